// What Chromium writes of ordinary files, by a form and by scripts, is clean: no warning and no error.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from './support/files.js';
import { browser } from './support/page.js';
import { server } from './support/server.js';

const base = await server();
const open = await browser();

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const FILES = [
  { name: '사진 한 장.png', type: 'image/png', bytes: PNG },
  { name: 'report 2026.pdf', type: 'application/pdf', bytes: PDF },
  { name: 'a "quoted" name.txt', type: 'text/plain', bytes: Buffer.from('50% of 1 & 1 = 1 + "0"\n'), text: true },
  { name: '점수.csv', type: 'text/csv', bytes: Buffer.from('이름,점수\r\n"김, 하나",10\r\n'), text: true },
];

for (const file of FILES) {
  test(`a form sends ${file.name} cleanly`, () => open(base, {}, async (page) => {
    await page.evaluate(() => {
      const form = document.createElement('form');
      Object.assign(form, { id: 'plain', method: 'post', action: '/inspect', enctype: 'multipart/form-data' });
      for (const [name, type, value] of [['note', 'text', '무게'], ['upload', 'file', '']]) {
        form.append(Object.assign(document.createElement('input'), { name, type, value }));
      }
      document.body.append(form);
    });
    await page.setInputFiles('#plain input[type=file]', { name: file.name, mimeType: file.type, buffer: file.bytes });
    await page.evaluate(() => document.querySelector('#plain').submit());
    await page.getByRole('heading', { name: 'Report', exact: true }).waitFor();
    assert.equal(await page.locator('.part h4', { hasText: 'file' }).count(), 1);
    assert.deepEqual(await page.locator('.finding:is(.error, .warning) h4').allTextContents(), []);
  }));

  test(`fetch sends ${file.name} cleanly in every encoding`, () => open(base, {}, async (page) => {
    const given = { ...file, bytes: [...file.bytes] };
    for (const report of await page.evaluate(sendInEveryEncoding, given)) {
      assert.equal(report.parts.filter((part) => part.role === 'file').length, 1, report.encoding);
      const grave = report.findings.filter((finding) => finding.severity !== 'info');
      assert.deepEqual(grave, [], report.encoding);
    }
  }));
}

/** Runs in the page. */
async function sendInEveryEncoding({ name, type, bytes, text }) {
  const content = Uint8Array.from(bytes);
  const file = new File([content], name, { type });
  const form = new FormData();
  form.append('note', '무게');
  form.append('file', file);
  const json = JSON.stringify({ filename: name, type, data: btoa(String.fromCharCode(...content)) });
  const bodies = [
    { body: form },
    { body: file },
    { body: json, headers: { 'Content-Type': 'application/json' } },
    text && { body: new URLSearchParams({ filename: name, type, file: new TextDecoder().decode(content) }) },
  ].filter(Boolean);
  return Promise.all(bodies.map(async (init) => {
    const response = await fetch(`/inspect?filename=${encodeURIComponent(name)}`, { method: 'POST', ...init });
    return response.json();
  }));
}
