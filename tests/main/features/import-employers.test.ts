import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../src-main/core/contract/index.ts';
import { sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';
import { asId, type UnitId } from '../../../src-main/core/domain/kernel/ids.ts';
import { judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { rosters } from '../../../src-main/features/rosters/rosters.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { grid } from '../../domain/roster/grids.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

const HEAD = ['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '申报类型'];
const IDS = ['11010519491231002X', '440308199901010012', '52242619811105565X'];
const ROWS = [
  ['自由职业者', '甲', IDS[0]],
  ['灵活就业人员', '乙', IDS[1]],
  ['市第一中学', '丙', IDS[2]],
];

let office: RoundBuilder;
let datong: UnitId;
let school: UnitId;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  const hrss = await save('大通县人力资源和社会保障局', 'government', null);
  datong = await save('大通县自由职业者', 'virtual', hrss);
  school = await save('县第二中学', 'public_institution', null);
});
afterEach(() => office.cleanup());

async function save(name: string, kind: 'government' | 'virtual' | 'public_institution', parentId: UnitId | null) {
  const fields = { name, kind, prefecture: '', county: '大通县', code: '', note: '' };
  return must(await office.act(units.save, { unitId: null, fields, parentId, oldName: 'alias' as const })).unitId;
}

function bookOf(rows: readonly (readonly (string | undefined)[])[]): JudgedBook {
  const sheets = [
    grid([HEAD, ...rows.map((row) => [...row.map((one) => one ?? ''), '工程', '副高', '高级工程师', '正常'])]),
  ];
  return {
    ...{ roster: 'applicants', fileName: 'a.csv', sha256: sha256Hex(JSON.stringify(rows)) },
    ...{ judged: judgeChosenApplicants(sheets, []), cells: packSheets(sheets) },
  };
}
const read = async (rows = ROWS) =>
  must(await office.session(applicants.readWorkbook, { roundId: office.roundId }, bookOf(rows)));
const choose = (draftId: string, rows: number[], unitId: UnitId | null) =>
  office.session(applicants.chooseEmployer, {
    roundId: office.roundId,
    draftId,
    rows: rows.map((row) => ({ sheet: '花名册', row })),
    unitId,
  });
const unitsOf = ({ people }: ImportPreview) => people.map(({ row, unit }) => [row, unit]);
const refusedOf = ({ refused }: ImportPreview) => refused.map(({ row, code }) => [row, code]);
const toldOf = ({ warnings }: ImportPreview) =>
  warnings.filter(({ code }) => code.startsWith('employer_')).map(({ row, code, params }) => [row, code, params.unit]);
const accept = async (draftId: string) =>
  must(await office.act(applicants.acceptImport, { roundId: office.roundId, draftId }));

describe('people without an employer', () => {
  it('are refused until somebody puts them under a county’s virtual unit, one by one or together', async () => {
    const preview = await read();
    expect(refusedOf(preview)).toEqual([
      [2, 'unit_without_employer'],
      [3, 'unit_without_employer'],
    ]);
    const one = must(await choose(preview.draftId, [2], datong));
    expect([unitsOf(one), refusedOf(one)]).toEqual([
      [
        [2, '大通县自由职业者'],
        [4, '市第一中学'],
      ],
      [[3, 'unit_without_employer']],
    ]);
    expect(toldOf(one)).toEqual([[2, 'employer_chosen', '大通县自由职业者']]);
    const both = must(await choose(preview.draftId, [2, 3], datong));
    expect([both.accepted, both.refusedRows]).toEqual([3, 0]);
    expect(await accept(preview.draftId)).toEqual({ accepted: 3, refusedRows: 0 });
    const page = must(await office.ask(units.get, { unitId: datong }));
    expect(page.people.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  it('can be taken out of it again, and stay in it under a corrected mapping', async () => {
    const { draftId } = await read();
    must(await choose(draftId, [2, 3], datong));
    const sheets = [{ sheet: 0, take: true, headerRows: [1], columns: [] }];
    const mapped = must(await office.session(applicants.remap, { roundId: office.roundId, draftId, sheets }));
    expect(mapped.refusedRows).toBe(0);
    const none = must(await office.session(applicants.remap, { roundId: office.roundId, draftId, sheets: [] }));
    expect(none.refusedRows).toBe(0);
    const back = must(await choose(draftId, [3], null));
    expect(refusedOf(back)).toEqual([[3, 'unit_without_employer']]);
  });

  it('stand where they stood before, told so, when the workbook or the person comes again', async () => {
    const { draftId } = await read();
    must(await choose(draftId, [2], datong));
    await accept(draftId);
    await office.create({ year: 2023, name: '2023年度评审' });
    const next = await read([...ROWS].reverse());
    expect(toldOf(next)).toEqual([[4, 'employer_remembered', '大通县自由职业者']]);
    // Another person of the same headings is nobody's guess.
    expect(refusedOf(next)).toEqual([[3, 'unit_without_employer']]);
    const other = must(await choose(next.draftId, [4], null));
    expect(refusedOf(other).length).toBe(2);
  });

  it('follow the last application: nobody is put back who has named an employer since', async () => {
    const { draftId } = await read();
    must(await choose(draftId, [2], datong));
    await accept(draftId);
    await office.create({ year: 2023, name: '2023年度评审' });
    await accept((await read([['市第一中学', '甲', IDS[0]]])).draftId);
    await office.create({ year: 2024, name: '2024年度评审' });
    const next = await read();
    expect(toldOf(next)).toEqual([]);
    expect(refusedOf(next)).toEqual([
      [2, 'unit_without_employer'],
      [3, 'unit_without_employer'],
    ]);
  });

  it('are not followed from a rehearsal, nor is an employer that was named in one', async () => {
    const { draftId } = await read();
    must(await choose(draftId, [2], datong));
    await accept(draftId);
    await office.create({ year: 2023, name: '演练', rehearsal: true });
    const tried = await read([['市第一中学', '甲', IDS[0]], ...ROWS.slice(1)]);
    must(await choose(tried.draftId, [3], datong));
    await accept(tried.draftId);
    await office.create({ year: 2024, name: '2024年度评审' });
    const next = await read();
    expect(toldOf(next)).toEqual([[2, 'employer_remembered', '大通县自由职业者']]);
    expect(refusedOf(next)).toEqual([[3, 'unit_without_employer']]);
  });

  it('stay what was decided in the workbook that goes back to its unit', async () => {
    const { draftId } = await read();
    must(await choose(draftId, [2], datong));
    await accept(draftId);
    const { batches } = must(await office.ask(applicants.list, { roundId: office.roundId }));
    const source = { batchId: batches[0]?.batchId ?? '' };
    const { units: wrong } = must(await office.ask(rosters.unitsToMend, { roundId: office.roundId, source }));
    expect(wrong.filter(({ wrongRows }) => wrongRows > 0).map(({ unit }) => unit)).toEqual(['灵活就业人员']);
  });

  it('are put under no other kind of unit, and under none that is not there', async () => {
    const { draftId } = await read();
    expect(codeOf(await choose(draftId, [2], school))).toBe('employer_not_virtual');
    expect(codeOf(await choose(draftId, [2], asId<'unit'>('gone')))).toBe('unit_not_found');
    expect(codeOf(await choose('gone', [2], datong))).toBe('draft_gone');
    // Whoever names an employer keeps it.
    expect(unitsOf(must(await choose(draftId, [4], datong)))).toEqual([[4, '市第一中学']]);
  });
});
