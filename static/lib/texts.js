// The texts of the page, in the page's language: those of static/texts, which the server's pages read too.

import { FluentBundle, FluentResource } from '../vendor/fluent-bundle-0.19.1/esm/index.js';
import { h } from './dom.js';

/** After so long without them a report is shown without the words for its details; then they are asked for anew. */
const MOST_WAIT_MS = 10_000;

/** The values of details that hold what another program says, which is English; the server has the same list. */
const OTHERS_WORDS = ['error', 'fault'];

/** What stands around English words in a text until nodes are made of it; no text of a report has these characters. */
const MARKS = ['\u0002', '\u0003'];

const language = document.documentElement.lang;
const bundle = new FluentBundle(language, { useIsolating: false });
let details = Promise.resolve();
let isComplete = language === 'en';
let triedAt = -Infinity;

await add(`${language}.ftl`);

/** Adds a file's texts, where it is there; whether asking again is of no use. */
async function add(name, options) {
  const response = await fetch(new URL(`../texts/${name}`, import.meta.url), options);
  if (response.ok) bundle.addResource(new FluentResource(await response.text()));
  return response.status < 500;
}

/**
 * Resolves once the words for reports' details are there, or cannot be had just now: only who asks first waits for them.
 * English ones come with the report.
 */
export function loadDetails() {
  const isFirst = triedAt === -Infinity;
  if (isComplete || performance.now() - triedAt < MOST_WAIT_MS) return details;
  triedAt = performance.now();
  const tried = add(`${language}-details.ftl`, { signal: AbortSignal.timeout(MOST_WAIT_MS) }).then(
    (isEnd) => { isComplete = isEnd; },
    () => {}, // The report's own words are shown, which are English.
  );
  if (isFirst) details = tried;
  return details;
}

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

/**
 * A sentence of the server's own, with the values in it, which may be such sentences too, where the page has words for
 * it, see loadDetails; else what the server itself said.
 */
export function detailOr(detail, otherwise) {
  return detail && hasWords(detail) ? inWords(detail) : otherwise;
}

function hasWords({ key, values }) {
  return bundle.hasMessage(`detail-${key}`) && Object.values(values).every((value) => typeof value !== 'object' || hasWords(value));
}

function inWords({ key, values }, others = (words) => words) {
  const said = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'object') return [name, inWords(value, others)];
    if (OTHERS_WORDS.includes(name)) return [name, others(value)];
    return [name, typeof value === 'string' ? unmarked(value) : value];
  });
  return t(`detail-${key}`, Object.fromEntries(said));
}

/** As detailOr, with marks around what is English in it, for inNodes. */
export function markedDetailOr(detail, otherwise) {
  if (language === 'en') return unmarked(otherwise);
  return detail && hasWords(detail) ? inWords(detail, marked) : marked(otherwise);
}

function marked(words) {
  return MARKS.join(String(words).replaceAll(/[\u0002\u0003]/g, ''));
}

/** A text with marks as nodes: what is between them is English. */
export function inNodes(text) {
  return text.split(/[\u0002\u0003]/).map((piece, i) => (i % 2 === 1 ? english(piece) : piece)).filter((piece) => piece !== '');
}

/** The same as a node's only content, which is left alone where it says so already. */
export function setInNodes(node, text) {
  const nodes = inNodes(text);
  const said = (content) => (typeof content === 'string' ? content : content.textContent);
  if (node.textContent !== nodes.map(said).join('')) node.replaceChildren(...nodes);
}

/** A text without its marks, for where there are no nodes. */
export function unmarked(text) {
  return text.replaceAll(/[\u0002\u0003]/g, '');
}

/** Words of the server itself, which are English in every language of the page. */
export function english(words) {
  return h('span', { lang: 'en' }, words);
}
