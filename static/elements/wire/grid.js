// The bytes in rows. A block of rows is written when it comes near the eyes, or when one of its bytes is asked
// for; until then it only takes its room. Bytes are marked by classes on their own cells, so that pointing
// writes no row anew.

import { h } from '../../lib/dom.js';
import { kindClass } from '../../lib/kinds.js';
import { WORST_FIRST } from '../../lib/severities.js';
import { blocksOf, characterCells, digitCells, letterCells, offsetDigits } from './dump.js';

/** The rows of a model's bytes, laid out anew for each mode and width. */
export function createGrid(model, { mode, perRow }) {
  const digits = offsetDigits(model.total);
  const blocks = [];
  const written = new Map();
  const shown = { at: [], together: [], marked: [] };

  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) write(written.get(target));
  }, { rootMargin: '300px' });

  // For the eyes: thousands of cells say nothing to the ears, and the view says each byte in a sentence.
  const nodes = model.stretches.map((stretch) => h('div', { class: 'dump-stretch', 'aria-hidden': 'true' }, blocksOf(stretch, perRow).map((block) => {
    const node = h('div', { class: 'dump-block' });
    node.style.setProperty('--rows', block.rows.length);
    const last = block.rows.at(-1);
    const state = { node, stretch, rows: block.rows, first: block.rows[0].index, end: last.index + last.length, cells: null };
    blocks.push(state);
    written.set(node, state);
    observer.observe(node);
    return node;
  })));

  function write(block) {
    if (block.cells) return;
    observer.unobserve(block.node);
    block.cells = Array.from({ length: block.end - block.first }, () => []);
    block.node.append(...block.rows.map((row) => renderRow(row, block)));
    for (const [name, indexes] of Object.entries(shown)) paint(name, indexes.filter((index) => isIn(block, index)), true);
  }

  function renderRow(row, { stretch, cells, first }) {
    const byteOf = (index) => stretch.bytes[index - stretch.index];
    const cell = ({ index, length, text, isRaw }) => {
      const node = h('span', { class: `byte ${kindClass(model.kindOf(index))}${isRaw ? ' is-raw' : ''}${signs(model, index, length)}`, 'data-index': index, 'data-length': length > 1 && length }, text);
      if (length > 1) node.style.setProperty('--bytes', length);
      for (let at = index; at < index + length; at += 1) cells[at - first].push(node);
      return node;
    };
    const columns = mode === 'text'
      ? [h('span', { class: 'dump-text' }, characterCells(row, byteOf).map(cell))]
      : [
        h('span', { class: 'dump-digits' }, digitCells(row, byteOf, mode).map(cell)),
        ' '.repeat((perRow - row.length) * (mode === 'bits' ? 9 : 3)), ' ',
        h('span', { class: 'dump-letters' }, letterCells(row, byteOf).map(cell)),
      ];
    const offset = model.offsetOf(row.index).toString(16).padStart(digits, '0');
    return h('div', { class: 'dump-row' }, h('span', { class: 'dump-offset' }, offset), '  ', columns, '\n');
  }

  function blockOf(index) {
    return blocks.find((block) => isIn(block, index));
  }

  function paint(name, indexes, isOn) {
    for (const index of indexes) {
      const block = blockOf(index);
      if (!block?.cells) continue;
      for (const cell of block.cells[index - block.first]) PAINTS[name](cell, isOn);
    }
  }

  return {
    nodes,
    rowOf: (index) => blockOf(index).rows.find((row) => index < row.index + row.length),
    /** Shows `at` (the bytes pointed at), `together` (what is decoded with them) or `marked`, and unshows those before. */
    show(name, indexes) {
      paint(name, shown[name], false);
      shown[name] = indexes;
      paint(name, indexes, true);
    },
    /** Writes the rows in which some bytes stand, if they are not yet. */
    write(indexes) {
      for (const index of indexes) write(blockOf(index));
    },
    /** Top and height of a byte's row, from the top of the rows' box. */
    placeOf(index) {
      const block = blockOf(index);
      const height = block.node.offsetHeight / block.rows.length;
      return { top: block.node.offsetTop + height * block.rows.findIndex((row) => index < row.index + row.length), height };
    },
    leave: () => observer.disconnect(),
  };
}

const PAINTS = {
  at: (cell, isOn) => cell.classList.toggle('is-at', isOn),
  together: (cell, isOn) => cell.classList.toggle('is-together', isOn),
  // An element of its own, so that it is heard of and printed too.
  marked(cell, isOn) {
    const isMarked = cell.firstElementChild !== null;
    if (isOn !== isMarked) cell.replaceChildren(isOn ? h('mark', {}, cell.textContent) : cell.textContent);
  },
};

function isIn({ first, end }, index) {
  return index >= first && index < end;
}

/** The classes of what findings are about, after the worst of them, and of the byte that one names. */
function signs(model, index, length) {
  const indexes = Array.from({ length }, (_, i) => index + i);
  const severities = indexes.flatMap(model.findingsOf).map(({ severity }) => severity);
  const worst = WORST_FIRST.find((severity) => severities.includes(severity));
  return worst ? ` has-finding ${worst}${indexes.some(model.isMark) ? ' is-named' : ''}` : '';
}
