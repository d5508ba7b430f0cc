import { expect, it } from 'vitest';
import { judgeUnitTree } from '../../../src-main/core/domain/units/judge-unit-tree.ts';
import { grid } from '../roster/grids.ts';

it('names the columns of a unit tree that are not read: what stands there would be lost without a word', () => {
  const judged = judgeUnitTree([
    grid([
      ['单位名称', '上级单位', '所在州市', '负责人', '主管部门'],
      ['省水利厅', '', '省直', '某人', ''],
      ['省水电院', '省水利厅', '省直', '某人', '某厅'],
    ]),
  ]);
  if (!judged.ok) throw new Error(judged.refusal.code);
  const { units, warnings } = judged.value;
  expect(units.map((one) => one.prefecture)).toEqual(['省直', '省直']);
  expect(warnings.map(({ row, column, code }) => [row, column, code])).toEqual([
    [1, 'D 负责人', 'tree_column_unread'],
    [1, 'E 主管部门', 'tree_column_unread'],
  ]);
});
