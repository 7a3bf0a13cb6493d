// The code that findings show for pages, run in one: what it sends has nothing wrong with it. The code of
// other clients is run by tests/clients.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from './support/files.js';
import { browser } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();
const { findings } = await (await fetch(`${base}/findings`)).json();
const PICTURE = { name: 'photo.png', type: 'image/png', bytes: PNG };
const NOTE = '{"note":"hello"}';

/** What is sent where it is not the picture. */
const FILES = {
  'bom': { name: 'note.json', type: 'application/json', bytes: Buffer.from(`\ufeff${NOTE}`) },
  'utf16': { name: 'note.json', type: 'application/json', bytes: Buffer.from(`\ufeff${NOTE}`, 'utf16le') },
};

for (const [client, send] of Object.entries({ 'browser-fetch': byScript, 'browser-form': byForm })) {
  for (const [code, id] of codes(client)) {
    test(`the code of ${client} for ${id} sends what has nothing wrong with it`, () => open(`${base}/lab`, {}, (page) => send(page, code, FILES[id] ?? PICTURE)));
  }
}

/** Each code of a client with one of the findings that show it. */
function codes(client) {
  const all = findings.flatMap(({ id, snippets }) => snippets.map((snippet) => ({ id, ...snippet })));
  // What is no request: a helper, or a field without its form.
  const sends = ({ code }) => code.includes('await fetch(') || code.startsWith('<form');
  return new Map(all.filter((it) => it.client === client && sends(it)).map(({ code, id }) => [code, id]).toReversed());
}

async function byScript(page, code, { name, type, bytes }) {
  const report = await page.evaluate(`(async (url) => {
    let answer;
    const fetch = async (...given) => (answer = await window.fetch(...given));
    const file = new File([Uint8Array.from(${JSON.stringify([...bytes])})], '${name}', { type: '${type}' });
    const files = [file, file];
    ${code}
    return answer.json();
  })('${base}/inspect')`);
  const wrong = report.findings.filter(({ severity }) => severity !== 'info');
  assert.deepEqual(wrong.map((finding) => `${finding.id}: ${finding.explanation}`), []);
  assert.equal(report.client, 'browser-fetch');
}

async function byForm(page, code, { name, type, bytes }) {
  await page.setContent(code);
  await page.locator('form').evaluate((form, url) => { form.action = url; }, `${base}/inspect`);
  for (const input of await page.locator('input[type=file]').all()) {
    await input.setInputFiles({ name, mimeType: type, buffer: bytes });
  }
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL('**/inspect');
  assert.deepEqual(await page.locator('.finding.error, .finding.warning').allTextContents(), []);
  assert.equal(await page.getByText('Sent by HTML form').count(), 1);
}
