// The byte that is stepped to, for the ears: shortly, for every step is heard.

import { hexOf } from '../../lib/bytes.js';
import { severityInWords } from '../../lib/severities.js';
import { t } from '../../lib/texts.js';
import { characterOf, hexOrUnknown, titleOf, twinText, visible } from './wordings.js';

/** Where, what kind, which value, what it decodes to, what is odd about it, and how the other bodies have it. */
export function sentenceOf({ kind, offset, byte, unit, findings }, twins, ownEncoding) {
  const character = characterOf(unit);
  return [
    t('wire-say-byte', { offset, kind, hex: hexOf(byte) }),
    unit && unit.form !== 'plain' && t('wire-say-decodes', { text: visible(unit.text), bytes: unit.bytes.map(hexOrUnknown).join(' ') }),
    character && visible(character),
    ...findings.map((finding) => `${severityInWords(finding.severity)}: ${titleOf(finding)}`),
    ...twins.filter(({ encoding }) => encoding !== ownEncoding).map(twinInWords),
  ].filter(Boolean).join('; ');
}

function twinInWords({ encoding, offset, ...wording }) {
  const name = t(`encoding-${encoding}.short`);
  return offset === null ? `${name}: ${t('wire-twin-unseen')}` : t('wire-say-twin', { encoding: name, text: twinText(wording), offset });
}
