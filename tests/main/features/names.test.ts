import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import type { AcceptedApplicant, JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { names } from '../../../src-main/features/names/names.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

const numbered = (first17: string) => first17 + checkCharacterOf(first17);
const ONE = numbered('63010319800101011');
const NEAR = numbered('63010319800101021');
const FAR = numbered('63010319751231011');

/** A workbook of the sample's first rows, each changed. */
async function bookOf(...changes: Partial<AcceptedApplicant>[]): Promise<JudgedBook> {
  const book = await judgedBook('small-2022', 'applicants');
  const judged = book.judged as JudgedApplicants;
  const accepted = changes.map((change, i) => ({
    ...(judged.accepted[i] as AcceptedApplicant),
    birth: '1980-01',
    unitName: '某设计院',
    phone: '',
    ...change,
  }));
  const clean = { accepted, rows: accepted.length, refused: [], refusedRows: 0, refusedPeople: [], warnings: [] };
  return { ...book, roster: 'applicants', judged: { ...judged, ...clean } };
}
const warned = async () =>
  must(await office.ask(applicants.list, { roundId: office.roundId })).batches.map((batch) =>
    batch.warnings.map(({ code, params }) => [code, params.other]),
  );

describe('people who are alike', () => {
  it('within a workbook: the preview tells both rows of a near number and of another spelling', async () => {
    const book = await bookOf(
      { name: '旦增卓玛', idNumber: ONE },
      { name: '丹增·卓玛', idNumber: NEAR },
      { name: '张伟', idNumber: FAR },
    );
    const preview = must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book));
    expect(preview.warnings.map(({ code, params }) => [code, params.other])).toEqual([
      ['similar_name', '丹增·卓玛'],
      ['near_duplicate', '丹增·卓玛'],
      ['similar_name', '旦增卓玛'],
      ['near_duplicate', '旦增卓玛'],
    ]);
    expect(preview.accepted).toBe(3);
  });

  it('follows the office’s own table of spellings', async () => {
    const { spellings } = must(await office.ask(names.book, {}));
    const group = spellings.find((one) => one.spellings.includes('旦增'));
    must(await office.act(names.removeSpelling, { spellingId: group?.spellingId ?? '' }));
    const book = await bookOf({ name: '旦增卓玛', idNumber: ONE }, { name: '丹增卓玛', idNumber: NEAR });
    const preview = must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book));
    expect(preview.warnings).toEqual([]);
    must(await office.act(names.saveSpelling, { spellingId: null, spellings: ['丹增', '旦增'] }));
    const again = must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, book));
    expect(again.warnings).toHaveLength(4);
  });

  it('within the round: a near number, a name of the list, the same number under another name', async () => {
    await office.importBook(await bookOf({ name: '旦增卓玛', idNumber: ONE }, { name: '张伟', idNumber: FAR }));
    const third = numbered('63010319900202033');
    const counts = await office.importBook(
      await bookOf(
        { name: '丹增卓玛', idNumber: NEAR },
        { name: '张伟', idNumber: third },
        { name: '李强', idNumber: FAR },
      ),
    );
    expect(counts).toEqual({ accepted: 2, refusedRows: 1 });
    expect((await warned())[1]).toEqual([
      ['near_duplicate_in_round', '旦增卓玛'],
      ['same_name_in_round', '张伟'],
    ]);
    const { batches } = must(await office.ask(applicants.list, { roundId: office.roundId }));
    expect(batches[1]?.refused).toMatchObject([{ code: 'already_in_round_other_name', params: { number: '002' } }]);
  });

  it('against another round of the file', async () => {
    await office.importBook(await bookOf({ name: '旦增卓玛', idNumber: ONE, phone: '13900000000' }));
    await office.create();
    await office.importBook(
      await bookOf({ name: '丹增卓玛', idNumber: NEAR, phone: '139 0000 0000', unitName: '另一设计院' }),
    );
    expect(await warned()).toEqual([[['near_duplicate_in_file', '旦增卓玛']]]);
  });
});

describe('what the office decides about names', () => {
  it('looks a name up, character by character, and says where the strokes come from', async () => {
    const { characters } = must(await office.ask(names.lookUp, { text: '王𬭚·a王\u{30000}' }));
    expect(characters).toEqual([
      { character: '王', codePoint: 'U+738B', count: 4, types: '1121', source: 'data', inFonts: true },
      { character: '𬭚', codePoint: 'U+2CB5A', count: 13, types: null, source: 'count_only', inFonts: true },
      { character: '\u{30000}', codePoint: 'U+30000', count: 2, types: null, source: 'count_only', inFonts: false },
    ]);
  });

  it('keeps a decision with its reason until it is taken back', async () => {
    const input = {
      kind: 'character' as const,
      text: '𬭚',
      stands: '3111541154325',
      reason: '《通用规范汉字笔顺规范》',
    };
    must(await office.act(names.setOverride, input));
    const look = async () => must(await office.ask(names.lookUp, { text: '𬭚' })).characters[0];
    expect(await look()).toMatchObject({ count: 13, types: input.stands, source: 'office' });
    const { overrides } = must(await office.ask(names.book, {}));
    expect(overrides).toMatchObject([input]);
    must(await office.act(names.removeOverride, { kind: 'character', text: '𬭚' }));
    expect(await look()).toMatchObject({ source: 'count_only' });
    expect(codeOf(await office.act(names.removeOverride, { kind: 'character', text: '𬭚' }))).toBe(
      'name_decision_not_found',
    );
    expect(codeOf(await office.act(names.setOverride, { ...input, stands: '7' }))).toBe('not_stroke_types');
  });

  it('lets a spelling stand in one group only', async () => {
    const saved = (spellingId: string | null, ...spellings: string[]) =>
      office.act(names.saveSpelling, { spellingId, spellings });
    expect(codeOf(await saved(null, '旦增', '单增'))).toBe('spelling_in_another_group');
    const { spellings } = must(await office.ask(names.book, {}));
    const group = spellings.find((one) => one.spellings.includes('旦增'));
    must(await saved(group?.spellingId ?? '', '旦增', '丹增', '单增'));
    expect(must(await office.ask(names.book, {})).spellings).toContainEqual({
      spellingId: group?.spellingId,
      spellings: ['旦增', '丹增', '单增'],
    });
    expect(codeOf(await saved('none', '甲', '乙'))).toBe('spelling_not_found');
  });
});
