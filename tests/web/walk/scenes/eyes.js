// Whether kinds are told apart by eyes that do not tell all colours apart.

import { drawn, openReport, weighed } from '../acts.js';
import { KOREAN } from '../files.js';

const EYES = ['deuteranopia', 'protanopia', 'tritanopia', 'achromatopsia'];

export const OF_EYES = [{
  name: 'eyes',
  variants: ['light-1280', 'dark-1280'],
  async act({ page, context, base, shot }) {
    await page.goto(base);
    await weighed(page, KOREAN);
    for (const id of ['multipart', 'urlencoded', 'json']) await openReport(page, id);
    await page.locator('#timeline canvas').first().waitFor();
    const session = await context.newCDPSession(page);
    for (const type of EYES) {
      await session.send('Emulation.setEmulatedVisionDeficiency', { type });
      await drawn(page);
      for (const id of ['multipart', 'urlencoded', 'json']) await shot(`${type}-wire-${id}`, `#report-${id} .wire`);
      await shot(`${type}-composition`, '#composition');
      await shot(`${type}-timeline`, '#timeline');
      await shot(`${type}-curves`, '#curves');
    }
  },
}];
