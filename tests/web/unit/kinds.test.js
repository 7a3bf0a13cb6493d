import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kindClass, kindMeaning } from '../../../static/lib/kinds.js';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const STYLES = read('static/style/kinds.css');
const BASE = read('static/style/base.css');
const SCHEMES = ['light', 'dark'];

const KINDS = [...read('src/report/kind.rs').matchAll(/=> "([a-z0-9-]+)"/g)].map(([, kind]) => kind);
const TOGETHER = {
  multipart: ['payload', 'field-value', 'delimiter', 'part-header', 'preamble', 'epilogue', 'invalid'],
  urlencoded: ['payload', 'field-value', 'field-name', 'separator', 'percent-expansion', 'invalid'],
  json: ['payload', 'field-value', 'field-name', 'json-syntax', 'json-escape', 'json-whitespace', 'base64-expansion', 'base64-padding',
    'base64-whitespace', 'data-url-prefix', 'decimal-expansion', 'invalid'],
};
/** How much of a kind's colour is in the ground under its bytes, and in that of one pointed at beside others. */
const TINTS = [0.22, 0.4];
/** Full loss of one kind of cones (Machado, Oliveira and Fernandes 2009), over linear light. */
const EYES = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function colorsOf(css, name) {
  const [, ...colors] = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
  return Object.fromEntries(SCHEMES.map((scheme, i) => [scheme, colors[i].match(/[0-9a-f]{2}/g).map((digits) => Number.parseInt(digits, 16))]));
}

const kindColor = (kind, scheme) => colorsOf(STYLES, `kind-${kind}`)[scheme];
const lineOf = (kind) => STYLES.match(new RegExp(`\\.kind-${kind} \\{ --kind: var\\(--kind-${kind}\\); --line-style: (\\w+);(.*?)\\}`)).slice(1).join();
/** Bytes that are not allowed are hatched besides. */
const looksOf = (kind) => (kind === 'invalid' ? 'hatched' : lineOf(kind));
const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (color) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => sum + weight * linear(color[i]), 0);
const contrast = (a, b) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};
const mixed = (a, b, share) => a.map((value, i) => value * share + b[i] * (1 - share));

function lab(color, matrix) {
  const rgb = color.map(linear);
  const [r, g, b] = matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, weight, i) => sum + weight * rgb[i], 0))));
  const xyz = [0.4124 * r + 0.3576 * g + 0.1805 * b, 0.2126 * r + 0.7152 * g + 0.0722 * b, (0.0193 * r + 0.1192 * g + 0.9505 * b)];
  const [x, y, z] = xyz.map((value, i) => value / [0.95047, 1, 1.08883][i]).map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a, b, matrix) => Math.hypot(...lab(a, matrix).map((value, i) => value - lab(b, matrix)[i]));

test('every kind of the ledger has words, a colour and a line', () => {
  assert.ok(KINDS.length >= 18, String(KINDS.length));
  for (const kind of KINDS) {
    assert.notEqual(kindMeaning(kind), '', kind);
    assert.equal(kindClass(kind), `kind-${kind}`);
    assert.ok(colorsOf(STYLES, `kind-${kind}`));
    assert.ok(lineOf(kind));
    assert.ok(STYLES.includes(`[data-off~="${kind}"] .kind-${kind}`), kind);
  }
  assert.deepEqual([...new Set(Object.values(TOGETHER).flat())].sort(), [...KINDS].sort());
});

test('no two kinds share a pattern, and only the payload is plain', () => {
  const patternOf = (kind) => STYLES.match(new RegExp(`^\\.kind-${kind} \\{\\s*--pattern: ([^;]+);`, 'm'))?.[1];
  assert.deepEqual(KINDS.filter((kind) => !patternOf(kind)), ['payload']);
  assert.equal(new Set(KINDS.map(patternOf)).size, KINDS.length);
});

test('a kind that is not known looks like bytes that are not allowed', () => assert.equal(kindClass('new'), 'kind-invalid'));

test('letters are read on the ground of every kind, and the kinds’ colours are seen', () => {
  for (const scheme of SCHEMES) {
    const [ground, ink] = ['sunken', 'ink'].map((name) => colorsOf(BASE, name)[scheme]);
    for (const kind of KINDS) {
      const color = kindColor(kind, scheme);
      for (const tint of TINTS) assert.ok(contrast(ink, mixed(color, ground, tint)) >= 4.5, `${kind} ${scheme} ${tint}`);
      assert.ok(contrast(color, ground) >= 3, `${kind} ${scheme} ${contrast(color, ground).toFixed(2)}`);
    }
  }
});

test('no two kinds share a colour', () => {
  for (const scheme of SCHEMES) assert.equal(new Set(KINDS.map((kind) => String(kindColor(kind, scheme)))).size, KINDS.length);
});

test('kinds that stand in one body are told apart by everybody’s eyes', () => {
  const alike = [];
  for (const [encoding, kinds] of Object.entries(TOGETHER)) {
    kinds.forEach((a, i) => kinds.slice(i + 1).forEach((b) => {
      for (const scheme of SCHEMES) {
        const least = Math.min(...Object.values(EYES).map((matrix) => distance(kindColor(a, scheme), kindColor(b, scheme), matrix)));
        const needed = looksOf(a) === looksOf(b) ? 18 : a === 'payload' ? 16 : 9;
        if (least < needed) alike.push(`${encoding} ${scheme}: ${a} and ${b} ${least.toFixed(1)}`);
      }
    }));
  }
  assert.deepEqual(alike, []);
});
