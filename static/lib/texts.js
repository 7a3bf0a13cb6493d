// The texts of the page, in the page's language: those of static/texts, which the server's pages read too.

import { FluentBundle, FluentResource } from '../vendor/fluent-bundle-0.19.1/esm/index.js';
import { h } from './dom.js';

const language = document.documentElement.lang;
const bundle = new FluentBundle(language, { useIsolating: false });

const response = await fetch(new URL(`../texts/${language}.ftl`, import.meta.url));
bundle.addResource(new FluentResource(await response.text()));

/** The text called `id`, or `id.attribute`, with its variables filled in; numbers are grouped. */
export function t(id, args = {}) {
  const [name, attribute] = id.split('.');
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  // A test rules this out for all that the page uses.
  if (!pattern) return id;
  return bundle.formatPattern(pattern, args, []);
}

/** The same as nodes: `code` and **weight** become elements. */
export function rich(id, args = {}) {
  return t(id, args).split('`').flatMap((piece, i) => (i % 2 === 1
    ? [h('code', {}, piece)]
    : piece.split('**').map((words, at) => (at % 2 === 1 ? h('strong', {}, words) : words))));
}

/** The text called `id` where there is one, else what the server itself said. */
export function tOr(id, otherwise) {
  return bundle.hasMessage(id.split('.')[0]) ? t(id) : otherwise;
}

/** A sentence of the server's own, with the values in it, which may be such sentences too. */
export function detailInWords({ key, values }) {
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? detailInWords(value) : value]);
  return t(`detail-${key}`, Object.fromEntries(said));
}

/** The same where the page's language has words for it, else what the server itself said. */
export function detailOr(detail, otherwise) {
  return detail && bundle.hasMessage(`detail-${detail.key}`) ? detailInWords(detail) : otherwise;
}

/** Words of the server itself, which are English in every language of the page. */
export function english(words) {
  return h('span', { lang: 'en' }, words);
}
