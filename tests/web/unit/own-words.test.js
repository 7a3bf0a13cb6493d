import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const STATIC = new URL('../../../static/', import.meta.url);

/** Code that is shown, in languages of its own. */
const SAMPLES = [/^elements\/take-away\/(html|java|javascript|python|replay|shell)\.js$/, /^elements\/point-here\/commands\.js$/];

/** Names that are the same in every language. */
const NAMES = ['Python requests', 'Java HttpClient'];

function scripts() {
  return readdirSync(STATIC, { recursive: true })
    .filter((path) => path.endsWith('.js') && !path.startsWith('vendor/') && !SAMPLES.some((sample) => sample.test(path)));
}

/** What stands between quotes and looks like words that people read: two in a row, or one behind a capital. */
function wordsIn(source) {
  const code = source.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '').replace(/\s\/\/ .*$/gm, '')
    // What only somebody sees who reads the console.
    .replace(/(new (Error|DOMException)|super)\(.*$/gm, '')
    .replace(/class: ('[^']*'|`[^`]*`)/g, '');
  const quoted = code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
  return quoted.map((text) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, ' '))
    .filter((text) => /[a-z]{2,},? [a-z]{2,}/i.test(text) || /^[A-Z][a-z]+[.…!]?$/.test(text))
    .filter((text) => !isForBrowsers(text) && !NAMES.includes(text));
}

/** Selectors, fonts, and what DOM and HTTP call things. */
function isForBrowsers(text) {
  return /[[\]#=]|^\.|: |^\d+px /.test(text) || ['Accept', 'End', 'Enter', 'Escape', 'Files', 'Home'].includes(text);
}

test('scripts have no words of their own', () => {
  for (const path of scripts()) {
    assert.deepEqual(wordsIn(readFileSync(new URL(path, STATIC), 'utf8')), [], path);
  }
});

test('words are told from code', () => {
  assert.deepEqual(wordsIn("h('p', { class: 'quiet wide' }, 'Nothing is there.'); // 'no more'"), ['Nothing is there.']);
  assert.deepEqual(wordsIn("one('#a [b=c]'); fact('text'); say(`All of ${n} are`); h('b', {}, 'Copy')"), ['All of   are', 'Copy']);
});
