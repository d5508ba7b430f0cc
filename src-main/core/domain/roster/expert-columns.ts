import type { FieldSpec } from './header.ts';
import { ADDRESS_COLUMN, ID_KIND_COLUMN, ID_NUMBER_COLUMN, TIBETAN_NAME_COLUMN } from './person-columns.ts';

/** Columns of form F03 (评委库名册) and what offices write instead. */
export const EXPERT_COLUMNS: readonly FieldSpec[] = [
  { field: 'poolNumber', labels: ['序号', '编号', '库内编号', '评委编号', '专家编号', 'No', 'No.'] },
  { field: 'name', labels: ['姓名', '评委姓名', '专家姓名', '名字'], pattern: /^姓名/u },
  TIBETAN_NAME_COLUMN,
  { field: 'sex', labels: ['性别'] },
  { field: 'ethnicity', labels: ['民族', '族别'] },
  { field: 'birth', labels: ['出生年月', '出生日期', '出生时间', '出生年月日'], pattern: /^出生/u },
  ID_KIND_COLUMN,
  ID_NUMBER_COLUMN,
  {
    field: 'unitName',
    labels: ['工作单位', '单位', '单位名称', '所在单位', '现工作单位', '工作单位名称'],
    pattern: /^(现)?(工作|所在)单位/u,
  },
  { field: 'duty', labels: ['职务', '行政职务', '现任职务', '工作单位及职务'] },
  {
    field: 'title',
    labels: ['职称', '专业技术职称', '现任职称', '专业技术资格', '专业技术职务', '职称名称', '任职资格'],
    pattern: /^(现)?(职称|专业技术(职务|资格|职称))/u,
  },
  { field: 'titleDate', labels: ['取得时间', '职称取得时间', '取得资格时间', '资格取得时间'] },
  {
    field: 'specialty',
    labels: [
      '从事专业(学科组)',
      '从事专业',
      '学科组',
      '专业',
      '现从事专业',
      '专业组',
      '评审专业',
      '专业学科组',
      '专业(学科组)',
    ],
  },
  { field: 'education', labels: ['学历', '学历学位', '学历/学位'] },
  { field: 'inPost', labels: ['是否在职', '在职', '在职情况', '在职状态', '在岗情况'] },
  { field: 'firstEntry', labels: ['首次入库', '首次入库时间', '入库时间'] },
  { field: 'termStart', labels: ['任期起', '聘期起', '任期开始', '任期/起', '任期起止/起', '聘期/起', '任期起始'] },
  { field: 'termEnd', labels: ['任期止', '聘期止', '任期结束', '任期/止', '任期起止/止', '聘期/止', '任期截止'] },
  { field: 'term', labels: ['任期', '任期起止', '聘期', '聘期起止', '任期(起止)'] },
  { field: 'served', labels: ['历年参评', '历年参评记录', '参评记录', '历年参加评审', '参评年度'] },
  { field: 'phone', labels: ['手机', '手机号', '手机号码', '联系电话', '电话', '联系方式'] },
  ADDRESS_COLUMN,
  { field: 'avoidUnits', labels: ['回避单位', '需回避单位', '应回避单位'] },
  { field: 'remark', labels: ['备注', '说明'] },
];

/** Without one of these columns no row could be accepted. */
export const EXPERT_REQUIRED = ['name', 'idNumber', 'unitName', 'title', 'specialty'] as const;
