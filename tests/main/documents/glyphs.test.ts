import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseGlyphCoverage } from '../../../src-main/core/domain/names/glyph-coverage.ts';
import { rareSliceFile, rareSliceFiles } from '../../../src-main/core/domain/names/rare-slices.ts';
import { noticeReport } from '../../../src-main/core/reports/index.ts';
import { splitByCoverage } from '../../../src-main/documents/fonts/document-fonts.ts';
import { type FontCoverage, readFontCoverage } from '../../../src-main/documents/glyphs/font-coverage.ts';
import { missingGlyphs } from '../../../src-main/documents/glyphs/missing-glyphs.ts';
import { pdfText } from '../../../src-main/documents/pdf/pdf-text.ts';
import { renderPdf } from '../../../src-main/documents/pdf/render-pdf.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { noticeFacts } from './sample-facts.ts';
import { assetsDir, pdfFontNames, pdfOf, pdfRawText, squeeze, testFonts } from './tools.ts';
import { cmapOfWoff2 } from './woff2-cmap.ts';

function noticeFor(name: string) {
  const facts = noticeFacts(3);
  return noticeReport({ ...facts, rows: facts.rows.map((r, i) => (i === 1 ? { ...r, name } : r)) }, zh);
}

describe('missing glyphs', () => {
  it('knows what both faces cover', async () => {
    const { regular, bold } = await testFonts();
    for (const character of '𬭚㛃·—“”（）〔〕□○√一龥') {
      const code = character.codePointAt(0) ?? 0;
      expect([character, regular.coverage.has(code), bold.coverage.has(code)]).toEqual([character, true, true]);
    }
    for (const code of [0x20bb7, 0x1f600, 0xe000, 0x10ffff]) {
      expect(regular.coverage.has(code) || bold.coverage.has(code)).toBe(false);
    }
  });

  it('names character, code point and the text it stands in', async () => {
    const missing = missingGlyphs(noticeFor('\u{30000}田一郎'), await testFonts());
    expect(missing).toEqual([{ character: '\u{30000}', codePoint: 'U+30000', where: '\u{30000}田一郎' }]);
  });

  it('refuses the document instead of printing a box', async () => {
    const result = await renderPdf(noticeFor('\u{30000}田一郎'), await testFonts());
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'glyph_missing',
        params: { characters: '\u{30000}', codePoints: 'U+30000', count: 1, where: '\u{30000}田一郎' },
      },
    });
  });

  it('takes a character from the other face where only that has it', async () => {
    const fonts = await testFonts();
    // 𰻝 is in the sans face only, 䶶 in the serif face only.
    expect(splitByCoverage('王𰻝明', false, fonts)).toEqual([
      { text: '王', face: 'regular' },
      { text: '𰻝', face: 'bold' },
      { text: '明', face: 'regular' },
    ]);
    expect(splitByCoverage('䶶', true, fonts)).toEqual([{ text: '䶶', face: 'regular' }]);
    const text = squeeze(pdfRawText((await pdfOf(noticeFor('王𰻝明'))).bytes));
    expect(text).toContain('王𰻝明');
  });

  it('draws a character of block B from its slice, and Tibetan stacks from the Tibetan face', async () => {
    const fonts = await testFonts();
    expect(splitByCoverage('张𠮷𪚥 བསྟན་འཛིན', true, fonts)).toEqual([
      { text: '张', face: 'bold' },
      { text: '𠮷', face: 'han-20800.woff2' },
      { text: '𪚥', face: 'han-2a000.woff2' },
      { text: ' ', face: 'bold' },
      { text: 'བསྟན་འཛིན', face: 'tibetan' },
    ]);
    const { bytes } = await pdfOf(noticeFor('张𠮷𪚥\nབསྟན་འཛིན'));
    const text = pdfRawText(bytes);
    expect(squeeze(text)).toContain('张𠮷𪚥');
    // The stack of ས, ཏ is one glyph: its letters stay together in the text of the page.
    expect(text).toContain('བསྟན');
    const fontsUsed = pdfFontNames(bytes);
    expect(fontsUsed.filter((name) => /RareHan|Tibetan/u.test(name))).toHaveLength(3);
  });

  it('draws quotation marks of a Latin text narrow, and of a Chinese one as wide as its characters', async () => {
    const fonts = await testFonts();
    const narrow = { fontFeatures: ['pwid'] };
    expect(pdfText('the panel’s line “as sealed”', fonts)).toMatchObject(narrow);
    expect(pdfText('the applicant’s name, “𠮷田”', fonts).text).toMatchObject([narrow, narrow, narrow]);
    expect(pdfText('申报专业写作“水利 BIM”', fonts)).not.toHaveProperty('fontFeatures');
  });

  it('has every character that its list of characters says, and no other', async () => {
    const { bold, rare, regular, tibetan } = await testFonts();
    const listed = parseGlyphCoverage(readFileSync(path.join(assetsDir, 'fonts', 'coverage.txt'), 'utf8'));
    const slices = new Map<string, FontCoverage>();
    const inSlice = (code: number) => {
      const file = rareSliceFile(code);
      if (file === undefined) return false;
      let known = slices.get(file);
      if (known === undefined) {
        known = readFontCoverage(cmapOfWoff2(rare.bytesOf(file)));
        slices.set(file, known);
      }
      return known.has(code);
    };
    const differing: string[] = [];
    for (let code = 0; code < 0x32000; code++) {
      const drawn = [regular, bold, tibetan].some((face) => face.coverage.has(code)) || inSlice(code);
      if (drawn !== listed.has(code)) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
    expect(slices.size).toBe(rareSliceFiles().length);
  }, 120_000);
});
