import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { agreementInWords, riskInWords, riskSentence } from '../../../static/lib/mime.js';

// The server's words as they stand in its source, with lines that go on joined.
const source = readFileSync(new URL('../../../src/server/words.rs', import.meta.url), 'utf8').replace(/\\\n\s*/g, '');

test('the page says of a type what the server’s own pages say', () => {
  const said = [
    ...['agree', 'refines', 'unclaimed', 'unknown', 'conflict'].map(agreementInWords),
    ...['scriptable', 'polyglot', 'archive-bomb-like', 'macro'].flatMap((risk) => [riskInWords(risk), riskSentence(risk)]),
  ];
  for (const words of said) assert.ok(source.includes(`"${words.replaceAll('’', '\'')}"`), words);
});
