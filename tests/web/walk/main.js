// Walks through every state of every page in a real Chromium and takes its picture; the pictures, with an index, go
// to target/walk, a chosen few to docs/screens. Ends with status 1 where the console was not quiet, a page scrolled
// sideways, or a state did not come. `--only NAME` and `--variant NAME` narrow it.

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { launch } from '../browser/support/chromium.js';
import { start } from '../browser/support/program.js';
import { writeScreens } from './screens.js';
import { indexOf } from './contact-sheet.js';
import { play } from './stage.js';
import { argumentsOf, contextOf, VARIANTS } from './variants.js';
import { OF_EYES } from './scenes/eyes.js';
import { OTHERS } from './scenes/others.js';
import { REPORTS } from './scenes/reports.js';
import { WEIGHING } from './scenes/weighing.js';
import { WITHOUT_SCRIPT } from './scenes/without-script.js';

const SCENES = [...WEIGHING, ...REPORTS, ...OTHERS, ...WITHOUT_SCRIPT, ...OF_EYES];
const FOLDER = fileURLToPath(new URL('../../../target/walk', import.meta.url));
const SMALL_LIMIT = '100KB';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, variant: { type: 'string', multiple: true } } });
const scenes = SCENES.filter(({ name }) => !values.only || values.only.includes(name));
const variants = VARIANTS.filter(({ name }) => !values.variant || values.variant.includes(name));
if (scenes.length === 0 || variants.length === 0) throw new Error(`nothing is called so; there are ${SCENES.map(({ name }) => name).join(', ')}`);
const isWhole = !values.only && !values.variant;

const bin = process.env.WEIGHBRIDGE_BIN;
if (!bin) throw new Error('set WEIGHBRIDGE_BIN to the program');

if (isWhole) await rm(FOLDER, { recursive: true, force: true });
const [server, small] = await Promise.all([start(bin), start(bin, '--max-body', SMALL_LIMIT)]);
const pictures = [];
const wrong = [];
try {
  for (const variant of variants) {
    const browser = await launch(...argumentsOf(variant));
    try {
      for (const scene of scenes) {
        if (scene.variants && !scene.variants.includes(variant.name)) continue;
        const found = await play(scene, variant, {
          browser, context: contextOf(variant), base: server.url, small: small.url, folder: FOLDER, pictures,
        });
        for (const line of found) console.error(line);
        wrong.push(...found);
      }
    } finally {
      await browser.close();
    }
    console.log(`${variant.name}: ${pictures.filter((picture) => picture.variant === variant.name).length} pictures`);
  }
} finally {
  server.stop();
  small.stop();
}
await writeFile(join(FOLDER, 'index.html'), indexOf(pictures, FOLDER));
if (wrong.length === 0) await writeScreens(pictures);
console.log(`${pictures.length} pictures in ${FOLDER}; ${wrong.length} things are wrong`);
process.exitCode = wrong.length === 0 ? 0 : 1;
