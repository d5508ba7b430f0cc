/** What the office's registers have in common. */
export const registers = {
  by: '经办人',
  reason: '理由',
  history: '登记经过',
  entered: (by: string) => `${by} 登记`,
  was: (field: string, value: string) => `原${field}：${value === '' ? '空' : value}`,
  noneShown: '没有符合筛选的登记。',
  filter: '筛选',
  all: '全部',
  count: (name: string, n: number) => `${name} ${n}`,
  idNumber: '身份证件号码',
  idNumberHint: '显示时只留前 6 位和后 4 位',
  name: '姓名',
  unit: '单位',
  note: '备注',
};

export type RegisterWords = typeof registers;
