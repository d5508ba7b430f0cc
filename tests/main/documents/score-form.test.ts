import { expect, it } from 'vitest';
import { scoreFormReport } from '../../../src-main/core/reports/index.ts';
import { documents as en } from '../../../src-renderer/text/en/documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { scoreFormFacts } from './sample-facts.ts';
import { pdfOf, pdfPages, squeeze } from './tools.ts';

it.each([zh, en])(
  'every sheet is a page of its own, with its total, weights and vetoes ($language)',
  async (words) => {
    const facts = scoreFormFacts();
    const { bytes } = await pdfOf(scoreFormReport(facts, words));
    const pages = pdfPages(bytes).map(squeeze);
    const sheets = facts.experts.flatMap((one) => one.sheets);
    expect(pages).toHaveLength(sheets.length);
    for (const [i, sheet] of sheets.entries()) {
      expect(pages[i]).toContain(squeeze(sheet.name));
      expect(pages[i]).toContain(squeeze(words.scoreForm.title));
    }
    expect(pages[0]).toContain('98.00');
    expect(pages[0]).toContain('80%');
    expect(pages[0]).toContain(squeeze('查重报告附后'));
    expect(pages[3]).toContain(squeeze('业绩与申报专业不符'));
  },
  60_000,
);
