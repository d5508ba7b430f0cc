import type { FieldSpec } from './header.ts';
import { ADDRESS_COLUMN, ID_KIND_COLUMN, ID_NUMBER_COLUMN, TIBETAN_NAME_COLUMN } from './person-columns.ts';

/** Columns of form F01 (申报人员花名册) and what units write instead. */
export const APPLICANT_COLUMNS: readonly FieldSpec[] = [
  { field: 'sequence', labels: ['序号', '编号', '顺序号', '序列', 'No', 'No.'] },
  {
    field: 'unitName',
    labels: [
      '单位',
      '工作单位',
      '单位名称',
      '所在单位',
      '申报单位',
      '现工作单位',
      '用人单位',
      '工作单位名称',
      '单位全称',
    ],
    pattern: /工作单位|单位名称/u,
  },
  { field: 'name', labels: ['姓名', '申报人', '申报人姓名', '申报人员', '名字', '人员姓名'], pattern: /^姓名/u },
  TIBETAN_NAME_COLUMN,
  { field: 'sex', labels: ['性别'] },
  { field: 'ethnicity', labels: ['民族', '族别'] },
  { field: 'birth', labels: ['出生年月', '出生日期', '出生时间', '出生年月日', '生日'], pattern: /^出生/u },
  { field: 'age', labels: ['年龄', '年龄(周岁)', '周岁', '实足年龄', '年龄(岁)', '现年龄'] },
  ID_KIND_COLUMN,
  ID_NUMBER_COLUMN,
  { field: 'workStart', labels: ['参加工作时间', '参加工作年月', '工作时间', '参加工作日期'], pattern: /^参加工作/u },
  { field: 'educationFullTime', labels: ['学历/全日制', '全日制学历', '学历学位/全日制', '全日制', '全日制教育'] },
  { field: 'educationInService', labels: ['学历/在职', '在职学历', '学历学位/在职', '在职', '在职教育'] },
  { field: 'education', labels: ['学历', '学历/学位', '学历学位', '最高学历', '参评学历', '文化程度'] },
  {
    field: 'school',
    labels: ['毕业院校及专业', '毕业院校', '毕业学校', '毕业学校及专业', '毕业院校专业', '毕业院校、专业'],
  },
  { field: 'graduated', labels: ['毕业时间', '毕业年月', '毕业日期'] },
  {
    field: 'currentTitle',
    labels: [
      '现任专业技术职务名称',
      '现任专业技术职务',
      '现任专业技术职务资格',
      '现任专业技术职务(资格)名称',
      '现任专业技术资格',
      '现专业技术资格',
      '现有专业技术资格',
      '现任职称',
      '现职称',
      '现有职称',
    ],
    pattern: /^现(任|有|具有)?(专业技术|职称)/u,
  },
  {
    field: 'currentTitleDate',
    labels: ['取得时间', '取得资格时间', '资格取得时间', '现职称取得时间', '职称取得时间', '现任专业技术职务/取得时间'],
    pattern: /取得(资格)?时间$/u,
  },
  { field: 'appointedDate', labels: ['聘任时间', '受聘时间', '聘任日期', '聘用时间', '现任专业技术职务/聘任时间'] },
  { field: 'specialtyAndYears', labels: ['从事专业及年限', '现从事专业及年限', '从事专业年限(专业及年限)'] },
  { field: 'currentSpecialty', labels: ['从事专业', '现从事专业', '现从事专业技术工作'] },
  {
    field: 'yearsInSpecialty',
    labels: ['从事专业年限', '专业年限', '从事本专业年限', '从事专业工作年限', '专业工作年限'],
  },
  { field: 'series', labels: ['申报系列', '系列', '职称系列', '申报职称系列'] },
  { field: 'specialty', labels: ['申报专业', '专业', '申报专业名称', '专业组'] },
  { field: 'level', labels: ['申报级别', '级别', '申报层级', '申报职称级别', '职称级别', '申报等级'] },
  {
    field: 'title',
    labels: [
      '申报资格名称',
      '申报职称',
      '申报资格',
      '拟申报职称',
      '申报职称名称',
      '申报专业技术资格',
      '申报职务名称',
      '申报任职资格',
    ],
    pattern: /^(拟)?申报.*(资格|职称)/u,
  },
  { field: 'kind', labels: ['申报类型', '申报方式', '申报类别', '类型', '评审方式'] },
  { field: 'assessment', labels: [], pattern: /考核/u, yearly: true },
  {
    field: 'assessmentText',
    labels: ['近三年年度考核', '近三年考核结果', '年度考核', '近年考核结果', '考核结果', '近三年考核'],
    pattern: /考核/u,
  },
  { field: 'training', labels: ['继续教育', '继续教育学时', '继续教育情况', '继续教育学分'] },
  { field: 'unitKind', labels: ['单位性质', '单位类别', '单位类型'] },
  {
    field: 'postAuditNumber',
    labels: ['岗位审核文号', '岗位审核号', '岗位审核', '岗审文号', '岗审号', '岗位聘用审核文号'],
    pattern: /岗位?.*审核.*号/u,
  },
  { field: 'phone', labels: ['联系电话', '手机', '手机号', '手机号码', '电话', '联系方式'] },
  ADDRESS_COLUMN,
  { field: 'remark', labels: ['备注', '说明', '其他说明'] },
];

/** Without one of these columns no row could be accepted. */
export const APPLICANT_REQUIRED = ['name', 'idNumber', 'unitName', 'series', 'level', 'title'] as const;
