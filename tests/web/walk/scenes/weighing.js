// The page of weighing before, while and after something is weighed.

import { choose, drawn, weighed } from '../acts.js';
import { KOREAN, LIAR, LONG_NAME, PICTURE, writeLarge } from '../files.js';
import { openGate } from '../gate.js';

const HELD_BYTES = 16_000_000;
const BOTH = ['#weigh-form', '#results'];

async function throughGate(base, page, act) {
  const gate = await openGate(base);
  try {
    await page.goto(gate.url);
    await act(gate);
  } finally {
    await gate.shut();
  }
}

export const WEIGHING = [
  {
    name: 'home',
    async act({ page, base, shot }) {
      await page.goto(base, { waitUntil: 'networkidle' });
      await shot('whole');
    },
  },
  {
    name: 'chosen',
    async act({ page, base, shot }) {
      await page.goto(base);
      await choose(page, PICTURE);
      await shot('form', '#weigh-form');
      await shot('what-if', '#what-if');
      await page.locator('#curves canvas').waitFor();
      await shot('curves', '#curves');
      await choose(page, LONG_NAME);
      await page.locator('input[value="fetch"]').check();
      await shot('long-name', '#weigh-form');
    },
  },
  {
    name: 'drag-over',
    async act({ page, base, shot }) {
      await page.goto(base, { waitUntil: 'networkidle' });
      const transfer = await page.evaluateHandle(() => {
        const dragged = new DataTransfer();
        dragged.items.add(new File(['x'], 'x.txt'));
        return dragged;
      });
      for (const event of ['dragenter', 'dragover']) await page.dispatchEvent('.drop', event, { dataTransfer: transfer });
      await page.locator('.drop.is-over').waitFor();
      await shot('form', '#weigh-form');
    },
  },
  {
    name: 'refused',
    async act({ page, base, shot }) {
      await page.goto(base, { waitUntil: 'networkidle' });
      await page.locator('#weigh').click();
      await page.locator('.has-problem #status').waitFor();
      await shot('no-file', '#weigh-form');
      await page.locator('[data-sample="korean"]').click();
      for (const box of await page.locator('input[name="encoding"]').all()) await box.uncheck();
      await page.locator('#weigh').click();
      await page.locator('.has-problem #status').waitFor();
      await shot('no-encoding', ...BOTH);
    },
  },
  {
    name: 'running',
    act: ({ page, base, folder, shot }) => throughGate(base, page, async (gate) => {
      await page.setInputFiles('#file', await writeLarge(folder));
      gate.hold(HELD_BYTES);
      await page.locator('#weigh').click();
      const row = page.locator('tr[data-stage="sending"]');
      await row.waitFor();
      await page.waitForFunction(() => {
        const bar = document.querySelector('tr[data-stage="sending"] progress');
        return bar && bar.value > 0.05 && bar.value < 1;
      });
      await shot('sending', ...BOTH);
      await page.locator('#cancel').click();
      await page.locator('tr[data-stage="cancelled"]').first().waitFor();
      await shot('cancelled', ...BOTH);
    }),
  },
  {
    name: 'ended',
    async act({ page, base, shot }) {
      await page.goto(base);
      await weighed(page, PICTURE);
      await page.locator('#timeline canvas').first().waitFor();
      await shot('screen', 'header.site', '#results');
      await shot('what-if', '#what-if');
      await shot('composition', '#composition');
      await page.locator('input[name="composition-of"][value="overhead"]').check();
      await page.locator('input[name="composition-in"][value="share"]').check();
      await page.locator('#composition summary').click();
      await shot('composition-of-overhead', '#composition');
      await shot('pair', '.chart-pair');
      await shot('timeline', '#timeline');
      await shot('curves', '#curves');
      for (const plot of ['sum', 'curves']) {
        await page.locator(`[data-plot="${plot}"]`).focus();
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
        await drawn(page);
        await shot(`${plot}-by-key`, plot === 'sum' ? '#timeline' : '#curves');
      }
    },
  },
  {
    name: 'together',
    async act({ page, base, shot }) {
      await page.goto(base, { waitUntil: 'networkidle' });
      await shot('empty', '#bytes');
      await weighed(page, KOREAN);
      await page.locator('#bytes-raw .dump .byte').first().waitFor();
      // All of it in one view, below which what is told of the byte stands.
      const { width } = page.viewportSize();
      await page.setViewportSize({ width, height: 1100 });
      await page.locator('#bytes-raw .dump .byte[data-index="3"]').first().click();
      await drawn(page);
      await shot('pointed', '#bytes');
      await page.locator('input[name="bytes-mode"][value="text"]').check();
      await drawn(page);
      await shot('text', '#bytes');
    },
  },
  {
    name: 'compressed',
    async act({ page, base, shot }) {
      await page.goto(base);
      await page.locator('input[name="gzip"]').check();
      await page.locator('input[name="mode"][value="buffer"]').check();
      await weighed(page, PICTURE);
      await page.locator('#held canvas').waitFor();
      await shot('rows', ...BOTH);
      await shot('held', '#held');
    },
  },
  {
    name: 'conflict',
    async act({ page, base, shot }) {
      await page.goto(base);
      await weighed(page, LIAR);
      await shot('table', ...BOTH);
    },
  },
  {
    name: 'failed',
    expected: [/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/],
    act: ({ page, base, shot }) => throughGate(base, page, async (gate) => {
      await weighed(page, PICTURE);
      await gate.shut();
      await page.locator('#weigh').click();
      await page.locator('#results[data-run="2"][aria-busy="false"] tr[data-stage="failed"]').first().waitFor();
      await shot('server-gone', ...BOTH);
    }),
  },
  {
    name: 'too-large',
    expected: [/413/],
    async act({ page, small, shot }) {
      await page.goto(small);
      await weighed(page, PICTURE);
      await page.locator('tr[data-stage="failed"]').first().waitFor();
      await shot('refused', ...BOTH);
    },
  },
];
