import { describe, expect, it } from 'vitest';
import type { RowIssue, SheetGrid } from '../../../src-main/core/domain/roster/cells.ts';
import { isExampleRow, isOwnGuide } from '../../../src-main/core/domain/roster/own-marks.ts';
import { type Finding, planReturn } from '../../../src-main/core/domain/roster/returned.ts';
import type { SheetReading } from '../../../src-main/core/domain/roster/sheet-reading.ts';
import { grid, merge } from './grids.ts';

/** Title, heading, two people of 甲院, one of 乙院, one more of 甲院, a total. */
const sheet = grid(
  [
    ['某县花名册', ''],
    ['单位', '姓名', '身份证号'],
    ['甲院', '一', '1'],
    ['', '二', '2'],
    ['乙院', '三', '3'],
    ['甲院', '四', '3'],
    ['共 4 人'],
  ],
  { merges: [merge(2, 0, 3, 0)] },
);
const reading: SheetReading = {
  sheet: sheet.name,
  hidden: false,
  state: 'taken',
  missing: [],
  headerRows: [2],
  columns: [
    { index: 0, letter: 'A', label: '单位', field: 'unitName', reason: 'exact', samples: [] },
    { index: 2, letter: 'C', label: '身份证号', field: 'idNumber', reason: 'exact', samples: [] },
  ],
  top: [],
};
const records = ['甲院', '甲院', '乙院', '甲院'].map((unit, i) => ({ sheet: sheet.name, row: i + 3, unit }));
const found = (row: number, column: string, code: string, more: Partial<RowIssue> = {}): Finding => ({
  severity: 'refused',
  issue: { sheet: sheet.name, row, column, field: 'x', code, params: {}, ...more },
});
const plan = (findings: readonly Finding[], unit?: string, sheets: readonly SheetGrid[] = [sheet]) =>
  planReturn({
    sheets,
    readings: [reading],
    records,
    findings,
    ...(unit === undefined ? {} : { unit: (name: string) => name === unit }),
  });

describe('where a finding is marked', () => {
  it('in its own cell, in the upper left of a merged one, and behind the last column where there is no such column', () => {
    const [only] = plan([
      found(3, 'C 身份证号', 'id_missing'),
      found(4, 'A 单位', 'unit_missing'),
      found(6, '', 'post_audit_missing'),
    ]).sheets;
    expect(only?.reasonsAt).toBe(3);
    expect(only?.findings.map(({ row, column, mark }) => [row, column, mark.row, mark.column])).toEqual([
      [3, 2, 3, 2],
      [4, 0, 3, 0],
      [6, null, 6, 3],
    ]);
    expect(only?.textColumns).toEqual([2]);
  });

  it('counts rows and cells once, however much is wrong with them', () => {
    const twice = plan([found(3, 'C 身份证号', 'a'), found(3, 'C 身份证号', 'b'), found(3, 'A 单位', 'c')]);
    expect(twice.counts).toEqual({ rows: 4, wrongRows: 1, wrongCells: 2, oddCells: 0 });
  });

  it('takes the column of reasons of an earlier return again', () => {
    const again: SheetReading = {
      ...reading,
      columns: [{ index: 1, letter: 'B', label: '问题与修改要求', field: null, reason: 'own_mark', samples: [] }],
    };
    const [only] = planReturn({ sheets: [sheet], readings: [again], records, findings: [] }).sheets;
    expect(only?.reasonsAt).toBe(1);
  });
});

describe('the rows of one unit', () => {
  it('go out with title and heading, without totals, and are counted anew', () => {
    const [only] = plan([found(6, 'C 身份证号', 'id_missing')], '甲院').sheets;
    expect(only?.rows).toEqual([1, 2, 3, 4, 6]);
    expect(only?.findings.map(({ row, mark }) => [row, mark])).toEqual([[5, { row: 5, column: 2 }]]);
  });

  it('say nothing of the rows of others', () => {
    const params = { firstRow: 5, firstSheet: sheet.name };
    const other: Finding = {
      severity: 'warning',
      issue: { ...found(6, 'B 姓名', 'same_name').issue, params: { otherRow: 5, otherSheet: sheet.name } },
    };
    const own = found(6, 'C 身份证号', 'duplicate_id', { params: { firstRow: 4, firstSheet: sheet.name } });
    const [only] = plan([found(6, 'C 身份证号', 'duplicate_id', { params }), own, other], '甲院').sheets;
    expect(only?.findings.map(({ issue }) => [issue.code, issue.params])).toEqual([
      ['duplicate_id_elsewhere', {}],
      ['duplicate_id', { firstRow: 4, firstSheet: sheet.name }],
    ]);
    expect(plan([found(5, 'C 身份证号', 'id_missing')], '甲院').counts.wrongRows).toBe(0);
  });
});

describe('what is ours in a workbook', () => {
  it('is told by name and first cell together', () => {
    expect(isOwnGuide(grid([['修改说明']], { name: '修改说明 2' }))).toBe(true);
    expect(isOwnGuide(grid([['填 表 说 明']], { name: '填表说明' }))).toBe(true);
    expect(isOwnGuide(grid([['序号', '姓名']], { name: '修改说明' }))).toBe(false);
    expect(isOwnGuide(grid([['修改说明']], { name: '花名册' }))).toBe(false);
  });

  it('an example has its mark in the number and in the name: typed over, it is somebody', () => {
    expect([isExampleRow('示例', '示例·勿填此行'), isExampleRow('示例', '卓玛'), isExampleRow('1', '示例')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
