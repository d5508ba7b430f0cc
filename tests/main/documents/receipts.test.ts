import { expect, it } from 'vitest';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import {
  correctionNoticeReport,
  entrustmentAnswerReport,
  returnSlipReport,
} from '../../../src-main/core/reports/index.ts';
import { documents as en } from '../../../src-renderer/text/en/documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { entrustmentAnswerFacts } from './register-facts.ts';
import { correctionNoticeFacts, returnSlipFacts } from './sample-facts.ts';
import { pdfOf, pdfPages, squeeze } from './tools.ts';

it.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('a correction notice of three items is one sheet with its receipt, %s', async (_, words) => {
  const pages = pdfPages((await pdfOf(correctionNoticeReport(correctionNoticeFacts(3), words))).bytes);
  expect(pages).toHaveLength(1);
  expect(squeeze(pages[0] ?? '')).toContain(squeeze(words.correctionNotice.receivedBy));
});

it('a longer one keeps its receipt in one piece on the page where it stands', async () => {
  for (const items of [4, 5, 6, 7, 8, 9, 10, 11]) {
    const pages = pdfPages((await pdfOf(correctionNoticeReport(correctionNoticeFacts(items), zh))).bytes).map(squeeze);
    const w = zh.correctionNotice;
    const at = (text: string) => pages.findIndex((page) => page.includes(squeeze(text)));
    expect([items, at(w.cut), at(w.receivedBy)]).toEqual([items, at(w.receiptTitle), at(w.receiptTitle)]);
    expect(at(w.cut)).toBe(pages.length - 1);
  }
});

it('a receipt that goes to the next page takes the signature along, with the line above it', async () => {
  const facts = correctionNoticeFacts(3);
  const name = Array.from({ length: 10 }, () => '阿卜杜热').join('·');
  for (const unit of [facts.unit, facts.unit.repeat(3), facts.unit.repeat(6), facts.unit.repeat(9)]) {
    const report = correctionNoticeReport({ ...facts, unit, name }, zh);
    const pages = pdfPages((await pdfOf(report)).bytes).map(squeeze);
    const at = (text: string) => pages.findIndex((page) => page.includes(squeeze(text)));
    expect([at('（盖章）'), at(facts.contactAddress)]).toEqual([pages.length - 1, pages.length - 1]);
  }
});

it('a return slip is one sheet', async () => {
  expect((await pdfOf(returnSlipReport(returnSlipFacts(), zh))).pages).toBe(1);
});

it.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('an answer to an entrusting body is one sheet with the result it is about, %s', async (_, words) => {
  const w = words.registerPapers.entrustment;
  const { juryName } = entrustmentAnswerFacts();
  for (const answered of ['passed', 'failed', 'revoked', 'not_evaluated'] as const) {
    const pages = pdfPages((await pdfOf(entrustmentAnswerReport(entrustmentAnswerFacts({ answered }), words))).bytes);
    const said = w.answered[answered](juryName, words.date('2023-02-13' as IsoDate));
    expect([answered, pages.length, squeeze(pages[0] ?? '').includes(squeeze(said))]).toEqual([answered, 1, true]);
  }
});
