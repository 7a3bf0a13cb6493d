// The wire view of one report: its bytes, their kinds, the findings among them, and what is known of one byte.

import { h, setText } from '../../lib/dom.js';
import { t } from '../../lib/texts.js';
import { renderLegend } from './legend.js';
import { renderMarks } from './marks.js';
import { modelOf } from './model.js';
import { renderModes } from './modes.js';
import { pagePointed } from './page-pointed.js';
import { createPane } from './pane.js';
import { createReadout } from './readout.js';
import { sentenceOf } from './sentence.js';
import { twinsOf } from './twins.js';

/** Numbers the views, whose help and switches need names of their own. */
let made = 0;

/**
 * The view of a report's sample, null where the body is empty: `node` to show; `mark(ranges)` marks bytes
 * by their body offsets and unmarks all others; `show()` brings what is marked before the eyes. `together` is the
 * address of the view that has all encodings, where there is one.
 */
export function createWire(report, { together = null } = {}) {
  if (report.sample.head_base64 === '') return null;
  made += 1;
  const name = `wire-${made}`;
  const model = modelOf(report);
  const spoken = h('p', { class: 'visually-hidden', role: 'status' });
  const readout = createReadout({ hasFindings: model.marks.length > 0 });
  const pane = createPane(report, pagePointed, {
    helpId: `${name}-help`,
    stepped: (description, place) => setText(spoken, sentenceOf(description, twins(place), report.encoding)),
    shown(description, place) {
      readout.show(description, twins(place));
      if (place === null) setText(spoken, '');
    },
  });

  /** This body comes first, for the page may have another report of its encoding; of other files it has no twins. */
  function twins(place) {
    return model.wordingOf(place) ? twinsOf(place, [model, ...pagePointed.views]) : [];
  }

  const node = h('div', { class: 'wire' },
    h('div', { class: 'wire-head' },
      renderModes(name, 'hex', pane.setMode),
      h('p', { class: 'hint', id: `${name}-help` }, t('wire-help'), together && [' ', h('a', { href: together }, t('wire-together'))])),
    renderLegend(model.legend, (off) => pane.node.setAttribute('data-off', off.join(' '))),
    renderMarks(model, (index) => {
      pane.goTo(index);
      pane.reveal();
    }),
    h('div', { class: 'wire-body' }, pane.node, readout.node),
    spoken);
  return { node, mark: pane.mark, show: pane.reveal };
}
