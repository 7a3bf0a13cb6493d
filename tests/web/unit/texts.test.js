import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bytes, count, timeOfDay } from '../../../static/lib/format.js';
import { detailOr, loadDetails, markedDetailOr, t, tOr } from '../../../static/lib/texts.js';
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
  assert.equal(say('count-line-with-risks', { files: 1200, kinds: '…', risks: 1 }), '파일 1,200개: …. 파일 1,200개 가운데 1개에는 위험 요소가 있습니다.');
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

/** The module as a Korean page has it, whose details are what `load` resolves with. */
async function koreanTexts(name, load) {
  const { lang } = document.documentElement;
  const { fetch } = globalThis;
  document.documentElement.lang = 'ko';
  const asked = [];
  globalThis.fetch = async (resource, options) => {
    if (!String(resource).endsWith('-details.ftl')) return fetch(resource, options);
    asked.push(String(resource));
    return load();
  };
  try {
    return { asked, ...await import(`../../../static/lib/texts.js?${name}`) };
  } finally {
    document.documentElement.lang = lang;
  }
}

const DETAIL = { key: 'some', values: { n: 1234, why: { key: 'why', values: {} } } };
const SOME = 'detail-some = { $n }바이트: { $why }\ndetail-why = 까닭\n';

test('details are worded once their words were loaded, which happens once', async () => {
  const { asked, detailOr: said, loadDetails: load } = await koreanTexts('loaded', () => new Response(SOME));
  assert.equal(said(DETAIL, 'English'), 'English');
  assert.deepEqual(asked, []);
  await Promise.all([load(), load()]);
  await load();
  assert.deepEqual(asked.map((url) => url.split('/texts/')[1]), ['ko-details.ftl']);
  assert.equal(said(DETAIL, 'English'), '1,234바이트: 까닭');
  assert.equal(said({ key: 'newer', values: {} }, 'English'), 'English');
  assert.equal(said({ key: 'some', values: { n: 1, why: { key: 'newer', values: {} } } }, 'English'), 'English');
  assert.equal(said(null, 'English'), 'English');
});

test('without the words for details the server’s own stay; nobody waits for them twice, and after a while they are asked for again', async (context) => {
  const began = performance.now();
  let later = 0;
  context.mock.method(performance, 'now', () => began + later);
  const answers = [() => { throw new TypeError('gone'); }, () => new Response('', { status: 503 }), () => new Response(SOME)];
  const lost = await koreanTexts('lost', () => answers.shift()());
  for (later of [0, 9000, 11_000, 12_000]) {
    await lost.loadDetails();
    assert.equal(lost.detailOr(DETAIL, 'English'), 'English');
  }
  assert.equal(lost.asked.length, 2);
  later = 22_000;
  await lost.loadDetails();
  await new Promise(setImmediate);
  assert.equal(lost.detailOr(DETAIL, 'English'), '1,234바이트: 까닭');
  const missing = await koreanTexts('missing', () => new Response(SOME, { status: 404 }));
  await missing.loadDetails();
  await missing.loadDetails();
  assert.equal(missing.detailOr(DETAIL, 'English'), 'English');
  assert.equal(missing.asked.length, 1);
});

test('what another program says is marked as English, and so is what has no words', async () => {
  const texts = await koreanTexts('marked', () => new Response('detail-fails = 실패: { $error }\ndetail-some = { $why }!\n'));
  await texts.loadDetails();
  const fails = { key: 'fails', values: { error: 'Unexpected \u0002field' } };
  const said = (detail, otherwise = '') => texts.markedDetailOr(detail, otherwise).replaceAll('\u0002', '<').replaceAll('\u0003', '>');
  assert.equal(said(fails), '실패: <Unexpected field>');
  assert.equal(said({ key: 'some', values: { why: fails } }), '실패: <Unexpected field>!');
  assert.equal(said({ key: 'newer', values: {} }, 'as it \u0003came'), '<as it came>');
  assert.equal(texts.unmarked(texts.markedDetailOr(fails, '')), '실패: Unexpected field');
  assert.equal(markedDetailOr(fails, 'fails: x'), 'fails: x');
});

test('English needs no words for details', async (context) => {
  const asked = context.mock.method(globalThis, 'fetch');
  await loadDetails();
  assert.equal(asked.mock.callCount(), 0);
  assert.equal(detailOr(DETAIL, 'English'), 'English');
});

test('the time of day has 24 hours', () => {
  const midnight = new Date(2026, 0, 31, 0, 2, 3).toISOString();
  assert.equal(timeOfDay(midnight), '00:02:03');
});
