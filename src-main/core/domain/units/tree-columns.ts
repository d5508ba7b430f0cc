import type { FieldSpec } from '../roster/header.ts';

/** Columns of a unit tree workbook, and what offices write instead. */
export const TREE_COLUMNS: readonly FieldSpec[] = [
  { field: 'sequence', labels: ['序号', '编号', 'No', 'No.'] },
  { field: 'name', labels: ['单位名称', '单位', '单位全称', '机构名称'], pattern: /^单位(名称|全称)/u },
  {
    field: 'parent',
    labels: ['上级单位', '主管部门', '主管单位', '隶属单位', '上级主管部门', '归口单位'],
    pattern: /^(上级|主管|隶属)/u,
  },
  { field: 'unitKind', labels: ['单位性质', '单位类别', '单位类型', '性质'] },
  { field: 'prefecture', labels: ['市(州)', '市州', '市、州', '所在市(州)', '所在市州', '市/州', '州市', '所在州市'] },
  { field: 'county', labels: ['县', '县(市、区)', '县(市、区、行委)', '区县', '县区', '所在县', '市/县'] },
  { field: 'code', labels: ['统一社会信用代码', '信用代码', '社会信用代码', '机构代码'] },
  { field: 'former', labels: ['曾用名', '原名', '原名称', '更名前名称', '历史名称'] },
  { field: 'abbreviation', labels: ['简称', '单位简称'] },
  { field: 'remark', labels: ['备注', '说明'] },
];
