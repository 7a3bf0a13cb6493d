// Where a scene plays: a page in one variant, that must stay free of errors and of sideways scrolling.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { drawn } from './acts.js';

const WAIT_MS = 30_000;
const SCENE_MS = 150_000;
const AROUND_PX = 14;
const FRAMES_MS = 100;
const HIGHEST_PX = 12_000;
const WINDOWS = 8;

/**
 * Plays `scene` in `browser` as `variant` asks. `pictures` collects { variant, scene, name, path }; gives what is
 * wrong, in words, an empty list where nothing is.
 */
export async function play(scene, variant, { browser, context: options, base, small, folder, pictures }) {
  const context = await browser.newContext({ ...options, javaScriptEnabled: scene.script !== false });
  const wrong = [];
  const complain = (text) => {
    if (!(scene.expected ?? []).some((pattern) => pattern.test(text))) wrong.push(text);
  };
  try {
    context.setDefaultTimeout(WAIT_MS);
    // Warnings and violations of the content security policy are told on the console too.
    context.on('console', (message) => ['error', 'warning'].includes(message.type()) && complain(message.text()));
    context.on('weberror', (error) => complain(String(error.error())));
    const page = await context.newPage();
    const shot = async (name, ...targets) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) wrong.push(`${name}: the page is ${overflow} px wider than its window`);
      const path = join(folder, variant.name, `${scene.name}--${name}.png`);
      await mkdir(join(folder, variant.name), { recursive: true });
      await inTallWindow({ page, viewport: variant.viewport, hasScript: scene.script !== false }, targets, async (clip) => {
        await page.screenshot({ path, fullPage: true, clip });
      });
      pictures.push({ variant: variant.name, scene: scene.name, name, path });
    };
    await Promise.race([scene.act({ page, context, base, small, folder, shot }), late()]);
  } catch (error) {
    wrong.push(error.message.split('\n').slice(0, 4).join(' '));
  } finally {
    await context.close();
  }
  return wrong.map((text) => `${variant.name} ${scene.name}: ${text}`);
}

function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`not at its end after ${SCENE_MS / 1000} s`)), SCENE_MS).unref();
  });
}

/** Takes a picture in a window as high as what is pictured: what is out of sight is not drawn. */
async function inTallWindow({ page, viewport, hasScript }, targets, take) {
  // What takes a share of the window's height grows with the window, up to its own limit.
  for (let tries = 0, needed = await room(page, targets); tries < WINDOWS && needed.height > page.viewportSize().height; tries += 1) {
    await page.setViewportSize({ ...viewport, height: Math.min(HIGHEST_PX, Math.ceil(needed.height)) });
    needed = await room(page, targets);
  }
  await page.evaluate((top) => scrollTo(0, top), (await room(page, targets)).y);
  await (hasScript ? drawn(page) : page.waitForTimeout(FRAMES_MS));
  await take(await around(page, targets));
  await page.setViewportSize(viewport);
}

/** Where what is pictured begins and how high it is; the whole page where there are no targets. */
async function room(page, targets) {
  return (await around(page, targets)) ?? { y: 0, height: await page.evaluate(() => document.documentElement.scrollHeight) };
}

/** The box around all that the selectors name, a little more; undefined, for the whole page, where there are none. */
async function around(page, targets) {
  if (targets.length === 0) return undefined;
  const boxes = await Promise.all(targets.map((target) => page.locator(target).first().evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
  })));
  const { width, height } = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight }));
  const x = Math.max(0, Math.min(...boxes.map((box) => box.left)) - AROUND_PX);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.top)) - AROUND_PX);
  return {
    x, y,
    width: Math.min(width, Math.max(...boxes.map((box) => box.right)) + AROUND_PX) - x,
    height: Math.min(height, Math.max(...boxes.map((box) => box.bottom)) + AROUND_PX) - y,
  };
}
