// What one takes along from a report: the code that sends the same request, for each client, and the
// body itself as a file.

import { base } from '../../lib/base.js';
import { copyFrom } from '../../lib/copy.js';
import { h, setText } from '../../lib/dom.js';
import { download } from '../../lib/download.js';
import { bytes } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { filePart } from '../../lib/verdicts.js';
import { CLIENTS, codeFor } from './codes.js';
import { labelOf } from './label.js';
import { bodyName, rebuildBody, replayCommand } from './replay.js';

const FIRST = 'fetch';

/** For `report`; `source` is the file that it is about where the page has it, else null. Null where no file arrived. */
export function renderTakeAway(report, source) {
  const part = filePart(report);
  if (!part) return null;
  return h('div', { class: 'take-away' }, renderCode(report, labelOf(part, base, source)), source && renderReplay(report, source));
}

function renderCode(report, label) {
  const code = h('code');
  const reason = h('p', { class: 'quiet' });
  const listing = h('pre', { tabindex: '0', role: 'group', 'aria-label': t('take-away-code') }, code);
  const said = h('span', { role: 'status' });
  const copy = h('button', { type: 'button', class: 'small', onclick: () => copyFrom(code, said) }, t('take-away-copy'));
  const actions = h('p', { class: 'actions' }, copy, said);

  function show(client) {
    const shown = codeFor(client, report.encoding, label);
    setText(code, shown.code ?? '');
    setText(reason, shown.reason ?? '');
    setText(said, '');
    listing.hidden = actions.hidden = shown.code === undefined;
    reason.hidden = shown.reason === undefined;
  }

  show(FIRST);
  return h('div', {}, chooser(report, show), reason, listing, actions);
}

function renderReplay(report, source) {
  const name = bodyName(report);
  const said = h('span', { role: 'status' });
  const code = h('code', {}, replayCommand(report, base, name));

  async function keep() {
    setText(said, t('take-away-building'));
    try {
      const body = await rebuildBody(report, source);
      download(body, name);
      setText(said, t('take-away-downloaded', { name, size: bytes(body.size) }));
    } catch (fault) {
      setText(said, t('take-away-not-built', { cause: fault.message }));
    }
  }

  return h('div', {},
    h('p', {}, t('take-away-replay')),
    h('pre', { class: 'command', tabindex: '0', role: 'group', 'aria-label': t('take-away-command') }, code),
    h('p', { class: 'actions' },
      h('button', { type: 'button', class: 'small', onclick: keep }, t('take-away-download')),
      h('button', { type: 'button', class: 'small', onclick: () => copyFrom(code, said) }, t('take-away-copy-command')),
      said));
}

/** A radio button for each client, so that arrow keys walk through them. */
function chooser(report, show) {
  // Several reports may stand on one page, each with a choice of its own.
  const group = `client-${report.id}`;
  return h('fieldset', { class: 'choices' },
    h('legend', { class: 'visually-hidden' }, t('take-away-client')),
    CLIENTS.map(({ id, name }) => h('label', {},
      h('input', { type: 'radio', name: group, value: id, checked: id === FIRST, onchange: () => show(id) }),
      h('span', {}, name))));
}
