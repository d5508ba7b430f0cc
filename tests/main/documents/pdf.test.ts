import { describe, expect, it } from 'vitest';
import {
  type Block,
  ballotReport,
  filingRosterReport,
  groupOpinionReport,
  noticeReport,
  type ReportModel,
  tallyReport,
} from '../../../src-main/core/reports/index.ts';
import { reportTexts } from '../../../src-main/documents/glyphs/missing-glyphs.ts';
import { documents as en } from '../../../src-renderer/text/en/documents.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import {
  ballotPaperFacts,
  filingRosterFacts,
  groupOpinionFacts,
  LONG_NAME,
  noticeFacts,
  RARE_NAME,
  sampleModels,
  tallyFacts,
  UYGHUR_NAME,
} from './sample-facts.ts';
import { pdfBody, pdfOf, pdfPages, pdfRawText, squeeze } from './tools.ts';

const rehearsed = (model: ReportModel): ReportModel => ({ ...model, rehearsal: true });

describe('pdf', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ] as const)('carries every text of every form, %s', { timeout: 120_000 }, async (_, words) => {
    for (const model of Object.values(sampleModels(words))) {
      const { bytes, pages } = await pdfOf(model);
      expect(pages, model.form).toBe(pdfPages(bytes).length);
      const whole = squeeze(pdfRawText(bytes));
      const body = pdfBody(model, bytes);
      const { pagePattern, auditCode } = model.footer;
      for (const piece of reportTexts(model)) {
        if (piece === pagePattern || (model.style === 'official' && piece === auditCode)) continue;
        const found = body.includes(squeeze(piece)) || whole.includes(squeeze(piece));
        expect(found, `${model.form}: ${piece}`).toBe(true);
      }
    }
  });

  it('prints 300 people with whole names: 50 characters, the dot, rare characters', async () => {
    const facts = noticeFacts(300);
    const { bytes } = await pdfOf(noticeReport(facts, zh));
    const text = squeeze(pdfRawText(bytes));
    expect([...LONG_NAME]).toHaveLength(50);
    for (const name of [LONG_NAME, UYGHUR_NAME, RARE_NAME, '㛃']) expect(text).toContain(name);
    for (const row of facts.rows) expect(text).toContain(squeeze(row.name + row.unit));
  });

  it('repeats the head of the table on every page of a roster', async () => {
    const { bytes, pages } = await pdfOf(filingRosterReport(filingRosterFacts(120), zh));
    expect(pages).toBeGreaterThan(5);
    for (const page of pdfPages(bytes)) expect(page).toContain('身份证号');
  });

  it('keeps an ID number on one line', async () => {
    const facts = filingRosterFacts(30);
    const text = pdfRawText((await pdfOf(filingRosterReport(facts, zh))).bytes);
    for (const row of facts.rows) expect(text).toContain(row.idNumber);
  });

  it('marks every page of a rehearsal, and no page otherwise', async () => {
    for (const model of Object.values(sampleModels(zh))) {
      for (const page of pdfPages((await pdfOf(rehearsed(model))).bytes))
        expect(page, model.form).toContain('REHEARSAL');
      for (const page of pdfPages((await pdfOf(model)).bytes)) expect(page, model.form).not.toContain('REHEARSAL');
    }
  });

  it('puts at most 20 people on a page of the tally sheet, each page with its signature lines', async () => {
    const { bytes } = await pdfOf(tallyReport(tallyFacts(45), zh));
    const pages = pdfPages(bytes);
    for (const page of pages) {
      const bags = page.match(/\b10\d\d\b/g) ?? [];
      expect(bags.length).toBeGreaterThan(0);
      expect(bags.length).toBeLessThanOrEqual(20);
      for (const line of ['主任委员（副主任委员）', '监票人', '计票人', '监督人']) expect(page).toContain(line);
    }
    expect(pages.length).toBeLessThanOrEqual(4);
  });

  it('says pages of pages at the foot of forms', async () => {
    const { bytes, pages } = await pdfOf(tallyReport(tallyFacts(45), zh));
    pdfPages(bytes).forEach((page, i) => {
      expect(squeeze(page)).toContain(`第${i + 1}页/共${pages}页`);
    });
  });

  it('makes ballots that cannot be told apart', async () => {
    const { bytes, pages } = await pdfOf(ballotReport(ballotPaperFacts(30, 3), zh));
    const all = pdfPages(bytes);
    expect(all).toHaveLength(pages ?? 0);
    const each = all.length / 3;
    expect(Number.isInteger(each)).toBe(true);
    expect(all.slice(each, 2 * each)).toEqual(all.slice(0, each));
    expect(all.slice(2 * each)).toEqual(all.slice(0, each));
  });

  it('breaks a row over pages rather than lose the end of a long opinion', async () => {
    const facts = groupOpinionFacts();
    const long = Array.from({ length: 150 }, (_, i) => `第${i}项业绩突出`).join('，');
    const [group] = facts.groups;
    if (group === undefined) throw new Error('no group');
    const opinions = group.opinions.map((o, i) => (i === 0 ? { ...o, assessment: long, agreed: [] } : o));
    const model = groupOpinionReport({ ...facts, groups: [{ ...group, opinions }] }, zh);
    const body = pdfBody(model, (await pdfOf(model)).bytes);
    // The row's other cells are drawn between the two parts of the long one.
    expect(body.replace(`${opinions[0]?.problems}建议通过`, '')).toContain(long);
  });

  it.each(['table', 'signatures', 'paragraph', 'table with a note'] as const)(
    'leaves no heading at the foot of a page, wherever the page ends: above %s',
    async (kind) => {
      const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
      const under = (n: number): Block => {
        if (kind === 'paragraph') return paragraph(`首行${n}止`.repeat(20));
        if (kind === 'signatures') return { kind, lines: [`首行${n}止`, '监票人', '日期'] };
        const columns = ['姓名', '现任专业技术职务名称'].map(
          (title) => ({ key: title, title, weight: 1, align: 'left' }) as const,
        );
        return {
          kind: 'table',
          columns,
          rows: [
            [`首行${n}止`, '高级\n工程师\n（转评）'],
            ['马晓东', '工程师'],
          ],
        };
      };
      // A page has forty-odd lines: one of these ends between the headings and what they are over.
      const sheets = Array.from({ length: 24 }, (_, i) => i + 26);
      const sheetOf = (n: number): Block[] => [
        { kind: 'page_break' },
        ...Array.from({ length: n }, () => paragraph('正文')),
        { kind: 'heading', level: 1, text: `五、名册${n}止` },
        { kind: 'heading', level: 2, text: '（一）水利水电' },
        ...(kind === 'table with a note' ? [{ kind: 'note', text: '按此顺序，退场最少。'.repeat(12) } as const] : []),
        under(n),
      ];
      const many: Block = {
        kind: 'table',
        columns: [{ key: 'name', title: '姓名', weight: 1, align: 'left' }],
        rows: Array.from({ length: 160 }, (_, i) => [`第${i}人`]),
      };
      const { bytes } = await pdfOf({ ...tallyReport(tallyFacts(1), zh), blocks: [many, ...sheets.flatMap(sheetOf)] });
      const pages = pdfPages(bytes).map(squeeze);
      const alone = sheets.filter(
        (n) => !pages.find((page) => page.includes(`五、名册${n}止`))?.includes(`首行${n}止`),
      );
      expect(alone).toEqual([]);
      expect(pages.some((page) => page.includes('五、名册') && !page.includes('正文'))).toBe(true);
    },
    60_000,
  );

  it('begins no line with the dot of a name or with 号, wherever a line ends', { timeout: 60_000 }, async () => {
    const name = '阿卜·杜热·合曼·买买提·艾尔肯江·吐尔逊·托合提·努尔';
    const before = Array.from({ length: 12 }, (_, i) => '文'.repeat(i));
    const narrow = { key: 'text', title: '姓名', weight: 1, align: 'left' } as const;
    const wide = { key: 'rest', title: '理由', weight: 5, align: 'left' } as const;
    const number = '青人社岗审〔2022〕第00012号，甘职改办〔2023〕7号';
    const model: ReportModel = {
      ...tallyReport(tallyFacts(1), zh),
      blocks: [
        ...before.map((text): Block => ({ kind: 'paragraph', text: `${text}${name}${text}${number}`.repeat(3) })),
        {
          kind: 'table',
          columns: [narrow, wide],
          rows: before.map((text) => [`${text}${name}`, `${text}${number}`.repeat(4)]),
        },
      ],
    };
    const lines = pdfRawText((await pdfOf(model)).bytes).split('\n');
    expect(lines.filter((line) => /^[·号]/u.test(line))).toEqual([]);
    const whole = squeeze(lines.join(''));
    for (const text of before) expect(whole).toContain(`${text}${name}${text}${number}`);
  });

  it('embeds its fonts in subsets and stays small', async () => {
    const { bytes } = await pdfOf(noticeReport(noticeFacts(300), zh));
    expect(bytes.length).toBeLessThan(400_000);
  });
});
