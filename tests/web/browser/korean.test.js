// That a Korean page says nothing in English but what it marks as English: reports of every example of the catalogue, as
// the server and as the scripts write them, how other servers read their bodies, and the pages around them.

import assert from 'node:assert/strict';
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
  let opinions = 0;
  for (const id of all) {
    const [html, json] = [await sent(id, 'text/html'), await sent(id, 'application/json')];
    const texts = await page.evaluate(`(async ([html, json]) => {
      const english = ${englishIn};
      const assets = new URL('.', document.querySelector('script[type=module]').src);
      const { renderFindings } = await import(new URL('elements/findings/findings.js', assets));
      const { renderSecondOpinions } = await import(new URL('elements/second-opinions/second-opinions.js', assets));
      const { loadDetails } = await import(new URL('lib/texts.js', assets));
      await loadDetails();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const shown = document.createElement('div');
      shown.append(renderFindings(JSON.parse(json), { byte: () => null, part: () => null }));
      shown.append(renderSecondOpinions(JSON.parse(json)) ?? '');
      const cells = (root) => [...root.querySelectorAll('.second-opinions :is(summary, th, td:not([lang], :has([lang])))')].map((cell) => cell.firstChild.textContent.trim());
      return [parsed.documentElement.lang, parsed.querySelectorAll('.finding').length, shown.querySelectorAll('.finding').length,
        shown.querySelectorAll('.finding > p:not(.where) [lang=en]').length, [...english(parsed.querySelector('main')), ...english(shown)], shown.textContent, cells(parsed), cells(shown)];
    })(${JSON.stringify([html, json])})`);
    const [language, byServer, byScripts, unworded, english, text, cellsByServer, cellsByScripts] = texts;
    assert.deepEqual([language, byScripts, unworded], ['ko', byServer, 0], id);
    assert.doesNotMatch(text, /detail-[a-z]/, id);
    assert.deepEqual(cellsByScripts, cellsByServer, id);
    opinions += cellsByServer.length;
    found.push(...english.map((words) => `${id}: ${words}`));
  }
  assert.deepEqual(found, []);
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

test('what files are is said in Korean', () => open(`${base}/types`, KOREAN, async (page) => {
  await look(page, THREE);
  for (const toggle of await page.locator('.chevron').all()) await toggle.click();
  assert.deepEqual(await page.evaluate(`(${englishIn})(document.querySelector('main'))`), []);
  const verdicts = await page.locator('tr.details .summary').allTextContents();
  assert.ok(verdicts.length === 3 && verdicts.every((text) => text.includes('바이트')), verdicts.join());
}));
