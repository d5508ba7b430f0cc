import { describe, expect, it } from 'vitest';
import { noticeReport } from '../../../src-main/core/reports/index.ts';
import { splitByCoverage } from '../../../src-main/documents/fonts/document-fonts.ts';
import { missingGlyphs } from '../../../src-main/documents/glyphs/missing-glyphs.ts';
import { renderPdf } from '../../../src-main/documents/pdf/render-pdf.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { noticeFacts } from './sample-facts.ts';
import { pdfOf, pdfRawText, squeeze, testFonts } from './tools.ts';

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
    const missing = missingGlyphs(noticeFor('𠮷田一郎'), await testFonts());
    expect(missing).toEqual([{ character: '𠮷', codePoint: 'U+20BB7', where: '𠮷田一郎' }]);
  });

  it('refuses the document instead of printing a box', async () => {
    const result = await renderPdf(noticeFor('𠮷田一郎'), await testFonts());
    expect(result).toEqual({
      ok: false,
      refusal: {
        code: 'glyph_missing',
        params: { characters: '𠮷', codePoints: 'U+20BB7', count: 1, where: '𠮷田一郎' },
      },
    });
  });

  it('takes a character from the other face where only that has it', async () => {
    const fonts = await testFonts();
    // 𰻝 is in the sans face only, 䶶 in the serif face only.
    expect(splitByCoverage('王𰻝明', false, fonts)).toEqual([
      { text: '王', bold: false },
      { text: '𰻝', bold: true },
      { text: '明', bold: false },
    ]);
    expect(splitByCoverage('䶶', true, fonts)).toEqual([{ text: '䶶', bold: false }]);
    const text = squeeze(pdfRawText((await pdfOf(noticeFor('王𰻝明'))).bytes));
    expect(text).toContain('王𰻝明');
  });
});
