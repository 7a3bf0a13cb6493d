import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBacklog, FRAME_CHARACTERS, keepNewest, KEPT, KEPT_CHARACTERS } from '../../../static/elements/arrivals/backlog.js';

const json = (letter, length = 1) => letter.repeat(length);

test('reports are shown in the order in which they came', () => {
  const backlog = createBacklog();
  ['a', 'b', 'c'].forEach((letter) => backlog.add(json(letter)));
  assert.deepEqual([backlog.take(), backlog.isEmpty(), backlog.seen], [['a', 'b', 'c'], true, 3]);
  assert.deepEqual(backlog.take(), []);
});

test('a frame reads so many characters, and one report however long it is', () => {
  const backlog = createBacklog();
  backlog.add(json('a', 2 * FRAME_CHARACTERS));
  for (const letter of ['b', 'c', 'd']) backlog.add(json(letter, FRAME_CHARACTERS / 2));
  const letters = () => backlog.take().map((it) => it[0]).join('');
  assert.deepEqual([letters(), letters(), letters(), letters()], ['a', 'bc', 'd', '']);
});

test('what waits while nothing is shown is bounded, and all of it is counted', () => {
  const backlog = createBacklog();
  for (let i = 0; i < KEPT + 7; i += 1) backlog.add(`${i}`);
  backlog.miss(3);
  backlog.miss(2);
  assert.deepEqual([backlog.seen, backlog.missed], [KEPT + 7, 5]);
  const taken = backlog.take();
  assert.deepEqual([taken.length, taken[0], taken.at(-1)], [KEPT, '7', `${KEPT + 6}`]);
});

test('of large reports fewer are kept, and the newest in any case', () => {
  const dropped = [];
  const items = ['a', 'b', 'c'].map((name) => ({ name, length: KEPT_CHARACTERS / 2 }));
  const names = (kept) => kept.map(({ name }) => name).join('');
  assert.equal(names(keepNewest(items, ({ name }) => dropped.push(name))), 'bc');
  assert.deepEqual(dropped, ['a']);
  assert.equal(names(keepNewest([...items, { name: 'd', length: 2 * KEPT_CHARACTERS }])), 'd');
  assert.deepEqual(keepNewest([]), []);
});
