// All pictures on one page, for the eyes.

import { relative } from 'node:path';

/** The HTML of a page in `folder` that shows `pictures`, each scene's variants side by side. */
export function indexOf(pictures, folder) {
  const titles = [...new Set(pictures.map(titleOf))];
  const figures = titles.map((title) => [title, pictures.filter((picture) => titleOf(picture) === title)]).map(([title, group]) => `<h2>${title}</h2><div>${group.map(({ variant, path }) =>
    `<figure><a href="${relative(folder, path)}"><img loading="lazy" src="${relative(folder, path)}" alt="${title}, ${variant}"></a><figcaption>${variant}</figcaption></figure>`).join('')}</div>`);
  return `<!doctype html><meta charset="utf-8"><title>The walk</title><style>
body { font: 14px system-ui; margin: 1rem; } div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
figure { margin: 0; } img { max-width: 420px; max-height: 600px; border: 1px solid #888; }</style>\n${figures.join('\n')}\n`;
}

function titleOf({ scene, name }) {
  return `${scene}: ${name}`;
}
