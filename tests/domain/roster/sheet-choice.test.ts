import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCell, SheetGrid } from '../../../src-main/core/domain/roster/cells.ts';
import { judgeApplicants, judgeChosenApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { packSheets, unpackSheets } from '../../../src-main/core/domain/roster/packed-sheets.ts';
import type { SheetChoice } from '../../../src-main/core/domain/roster/sheet-choice.ts';
import { grid } from './grids.ts';

const HEAD = ['单位', '姓名', '号码', '申报系列', '申报级别', '申报资格名称', '2021情况', '备注'];
const ROW = ['某设计院', '王芳', '11010519491231002X', '工程', '副高级', '高级工程师', '合格', '无'];
const ID_COLUMN = 2;

const choice = (change: Partial<SheetChoice>): SheetChoice => ({
  sheet: 0,
  take: true,
  headerRows: [],
  columns: [],
  by: 'hand',
  ...change,
});
const judge = (sheets: readonly SheetGrid[], ...choices: SheetChoice[]) => judgeChosenApplicants(sheets, choices);
const unread = grid([HEAD, ROW]);

describe('a mapping that is corrected', () => {
  it('reads a roster whose column nobody could guess', () => {
    expect(judgeApplicants([unread])).toMatchObject({ ok: false, refusal: { code: 'columns_missing' } });
    const before = judge([unread]);
    expect(before).toMatchObject({ rows: 0, trouble: { code: 'columns_missing', params: { columns: 'idNumber' } } });
    expect(before.sheets[0]).toMatchObject({ state: 'columns_missing', missing: ['idNumber'], headerRows: [1] });
    expect(before.sheets[0]?.columns[ID_COLUMN]).toMatchObject({ field: null, samples: [ROW[ID_COLUMN]] });

    const after = judge([unread], choice({ columns: [{ index: ID_COLUMN, field: 'idNumber' }] }));
    expect(after).toMatchObject({ rows: 1, refusedRows: 0, trouble: null });
    expect(after.accepted[0]).toMatchObject({ name: '王芳', idNumber: '11010519491231002X', remark: '无' });
    expect(after.sheets[0]?.columns.map((one) => one.reason)).toEqual([
      'exact',
      'exact',
      'chosen',
      'exact',
      'exact',
      'exact',
      'unknown',
      'exact',
    ]);
  });

  it('lets a guess give way to a choice of the same field, and leaves out what is to be left out', () => {
    const two = grid([
      ['单位', '姓名', '身份证号', '申报系列', '申报级别', '申报资格名称', '备注', '曾用名'],
      ROW.map((text, i) => (i === 7 ? '王方' : text)),
    ]);
    const chosen = choice({
      columns: [
        { index: 6, field: null },
        { index: 7, field: 'name' },
      ],
    });
    const judged = judge([two], chosen);
    expect(judged.accepted[0]).toMatchObject({ name: '王方', remark: '' });
    expect(judged.sheets[0]?.columns.map((one) => [one.field, one.reason])).toEqual([
      ['unitName', 'exact'],
      [null, 'repeated_field'],
      ['idNumber', 'exact'],
      ['series', 'exact'],
      ['level', 'exact'],
      ['title', 'exact'],
      [null, 'left_out'],
      ['name', 'chosen'],
    ]);
  });

  it('takes the year of a yearly field from the heading, and no year from nowhere', () => {
    const id = { index: ID_COLUMN, field: 'idNumber' };
    const yearly = judge([unread], choice({ columns: [id, { index: 6, field: 'assessment' }] }));
    expect(yearly.accepted[0]?.assessments).toEqual([{ year: 2021, grade: '合格' }]);
    const without = judge([unread], choice({ columns: [id, { index: 7, field: 'assessment' }] }));
    expect(without.accepted[0]?.assessments).toEqual([]);
    expect(without.sheets[0]?.columns[7]).toMatchObject({ field: null, reason: 'unknown' });
  });

  it('reads another row as the heading, and a sheet that has none', () => {
    const columns = HEAD.slice(0, 6).map((_, index) => ({
      index,
      field: ['unitName', 'name', 'idNumber', 'series', 'level', 'title'][index] as string,
    }));
    const titled = grid([['花名册'], HEAD, ROW]);
    const second = judge([titled], choice({ headerRows: [2], columns: [{ index: ID_COLUMN, field: 'idNumber' }] }));
    expect(second.accepted[0]).toMatchObject({ rowNumber: 3, name: '王芳' });
    const bare = grid([ROW, ROW.map((text, i) => (i === ID_COLUMN ? '' : text))]);
    expect(judge([bare]).trouble?.code).toBe('header_not_found');
    const judged = judge([bare], choice({ headerRows: [0], columns }));
    expect(judged.accepted.map((one) => one.rowNumber)).toEqual([1]);
    expect(judged.refused.map((issue) => [issue.row, issue.code])).toEqual([[2, 'id_missing']]);
  });

  it('reads a hidden sheet only when asked, and leaves a sheet out when asked', () => {
    const full = [HEAD.map((text, i) => (i === ID_COLUMN ? '身份证号' : text)), ROW];
    const hidden = { ...grid(full), name: '旧表', hidden: true };
    const shown = grid(full);
    const guessed = judge([shown, hidden]);
    expect([guessed.rows, guessed.sheets[1]?.state]).toEqual([1, 'hidden']);
    expect(guessed.warnings.map((issue) => issue.code)).toContain('hidden_sheet');
    const swapped = judge([shown, hidden], choice({ take: false }), choice({ sheet: 1 }));
    expect(swapped.sheets.map((one) => one.state)).toEqual(['left_out', 'taken']);
    expect(swapped.accepted.map((one) => one.sheet)).toEqual(['旧表']);
    expect(swapped.warnings.map((issue) => issue.code)).toContain('hidden_sheet_taken');
  });
});

describe('cells kept with a draft', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string().map((t): RawCell => ({ t, kind: 'text' })),
    fc.record({
      t: fc.string(),
      kind: fc.constantFrom<RawCell['kind']>('text', 'number', 'date', 'boolean', 'error', 'formula'),
      raw: fc.double({ noNaN: true, noDefaultInfinity: true }).map((raw) => raw + 0),
    }),
  );
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (rows) => {
        const sheets: SheetGrid[] = [{ ...grid([]), rows, hiddenRows: [1], date1904: true }];
        expect(unpackSheets(packSheets(sheets))).toEqual(sheets);
      }),
    );
  });
});
