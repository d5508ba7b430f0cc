import type { FieldSpec } from './header.ts';

/** Columns that rosters of applicants and of experts have in common, and what people write instead. */
export const TIBETAN_NAME_COLUMN: FieldSpec = {
  field: 'tibetanName',
  labels: [
    '藏文姓名',
    '姓名(藏文)',
    '姓名/藏文',
    '藏文名',
    '藏文名字',
    '藏文',
    '藏语姓名',
    '民族文字姓名',
    '姓名(民族文字)',
    '少数民族文字姓名',
  ],
  pattern: /^藏文/u,
};

export const ID_KIND_COLUMN: FieldSpec = {
  field: 'idKind',
  labels: [
    '证件类型',
    '证件种类',
    '证件类别',
    '证件名称',
    '身份证件类型',
    '身份证件种类',
    '身份证类型',
    '有效证件类型',
  ],
};

export const ID_NUMBER_COLUMN: FieldSpec = {
  field: 'idNumber',
  labels: [
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号',
    '居民身份证号码',
    '身份证',
    '证件号码',
    '证件号',
    '身份证件号码',
    '有效证件号码',
  ],
  pattern: /身份证|身份号码/u,
};

/** Where the person lives. 单位地址 is another thing, and no heading that speaks of a unit is read as this one. */
export const ADDRESS_COLUMN: FieldSpec = {
  field: 'address',
  labels: [
    '家庭住址',
    '通讯地址',
    '住址',
    '地址',
    '现住址',
    '家庭地址',
    '联系地址',
    '居住地址',
    '现居住地址',
    '家庭详细住址',
    '详细住址',
    '通信地址',
  ],
};
