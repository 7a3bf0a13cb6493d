// The findings that stand in the sample, as a list that leads to their bytes.

import { h } from '../../lib/dom.js';
import { severityInWords, severitySign } from '../../lib/severities.js';
import { t } from '../../lib/texts.js';
import { titleOf } from './wordings.js';

/** A list of a model's marks, null where there are none; `go(index)` leads to a byte. */
export function renderMarks({ marks }, go) {
  if (marks.length === 0) return null;
  return h('ul', { class: 'wire-marks', 'aria-label': t('wire-marks') }, marks.map(({ index, finding }) => h('li', {},
    h('button', { type: 'button', class: `wire-mark ${finding.severity}`, onclick: () => go(index) },
      h('span', { class: 'sign', 'aria-hidden': 'true' }, severitySign(finding.severity)), ' ',
      h('span', { class: 'visually-hidden' }, `${severityInWords(finding.severity)}: `), titleOf(finding), ' ',
      h('span', { class: 'quiet' }, t('wire-mark-at', { offset: finding.offset }))))));
}
