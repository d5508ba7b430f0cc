import { describe, expect, it } from 'vitest';
import type { ReportColumn, TableBlock } from '../../../src-main/core/reports/index.ts';
import { columnWidths, emWidth, widthWanted } from '../../../src-main/documents/column-widths.ts';

const SIZE = 10;

function table(columns: readonly [title: string, weight: number][], rows: readonly (readonly string[])[]): TableBlock {
  const column = ([title, weight]: [string, number], i: number): ReportColumn => ({
    ...{ key: `c${i}`, title, weight, align: 'left' },
  });
  return { kind: 'table', columns: columns.map(column), rows };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const rounded = (numbers: readonly number[]) => numbers.map((one) => Math.round(one));

describe('widths of columns', () => {
  it('are shared out by weight where no row gets high', () => {
    const block = table(
      [
        ['序号', 1],
        ['姓名', 3],
        ['备注', 6],
      ],
      [['1', '马晓东', '正常申报']],
    );
    expect(rounded(columnWidths(block, 500, SIZE))).toEqual([50, 150, 300]);
  });

  it('go to the column whose words would make the rows high, and add up to the same', () => {
    const remark = "Chair's ruling: 23 present, 3 recused not counted, out of 20";
    const block = table(
      [
        ['Employer', 6],
        ['Type', 6],
        ['Remarks', 1],
      ],
      [['甲院', 'Normal', remark]],
    );
    const widths = columnWidths(block, 400, SIZE);
    expect(Math.round(sum(widths))).toBe(400);
    // By weight it had 31 points and stood on a line for each word.
    expect(emWidth(remark) * SIZE).toBeLessThanOrEqual((widths[2] ?? 0) * 3);
  });

  it('leave a column that is to be written in as wide as it was', () => {
    const long = '本人于2021年7月起连续在岗，单位出具证明，年度考核齐全，论文检索证明由省级检索机构开具，原件已核。';
    const block = table(
      [
        ['理由', 1],
        ['签名', 1],
        ['说明', 2],
      ],
      [[long, '', '无']],
    );
    const [reason = 0, signature = 0] = columnWidths(block, 400, SIZE);
    expect(Math.round(signature)).toBe(100);
    expect(reason).toBeGreaterThan(100);
  });

  it('keep a date in one piece and let a word part at its hyphen', () => {
    const block = table(
      [
        ['Type', 1],
        ['Day', 1],
        ['What was found', 9],
      ],
      [['Dual-targeted', '2023-02-13', '乙']],
    );
    const [type = 0, date = 0] = columnWidths(block, 200, SIZE);
    expect(date).toBeGreaterThanOrEqual(emWidth('2023-02-13') * SIZE);
    expect(type).toBeLessThan(emWidth('Dual-targeted') * SIZE);
    expect(type).toBeGreaterThanOrEqual(emWidth('targeted') * SIZE);
  });

  it('tell how much room rows of so many lines want', () => {
    const block = table([['说明', 1]], [['一二三四五六七八九十一二']]);
    expect([widthWanted(block, 1, SIZE), widthWanted(block, 4, SIZE)]).toEqual([123, 33]);
  });
});
