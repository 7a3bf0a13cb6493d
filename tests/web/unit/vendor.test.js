import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const VENDOR = new URL('../../../static/vendor/', import.meta.url);

for (const folder of readdirSync(VENDOR)) {
  test(`${folder} is what its README says, with its licence`, () => {
    const at = (path) => new URL(`${folder}/${path}`, VENDOR);
    const digests = [...readFileSync(at('README.md'), 'utf8').matchAll(/sha256 {2}([0-9a-f]{64}) {2}(\S+)/g)];
    assert.ok(digests.length > 0);
    for (const [, digest, path] of digests) {
      assert.equal(createHash('sha256').update(readFileSync(at(path))).digest('hex'), digest, path);
    }
    assert.ok(existsSync(at('LICENSE')));
  });
}
