// The what-if table: the chosen file in every way of sending it. The rows stand in the HTML from the start
// and are only written and put in order, so that nothing moves beneath them.

import { one, setAttribute, setText } from '../../lib/dom.js';
import { count, percent, signed, size } from '../../lib/format.js';
import { t } from '../../lib/texts.js';
import { byEncoding } from '../../lib/variants.js';
import { whatIfRows } from '../../what-if/rows.js';

const UNKNOWN = '–';

export function mountWhatIf(root, store) {
  const status = one('.what-if-status', root);
  const showReading = createReading(one('.what-if-reading', root));
  const body = one('tbody', root);
  const rows = new Map([...body.rows].map((row) => [row.dataset.way, createRow(row)]));
  let shown = {};

  store.subscribe((state) => {
    setText(status, standing(state));
    showReading(state.reading);
    const now = { source: state.source, survey: surveyOf(state), run: state.run };
    if (now.source === shown.source && now.survey === shown.survey && now.run === shown.run) return;
    shown = now;
    write(now.source ? whatIfRows(now.source, now.survey, measuredOf(state)) : []);
  });

  function write(known) {
    const heaviest = Math.max(1, ...known.map((row) => row.body));
    const byId = new Map(known.map((row) => [row.id, row]));
    for (const [id, row] of rows) row.write(byId.get(id) ?? null, heaviest);
    inOrder(body, known.map(({ id }) => rows.get(id).node));
  }
}

function standing({ source, survey, run }) {
  if (!source) return t('what-if-none');
  const { name } = source;
  if (survey?.source === source) return survey.known ? t('what-if-ready', { name }) : t('what-if-unreadable', { name });
  return run?.phase === 'weighing' ? t('what-if-later', { name }) : t('what-if-reading', { name });
}

/**
 * A function that shows how much of a file is read: as a bar, which tells a share to the ears, and in words for the
 * eyes. A file that is read at once has none of them.
 */
function createReading(line) {
  const bar = one('progress', line);
  const words = one('.amount', line);
  return (reading) => {
    const { done = 0, source } = reading ?? {};
    const isUnderWay = done > 0 && done < source.size;
    line.classList.toggle('is-idle', !isUnderWay);
    bar.value = isUnderWay ? done / source.size : 0;
    setText(words, isUnderWay ? t('what-if-read', { done: size(done), total: size(source.size) }) : '');
  };
}

/** What is known of the file that is chosen now, or null. */
function surveyOf({ source, survey }) {
  return survey?.source === source ? survey?.known ?? null : null;
}

/** Body bytes that arrived of this very file, by encoding; those that came short are not what it weighs. */
function measuredOf({ source, run }) {
  if (run?.source !== source) return {};
  const whole = byEncoding(run.rows, ({ report }) => report?.complete && report.sizes.payload_bytes === source.size);
  return Object.fromEntries(Object.entries(whole).map(([id, { report }]) => [id, report.sizes.body_bytes]));
}

/** Puts rows first, in their order, where they do not stand so already. */
function inOrder(body, nodes) {
  nodes.forEach((node, i) => {
    if (body.rows[i] !== node) body.insertBefore(node, body.rows[i]);
  });
}

function createRow(node) {
  const cell = Object.fromEntries([...node.querySelectorAll('[data-cell]')].map((it) => [it.dataset.cell, it]));

  function write(row, heaviest) {
    setText(cell.body, count(row?.body));
    setText(cell.overhead, row ? signed(row.overhead, count) : UNKNOWN);
    setText(cell.ratio, row && row.ratio !== null ? signed(row.ratio, percent) : '');
    setText(cell.known, row ? t(`known-${row.known}`) : UNKNOWN);
    setAttribute(node, 'data-known', row?.known);
    const payload = row ? Math.min(row.body, row.body - row.overhead) : 0;
    setShare(cell['bar-payload'], payload / heaviest);
    setShare(cell['bar-overhead'], row ? (row.body - payload) / heaviest : 0);
  }

  return { node, write };
}

function setShare(node, share) {
  node.style.setProperty('--share', `${share * 100}%`);
}
