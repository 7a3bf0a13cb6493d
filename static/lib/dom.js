// Builds DOM nodes. Values become text or attributes, never markup: nothing in this program parses
// HTML from a string.

import { shortType } from './short-type.js';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with properties and children.
 * `class` and names with a dash become attributes; `onclick` and its like become listeners;
 * `null`, `undefined` and `false` are left out; strings and numbers among the children become text.
 */
export function h(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same for an SVG element. */
export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children.flat(Infinity).filter(present).map(nodeOrText));
  return node;
}

function present(child) {
  return child !== null && child !== undefined && child !== false;
}

function nodeOrText(child) {
  return child instanceof Node ? child : String(child);
}

/** Sets a node's text where it is not already that, so that live regions speak only of changes. */
export function setText(node, text) {
  const value = String(text);
  if (node.textContent !== value) node.textContent = value;
}

/** Sets a media type as a node's text, which may be broken behind its marks before anywhere else. */
export function setType(node, type) {
  const text = String(type);
  if (node.textContent === text) return;
  const pieces = text.split(/(?<=[/.])(?=.)/);
  node.replaceChildren(...pieces.flatMap((piece, i) => (i > 0 ? [h('wbr'), piece] : [piece])));
}

/** The same for a narrow place: a long type in its short form, and all of it on pointing at it. */
export function setShortType(node, type) {
  const short = shortType(String(type));
  setType(node, short);
  setAttribute(node, 'title', short === String(type) ? null : type);
}

/** Sets or removes an attribute where that changes anything. */
export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) {
    if (node.hasAttribute(name)) node.removeAttribute(name);
  } else if (node.getAttribute(name) !== String(value)) {
    node.setAttribute(name, String(value));
  }
}

/** The one element that a selector names; throws where the page lacks it. */
export function one(selector, within = document) {
  const node = within.querySelector(selector);
  if (!node) throw new Error(`the page lacks ${selector}`);
  return node;
}
