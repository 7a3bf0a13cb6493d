import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../../static/elements/point-here/commands.js';

test('a plain address stands bare', () => {
  assert.equal(command('multipart', 'http://h:1'), 'curl -F file=@yourfile http://h:1/inspect');
});

test('an address with a query is quoted, for & means something to a shell', () => {
  assert.ok(command('raw', 'http://h:1', 'abc').endsWith(" 'http://h:1/inspect?filename=yourfile&room=abc'"));
  assert.ok(command('json', 'http://h:1', 'abc').endsWith(" 'http://h:1/inspect?room=abc'"));
});

test('the bare address and the axios call carry the room too', () => {
  assert.equal(command('address', 'http://h:1', 'abc'), 'http://h:1/inspect?room=abc');
  assert.equal(command('axios', 'http://h:1'), "await axios.post('http://h:1/inspect', formData)");
});
