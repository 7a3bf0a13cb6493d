import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../../static/lib/store.js';

/** A store whose frames come when they are called, with the clock that its subscribers move. */
function withFrames(context, initial) {
  let now = 0;
  context.mock.method(performance, 'now', () => now);
  const frames = [];
  const store = createStore(initial, (job) => frames.push(job));
  return { store, frame: () => frames.shift()?.(), takes: (ms) => { now += ms; } };
}

/** The turns that are due have run. */
const turns = () => new Promise((resolve) => { setTimeout(resolve, 20); });

test('changes are told once a frame, the last of them', (context) => {
  const { store, frame } = withFrames(context, { n: 0 });
  const told = [];
  store.subscribe(({ n }) => told.push(n));
  for (const n of [1, 2, 3]) store.set({ n });
  frame();
  frame();
  assert.deepEqual(told, [0, 3]);
  assert.equal(store.current.n, 3);
});

test('who takes long lets the page answer before the others are told; each state comes to all before the next', async (context) => {
  const { store, frame, takes } = withFrames(context, { n: 0 });
  const told = [];
  store.subscribe(({ n }) => { told.push(`slow ${n}`); takes(30); });
  store.subscribe(({ n }) => told.push(`quick ${n}`));
  told.length = 0;
  store.set({ n: 1 });
  frame();
  assert.deepEqual(told, ['slow 1']);
  store.set({ n: 2 });
  frame();
  store.set({ n: 3 });
  frame();
  assert.deepEqual(told, ['slow 1']);
  await turns();
  assert.deepEqual(told, ['slow 1', 'quick 1', 'slow 3', 'quick 3']);
});

test('a subscriber that fails keeps no news from the others', async (context) => {
  const { store, frame } = withFrames(context, { n: 0 });
  const told = [];
  store.subscribe(({ n }) => { if (n === 1) throw new Error('broken'); });
  store.subscribe(({ n }) => told.push(n));
  store.set({ n: 1 });
  assert.throws(frame, /broken/);
  await turns();
  store.set({ n: 2 });
  frame();
  assert.deepEqual(told, [0, 1, 2]);
});
