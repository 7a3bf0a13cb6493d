import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cutInMiddle } from '../../../static/lib/cut.js';

test('a name that fits stays as it is', () => {
  assert.equal(cutInMiddle('a.tar.gz', 8), 'a.tar.gz');
  assert.equal(cutInMiddle('사진.png', 8), '사진.png');
});

test('a longer one loses its middle and keeps its extension', () => {
  const cut = cutInMiddle(`${'long-'.repeat(40)}name.tar.gz`, 40);
  assert.equal([...cut].length, 40);
  assert.match(cut, /^long-long-.*….*name\.tar\.gz$/);
});

test('wide letters take two places, and none is cut in two', () => {
  const cut = cutInMiddle(`${'가'.repeat(30)}${'🙂'.repeat(30)}.zip`, 21);
  assert.equal(cut, '가가가가가…🙂🙂.zip');
  assert.ok(cut.isWellFormed());
});

test('a syllable in pieces is one letter', () => {
  const name = '사진이름.png';
  assert.equal(cutInMiddle(name.normalize('NFD'), 12), name.normalize('NFD'));
  assert.equal(cutInMiddle(name.normalize('NFD'), 9).normalize('NFC'), cutInMiddle(name, 9));
});
