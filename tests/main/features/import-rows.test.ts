import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
let draft: { readonly roundId: RoundBuilder['roundId']; readonly draftId: string };
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  const { roundId } = office;
  const book = await judgedBook('engineering-2022', 'applicants');
  const preview = must(await office.session(applicants.readWorkbook, { roundId }, book));
  draft = { roundId, draftId: preview.draftId };
});
afterEach(() => office.cleanup());

describe('the rows of a draft', () => {
  it('come a page at a time, every row once, refused ones among them', async () => {
    const page = (from: number, show: 'all' | 'refused' | 'remarked' = 'all') =>
      office.ask(applicants.draftRows, { ...draft, show, from });
    const first = must(await page(0));
    const seen: string[] = [];
    for (let from = 0; from < first.total; from += 100) {
      const { rows } = must(await page(from));
      expect(rows.length).toBeLessThanOrEqual(100);
      seen.push(...rows.map((one) => `${one.sheet} ${one.row}`));
    }
    expect(seen.length).toBe(first.counts.all);
    expect(new Set(seen).size).toBe(first.counts.all);
    const refused = must(await page(0, 'refused'));
    expect(refused.total).toBe(first.counts.refused);
    expect(refused.rows.every((one) => one.refused)).toBe(true);
    expect(must(await page(1_000_000)).rows.length).toBeGreaterThan(0);
  });

  it('are found by their place, on whatever page they stand', async () => {
    const all = must(await office.ask(applicants.draftRows, { ...draft, show: 'all', from: 100 }));
    const [wanted] = all.rows;
    const at = { sheet: wanted?.sheet ?? '', row: wanted?.row ?? 0 };
    const found = must(await office.ask(applicants.draftRows, { ...draft, show: 'all', from: 0, at }));
    expect(found).toMatchObject({ from: 100, rows: [wanted, ...all.rows.slice(1)] });
  });

  it('show a number whole only in the cell that is at fault', async () => {
    const { rows } = must(await office.ask(applicants.draftRows, { ...draft, show: 'all', from: 0 }));
    const cellsOf = async (row: (typeof rows)[number]) => {
      const { cells } = must(await office.ask(applicants.draftRow, { ...draft, sheet: row.sheet, row: row.row }));
      return cells.find((cell) => cell.field === 'idNumber');
    };
    const sound = rows.find((row) => !row.refused && row.remarks === 0);
    const cell = sound && (await cellsOf(sound));
    expect(cell?.raw).toMatch(/^\d{6}\*+[\dX]{4}$/u);
    expect(cell?.reading).toEqual({ kind: 'text', text: cell?.raw });
    const refused = must(await office.ask(applicants.draftRows, { ...draft, show: 'refused', from: 0 }));
    const faults = await Promise.all(refused.rows.map(cellsOf));
    const wrong = faults.find((one) => one?.refused.some(({ code }) => code === 'id_bad_check_character'));
    expect(wrong?.raw).toMatch(/^\d{17}[\dX]$/u);
    expect(wrong?.reading).toBeNull();
  });

  it('are gone with the draft, and of no other draft', async () => {
    expect(codeOf(await office.ask(applicants.draftRow, { ...draft, sheet: '没有', row: 1 }))).toBe(
      'import_row_not_found',
    );
    must(await office.session(applicants.discardDraft, draft));
    expect(codeOf(await office.ask(applicants.draftRows, { ...draft, show: 'all', from: 0 }))).toBe('draft_gone');
  });
});
