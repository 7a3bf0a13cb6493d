import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendInTurns, createTurn, inTurn } from '../../../static/lib/turns.js';

const turns = (n) => new Promise((resolve) => {
  let left = n;
  setTimeout(function next() {
    left -= 1;
    if (left > 0) setTimeout(next);
    else resolve();
  });
});

test('jobs run one a task, in the order in which they were asked for', async () => {
  const log = [];
  for (const name of ['a', 'b', 'c']) {
    inTurn(() => {
      log.push(name);
      queueMicrotask(() => log.push(`end of ${name}`));
    });
  }
  assert.deepEqual(log, []);
  await turns(6);
  assert.deepEqual(log, ['a', 'end of a', 'b', 'end of b', 'c', 'end of c']);
});

test('what is asked for several times runs once, and again when asked again', async () => {
  let ran = 0;
  const soon = createTurn(() => { ran += 1; });
  soon();
  soon();
  await turns(3);
  assert.equal(ran, 1);
  soon();
  await turns(3);
  assert.equal(ran, 2);
});

test('a list is appended piece by piece while it is on the page, and no longer', async () => {
  const node = { isConnected: true, children: [], append(...more) { this.children.push(more); } };
  appendInTurns(node, [1, 2, 3, 4, 5], (item, i) => `${i}:${item}`, 2);
  assert.deepEqual(node.children, [['0:1', '1:2']]);
  await turns(6);
  assert.deepEqual(node.children, [['0:1', '1:2'], ['2:3', '3:4'], ['4:5']]);
  const gone = { ...node, isConnected: false, children: [] };
  appendInTurns(gone, [1, 2, 3], (item) => item, 2);
  await turns(3);
  assert.deepEqual(gone.children, [[1, 2]]);
});
