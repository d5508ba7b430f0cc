import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256After, sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';

describe('sha256Hex', () => {
  it('is SHA-256 of the UTF-8 bytes', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    for (const text of ['评审台', '𬭚·买买提', 'a'.repeat(1000)]) {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }
  });
});

describe('sha256After', () => {
  it('is SHA-256 of the whole text, however long either part is, and one text does not change the next', () => {
    for (const begin of ['', '评审|', 'b'.repeat(63), 'b'.repeat(64), 'b'.repeat(65), 'b'.repeat(200)]) {
      const after = sha256After(begin);
      for (const rest of ['', '1', '𬭚', 'r'.repeat(64), '1']) expect(after(rest)).toBe(sha256Hex(`${begin}${rest}`));
    }
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves undefined out', () => {
    expect(canonicalJson({ b: [1, { z: null, y: 'é"' }], a: true, c: undefined })).toBe(
      '{"a":true,"b":[1,{"y":"é\\"","z":null}]}',
    );
  });

  it('says the same value back, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
    expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [10n], [new Date(0)], [[undefined]]])('throws for %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
