// Makes the pictures of the documentation from the real page. WEIGHBRIDGE_URL names a running server.

import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { chromium } from 'playwright-core';

import { weigh } from './browser/support/page.js';

const url = process.env.WEIGHBRIDGE_URL;
if (!url) throw new Error('WEIGHBRIDGE_URL must name a running server, such as http://127.0.0.1:8080');

/** A picture with a pattern, so that there is something to compress. */
function pattern(side) {
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side * 3; x += 1) rows[y * (side * 3 + 1) + 1 + x] = (x * y) % 251;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type, content) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(zlib.crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', zlib.deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
}

const browser = await chromium.launch({
  executablePath: process.env.WEIGHBRIDGE_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1250 }, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.setInputFiles('input[type=file]', {
    name: 'pattern.png', mimeType: 'image/png', buffer: pattern(400),
  });
  await weigh(page);
  await page.evaluate(() => scrollTo(0, 0));
  const path = fileURLToPath(new URL('../../docs/page.png', import.meta.url));
  await page.screenshot({ path });
  console.log(path);
} finally {
  await browser.close();
}
