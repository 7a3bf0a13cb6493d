// That a Korean page says nothing in English but what it marks as English: reports of every example of the catalogue, as
// the server and as the scripts write them, how other servers read their bodies, and the pages around them.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { THREE } from './support/files.js';
import { browser } from './support/page.js';
import { server } from './support/server.js';
import { look } from './support/types.js';

const base = await server();
const open = await browser();
const KOREAN = { locale: 'ko-KR' };

/** Runs in the page: four English words in a row where nothing marks them as such. */
function englishIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { parentElement: parent, data } = walker.currentNode;
    const isMarked = parent?.closest('[lang=en], code, pre, script, noscript, style, .name, .path');
    // What a program says itself stands in such quotes.
    if (!isMarked && /(?:\b[a-z]+ ){3}[a-z]+/i.test(data.replace(/“[^”]*”/g, ''))) found.push(data.trim());
  }
  return found;
}

async function ids() {
  const html = await (await fetch(`${base}/findings`, { headers: { accept: 'text/html' } })).text();
  return [...new Set([...html.matchAll(/\/findings\/([a-z0-9-]+)\/send/g)].map(([, id]) => id))];
}

async function sent(id, accept) {
  const response = await fetch(`${base}/findings/${id}/send`, { method: 'POST', headers: { accept, 'accept-language': 'ko' } });
  assert.equal(response.status, 200, id);
  return response.text();
}

test('an English sentence is found where nothing marks it', () => open(base, KOREAN, async (page) => {
  const found = await page.evaluate(`(() => {
    const root = document.createElement('div');
    root.append('이것은 The body is empty here', Object.assign(document.createElement('code'), { textContent: 'curl takes a file here' }));
    return (${englishIn})(root);
  })()`);
  assert.deepEqual(found, ['이것은 The body is empty here']);
}));

test('the reports of all examples are in Korean, by the server and by the scripts', () => open(base, KOREAN, async (page) => {
  const all = await ids();
  assert.ok(all.length > 80, `${all.length} examples`);
  const found = [];
  let pieces = 0;
  let opinions = 0;
  for (const id of all) {
    const [html, json] = [await sent(id, 'text/html'), await sent(id, 'application/json')];
    const texts = await page.evaluate(`(async ([html, json]) => {
      const english = ${englishIn};
      const assets = new URL('.', document.querySelector('script[type=module]').src);
      const { renderFindings } = await import(new URL('elements/findings/findings.js', assets));
      const { renderOpinions } = await import(new URL('elements/opinions/opinions.js', assets));
      const { renderSecondOpinions } = await import(new URL('elements/second-opinions/second-opinions.js', assets));
      const { loadDetails } = await import(new URL('lib/texts.js', assets));
      await loadDetails();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const report = JSON.parse(json);
      const shown = document.createElement('div');
      const nowhere = { byte: () => null, part: () => null };
      shown.append(
        renderFindings(report, nowhere),
        ...report.parts.filter(({ role }) => role === 'file').map(({ mime }) => renderOpinions(mime)),
        renderSecondOpinions(report, nowhere) ?? '',
      );
      const byBoth = (read) => [parsed, shown].map(read);
      const count = (selector) => byBoth((root) => root.querySelectorAll(selector).length);
      const cells = (root) => [...root.querySelectorAll('.second-opinions :is(summary, th, td:not([lang], :has([lang])))')].map((cell) => cell.firstChild.textContent.trim());
      return {
        language: parsed.documentElement.lang, findings: count('.finding'), evidence: count('.evidence li'),
        unworded: count(':is(.finding > p:not(.where), .evidence) [lang=en]'), cells: byBoth(cells),
        english: byBoth((root) => english(root.querySelector('main') ?? root)).flat(), text: shown.textContent,
      };
    })(${JSON.stringify([html, json])})`);
    const { language, findings, evidence, unworded, cells, english, text } = texts;
    assert.equal(language, 'ko', id);
    for (const [byServer, byScripts] of [findings, evidence, cells]) assert.deepEqual(byScripts, byServer, id);
    assert.deepEqual(unworded, [0, 0], id);
    pieces += evidence[0];
    opinions += cells[0].length;
    assert.doesNotMatch(text, /detail-[a-z]/, id);
    found.push(...english.map((words) => `${id}: ${words}`));
  }
  assert.deepEqual(found, []);
  assert.ok(pieces > 150, `${pieces} pieces of evidence`);
  assert.ok(opinions > 300, `${opinions} cells of second opinions`);
}));

for (const path of ['/', '/types', '/lab', '/findings', '/nowhere', '/inspect', '/lab/download?size=x', '/?language=xx']) {
  test(`${path} has no English that is not marked`, async () => {
    const html = await (await fetch(base + path, { headers: { accept: 'text/html', 'accept-language': 'ko' } })).text();
    await open(base, KOREAN, async (page) => {
      const found = await page.evaluate(`(${englishIn})(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').body)`);
      assert.deepEqual(found, []);
    });
  });
}

/** Files of many kinds, each told by other evidence. */
async function manyKinds() {
  const folder = new URL('../../vectors/types/', import.meta.url);
  const binaries = (await readdir(folder)).map(async (name) => ({ name, type: '', bytes: await readFile(new URL(name, folder)) }));
  const texts = Object.entries({
    'a.csv': 'a,b\n1,2\n3,4\n', 'a.sql': 'SELECT * FROM a WHERE b = 1;\n', 'a.json': '{"a": 1}', 'a.jsonl': '{"a":1}\n{"a":2}\n',
    'a.js': "import a from './b.js';\nexport default a;\n", 'a.css': 'a { color: red }\n', 'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'a.png': '<!DOCTYPE html><script>1</script>', 'a.sh': '#!/bin/sh\nls\n', 'a.txt': '가나다\n', 'a.diff': 'diff --git a/x b/x\n', 'a.odd': '',
  }).map(([name, text]) => ({ name, type: 'text/plain', bytes: Buffer.from(text) }));
  return [...await Promise.all(binaries), ...texts];
}

test('what shows the type of many kinds of files is said in Korean', () => open(`${base}/types`, KOREAN, async (page) => {
  const files = await manyKinds();
  await look(page, files);
  for (const toggle of await page.locator('.chevron').all()) await toggle.click();
  assert.equal(await page.locator('tr.details').count(), files.length);
  assert.deepEqual(await page.evaluate(`(${englishIn})(document.querySelector('main'))`), []);
  assert.equal(await page.locator('.evidence [lang]').count(), 0);
  // Beside the offset and the bytes stand words; only names of formats are the same in every language.
  const said = await page.locator('.evidence li').evaluateAll((pieces) => pieces.map((piece) => {
    for (const place of piece.querySelectorAll('.at, code')) place.remove();
    return piece.textContent.trim();
  }));
  assert.ok(said.length > 3 * files.length, `${said.length}`);
  assert.deepEqual(said.filter((words) => !/[가-힣]/.test(words)), []);
}));

test('what files are is said in Korean', () => open(`${base}/types`, KOREAN, async (page) => {
  await look(page, THREE);
  for (const toggle of await page.locator('.chevron').all()) await toggle.click();
  assert.deepEqual(await page.evaluate(`(${englishIn})(document.querySelector('main'))`), []);
  const verdicts = await page.locator('tr.details .summary').allTextContents();
  assert.ok(verdicts.length === 3 && verdicts.every((text) => text.includes('내용')), verdicts.join());
}));
