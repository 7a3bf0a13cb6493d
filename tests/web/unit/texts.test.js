import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bytes, count, timeOfDay } from '../../../static/lib/format.js';
import { t, tOr } from '../../../static/lib/texts.js';
import { FluentBundle, FluentResource } from '../../../static/vendor/fluent-bundle-0.19.1/esm/index.js';

/** All texts of a language, read as the page reads them. */
function textsIn(language) {
  const source = readFileSync(new URL(`../../../static/texts/${language}.ftl`, import.meta.url), 'utf8');
  const bundle = new FluentBundle(language, { useIsolating: false });
  const errors = bundle.addResource(new FluentResource(source));
  return { source, bundle, errors };
}

test('the scripts’ reader takes every text of every language', () => {
  for (const language of ['en', 'ko']) {
    const { source, bundle, errors } = textsIn(language);
    assert.deepEqual(errors, []);
    const ids = source.match(/^[a-z][\w-]*(?= =)/gm);
    assert.deepEqual(ids.filter((id) => !bundle.hasMessage(id)), []);
  }
});

test('a text has its variables filled in and its numbers grouped', () => {
  assert.equal(t('types-looking', { n: 1234 }), 'Looking at 1,234 files…');
  assert.equal(t('types-looking', { n: 1 }), 'Looking at 1 file…');
  assert.equal(t('types-search.hint'), 'name, type or words');
});

test('Korean counts without a plural', () => {
  const { bundle } = textsIn('ko');
  const say = (id, args) => bundle.formatPattern(bundle.getMessage(id).value, args);
  assert.equal(say('count-line-with-risks', { files: 1, kinds: '표시와 일치 1개', risks: 1 }), '파일 1개: 표시와 일치 1개. 이 파일에는 위험 요소가 있습니다.');
  assert.equal(say('count-line-with-risks', { files: 1200, kinds: '…', risks: 1 }), '파일 1,200개: …. 이 가운데 1개에는 위험 요소가 있습니다.');
  assert.equal(new Intl.NumberFormat('ko', { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(1234), say('bytes', { n: 1234 }));
});

test('the numbers of scripts and of texts are the same', () => {
  for (const n of [0, 1, 1023, 1234567]) assert.equal(bytes(n).replaceAll('\u00a0', ' '), t('bytes', { n }));
  assert.equal(t('evidence-at', { offset: 1234567 }), `at byte ${count(1234567)}`);
});

test('a text that nobody wrote is said by its name', () => {
  assert.equal(t('no-such-text'), 'no-such-text');
  assert.equal(tOr('no-such-text.title', 'as it came'), 'as it came');
  assert.equal(tOr('types-search.hint', ''), t('types-search.hint'));
});

test('the time of day has 24 hours', () => {
  const midnight = new Date(2026, 0, 31, 0, 2, 3).toISOString();
  assert.equal(timeOfDay(midnight), '00:02:03');
});
