// The few pictures of the walk that the documentation shows, made small by a palette.

import { Buffer } from 'node:buffer';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import UPNG from 'upng-js';

const FOLDER = fileURLToPath(new URL('../../../docs/screens', import.meta.url));
const COLOURS = 160;
const BYTES_A_PIXEL = 4;

/** `highest`: where a picture is cut off, in px. */
const SCREENS = [
  { file: 'weights.png', of: 'light-1280 ended screen', highest: 1290 },
  { file: 'what-if.png', of: 'light-1280 ended what-if' },
  { file: 'composition.png', of: 'light-1280 ended composition' },
  { file: 'charts.png', of: 'light-1280 ended pair' },
  { file: 'together.png', of: 'light-1280 together pointed' },
  { file: 'held.png', of: 'light-1280 compressed held' },
  { file: 'bytes.png', of: 'dark-1280 wire base64-group' },
  { file: 'findings.png', of: 'light-1280 plain-report findings' },
  { file: 'types.png', of: 'dark-1280 types files', highest: 1130 },
  { file: 'telephone.png', of: 'light-360 ended screen', highest: 1330 },
];

/** Writes what is among `pictures` to docs/screens. */
export async function writeScreens(pictures) {
  await mkdir(FOLDER, { recursive: true });
  for (const { file, of, highest = Infinity } of SCREENS) {
    const picture = pictures.find(({ variant, scene, name }) => `${variant} ${scene} ${name}` === of);
    if (picture) await writeFile(`${FOLDER}/${file}`, small(await readFile(picture.path), highest));
  }
}

function small(png, highest) {
  const { buffer, byteOffset, byteLength } = png;
  const image = UPNG.decode(buffer.slice(byteOffset, byteOffset + byteLength));
  const height = Math.min(image.height, highest);
  const [pixels] = UPNG.toRGBA8(image);
  return Buffer.from(UPNG.encode([pixels.slice(0, image.width * height * BYTES_A_PIXEL)], image.width, height, COLOURS));
}
