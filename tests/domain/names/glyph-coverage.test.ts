import { describe, expect, it } from 'vitest';
import { lackingCharacters, parseGlyphCoverage } from '../../../src-main/core/domain/names/glyph-coverage.ts';
import { rareSliceFile, rareSliceFiles } from '../../../src-main/core/domain/names/rare-slices.ts';

describe('what the fonts lack', () => {
  const coverage = parseGlyphCoverage('20-7e\n3400-3fff\n4e00-9fff\n20bb7\n');

  it('knows runs and single code points', () => {
    const has = [0x1f, 0x20, 0x7e, 0x7f, 0x33ff, 0x3400, 0x9fff, 0xa000, 0x20bb6, 0x20bb7, 0x20bb8];
    expect(has.filter((code) => coverage.has(code))).toEqual([0x20, 0x7e, 0x3400, 0x9fff, 0x20bb7]);
  });

  it('names a lacking character once, with its code point', () => {
    expect(lackingCharacters('张𬭚𬭚𠮷㛃', coverage)).toEqual([{ character: '𬭚', codePoint: 'U+2CB5A' }]);
    expect(lackingCharacters('才让·多杰', coverage)).toEqual([]);
    expect(lackingCharacters('', coverage)).toEqual([]);
  });

  it('does not start with a list that does not read', () => {
    expect(() => parseGlyphCoverage('4e00–9fff')).toThrow(/coverage/u);
  });

  it('finds the file of a code point of blocks B to F, and no other', () => {
    expect([0x1ffff, 0x20000, 0x20bb7, 0x2cb5a, 0x2ebe0, 0x2ebe1].map(rareSliceFile)).toEqual([
      undefined,
      'han-20000.woff2',
      'han-20800.woff2',
      'han-2c800.woff2',
      'han-2e800.woff2',
      undefined,
    ]);
    expect(rareSliceFiles().at(-1)).toEqual({ first: 0x2e800, file: 'han-2e800.woff2' });
  });
});
