import { describe, expect, it } from 'vitest';
import {
  type Block,
  type ListRosterFacts,
  listRosterReport,
  noticeReport,
  type ReportModel,
} from '../../../src-main/core/reports/index.ts';
import { renderPdf } from '../../../src-main/documents/pdf/render-pdf.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { listRosterFacts } from './roster-facts.ts';
import { noticeFacts } from './sample-facts.ts';
import { pdfPages, squeeze, testFonts } from './tools.ts';

const PEOPLE = 640;
const COLUMNS: ListRosterFacts['columns'] = ['number', 'name', 'unit'];
const nameOf = (i: number) => `第${String(i + 1).padStart(4, '0')}位`;

/** Names that no other line of the paper has. */
function roster(people: number, unitOf?: (i: number) => string | undefined): ReportModel {
  const facts = listRosterFacts(people, COLUMNS);
  const rows = facts.rows.map((row, i) => ({ ...row, name: nameOf(i), unit: unitOf?.(i) ?? row.unit }));
  return listRosterReport({ ...facts, rows }, zh);
}

async function printed(model: ReportModel) {
  const told: number[] = [];
  const result = await renderPdf(model, await testFonts(), async (rows) => {
    told.push(rows);
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return { told, ...result.value, text: pdfPages(result.value.bytes) };
}

const namesIn = (pages: readonly string[]) => pages.flatMap((page) => page.match(/第\d{4}位/gu) ?? []);

describe('a roster that is laid out in parts', () => {
  it('has each person once in order, the head and the right number on every page, and tells its rows', async () => {
    const { pages, text, told } = await printed(roster(PEOPLE));
    expect(pages).toBe(text.length);
    expect(namesIn(text)).toEqual(Array.from({ length: PEOPLE }, (_, i) => nameOf(i)));
    text.forEach((page, i) => {
      expect(squeeze(page)).toContain(`第${i + 1}页/共${text.length}页`);
      expect(page).toContain('姓名');
      expect(page).toContain('填表人');
    });
    // As full as any other: a part does not end with half a page.
    const perPage = text.map((page) => namesIn([page]).length);
    expect(Math.min(...perPage.slice(1, -1))).toBeGreaterThanOrEqual(Math.max(...perPage) - 3);
    expect(squeeze(text.at(-1) ?? '')).toContain(squeeze(zh.totalPeople(PEOPLE)));
    expect(told.length).toBeGreaterThan(1);
    expect(told.reduce((sum, rows) => sum + rows, 0)).toBe(PEOPLE);
  }, 60_000);

  it('loses nothing where a row is higher than a page', async () => {
    const long = '青海省地质矿产勘查开发局第五地质勘查院'.repeat(160);
    const { text } = await printed(roster(PEOPLE, (i) => (i === 296 ? long : '海东市水务局')));
    expect(namesIn(text)).toEqual(Array.from({ length: PEOPLE }, (_, i) => nameOf(i)));
    expect(squeeze(text.join('')).match(/第五地质勘查院/gu)?.length).toBeGreaterThan(150);
  }, 60_000);

  it('leaves no signature on a page without its last paragraph, wherever the page ends', async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ key: 'name', title: '姓名', weight: 1, align: 'left' }],
      rows: Array.from({ length: 401 }, (_, i) => [nameOf(i)]),
    };
    const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
    // A letter's page has twenty-odd lines: one of these ends between the last paragraph and the seal.
    const letters = Array.from({ length: 20 }, (_, i) => i + 10);
    const letterOf = (lines: number): Block[] => [
      { kind: 'page_break' },
      ...Array.from({ length: lines }, () => paragraph('正文')),
      paragraph(`末段${lines}止`),
      { kind: 'seal', organisation: `印章${lines}止`, date: '2023年2月14日' },
    ];
    const { text } = await printed({
      ...noticeReport(noticeFacts(1), zh),
      blocks: [table, ...letters.flatMap(letterOf)],
    });
    const alone = letters.filter((lines) => {
      const page = text.find((one) => one.includes(`印章${lines}止`));
      return page?.includes(`末段${lines}止`) !== true;
    });
    expect(alone).toEqual([]);
    expect(text.some((page) => page.includes('末段') && !page.includes('正文'))).toBe(true);
  }, 60_000);

  it('leaves no heading alone above a long table, wherever the page ends', async () => {
    const table = (first: string): Block => ({
      kind: 'table',
      columns: [{ key: 'name', title: '姓名', weight: 1, align: 'left' }],
      rows: Array.from({ length: 401 }, (_, i) => [i === 0 ? first : nameOf(i)]),
    });
    const lines = Array.from({ length: 8 }, (_, i) => i + 28);
    const { text } = await printed({
      ...roster(1),
      paper: { size: 'A4', orientation: 'portrait' },
      blocks: lines.flatMap((n): Block[] => [
        { kind: 'page_break' },
        ...Array.from({ length: n }, (): Block => ({ kind: 'paragraph', text: '正文' })),
        { kind: 'heading', level: 1, text: `五、名册${n}止` },
        table(`首行${n}止`),
      ]),
    });
    const pages = text.map(squeeze);
    const alone = lines.filter((n) => !pages.find((page) => page.includes(`五、名册${n}止`))?.includes(`首行${n}止`));
    expect(alone).toEqual([]);
    expect(pages.some((page) => page.includes('五、名册') && !page.includes('正文'))).toBe(true);
  }, 60_000);
});
