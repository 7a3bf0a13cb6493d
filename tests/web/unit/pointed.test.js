import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPointed, fileKey } from '../../../static/lib/pointed.js';

function setUp() {
  const frames = [];
  const pointed = createPointed((publish) => frames.push(publish));
  const join = () => {
    const view = { node: { isConnected: true }, heard: [], show: (place) => view.heard.push(place) };
    pointed.join(view);
    return view;
  };
  return { pointed, join, frame: () => frames.splice(0).forEach((publish) => publish()) };
}

test('all views hear of the byte, once a frame', () => {
  const { pointed, join, frame } = setUp();
  const views = [join(), join()];
  pointed.hover({ at: 1 });
  pointed.hover({ at: 2 });
  frame();
  for (const view of views) assert.deepEqual(view.heard, [{ at: 2 }]);
});

test('what is pinned comes back when the pointer leaves', () => {
  const { pointed, join, frame } = setUp();
  const view = join();
  pointed.pin({ at: 1 });
  pointed.hover({ at: 2 });
  frame();
  pointed.hover(null);
  frame();
  assert.deepEqual(view.heard, [{ at: 2 }, { at: 1 }]);
  pointed.pin(null);
  frame();
  assert.equal(view.heard.at(-1), null);
  assert.equal(pointed.shown, null);
});

test('a step of the keyboard outdoes a pointer at rest', () => {
  const { pointed } = setUp();
  pointed.hover({ at: 2 });
  pointed.pin({ at: 3 });
  assert.deepEqual(pointed.shown, { at: 3 });
});

test('a view that has left the page is forgotten, and one that is not yet on it is not', () => {
  const { pointed, join, frame } = setUp();
  const [gone, coming] = [join(), join()];
  coming.node.isConnected = false;
  pointed.pin({ at: 1 });
  frame();
  gone.node.isConnected = false;
  pointed.pin({ at: 2 });
  frame();
  assert.deepEqual([gone.heard.length, coming.heard.length], [1, 2]);
  assert.deepEqual(pointed.views, [coming]);
});

test('a file is known by its digest, and without one by its length and first bytes', () => {
  assert.equal(fileKey({ digest: { algorithm: 'sha256', hex: 'ab' }, bytes: 1, head_base64: 'QQ==' }), 'sha256:ab');
  assert.equal(fileKey({ digest: null, bytes: 1, head_base64: 'QQ==' }), '1:QQ==');
});
