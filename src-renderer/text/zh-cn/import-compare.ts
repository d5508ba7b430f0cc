/** A workbook that is sent again, beside the list. */
export const importCompare = {
  tab: '与名单对照',
  lead: '按证件号码与名单逐人对照，只比表里有的列。勾选要采用的内容，其余不动；袋号不变。',
  sum: (rows: number, unchanged: number, changed: number, added: number, refused: number) =>
    `${rows} 行 = 未变 ${unchanged} 人 + 变动 ${changed} 人 + 新增 ${added} 人${refused === 0 ? '' : ` + 退回 ${refused} 行`}`,
  parts: '对照结果',
  changed: (n: number) => `变动 ${n} 人`,
  added: (n: number) => `新增 ${n} 人`,
  gone: (n: number) => `名单中有、表中没有 ${n} 人`,
  unchanged: (n: number) => `未变 ${n} 人`,
  changedList: '有变动的人员',
  addedList: '名单中没有的人员',
  goneList: '表中没有的人员',
  unchangedList: '没有变动的人员',
  noChanged: '没有人的内容有变动。',
  noAdded: '没有新增的人员。',
  noGone: '名单中这些单位的人都在表里。',
  noUnchanged: '没有内容完全相同的人员。',
  goneNote: '默认不动。勾选的按“撤回申报”处理，材料和袋号保留，可以在“受理”中恢复审核。',
  number: '袋号',
  name: '姓名',
  unit: '单位',
  title: '申报资格',
  state: '状态',
  document: '证件号码',
  changes: '变动内容',
  remark: '说明',
  take: '采用',
  withdraw: '撤回',
  takeAllOf: (name: string) => `采用${name}的全部变动`,
  takeField: (name: string, field: string) => `采用${name}的${field}`,
  takeNew: (name: string) => `新增${name}`,
  withdrawOne: (name: string) => `撤回${name}`,
  blank: '（空）',
  blanked: '表中为空，默认保留原值',
  ofYear: (field: string, year: number) => `${field}（${year}）`,
  closed: (state: string) => `${state}，须先在“受理”中恢复审核`,
  recheck: '已审核，采用后重新审核',
  perhaps: (number: string, name: string, document: string) =>
    `可能与袋号 ${number} ${name}（${document}）是同一人，号码不同：请核对证件。确是同一人的不要新增，请在名单中更正号码。`,
  refusedRow: (row: number) => `表中第 ${row} 行同名同单位，因有误被退回：请先请单位改正`,
  fieldFilter: '按字段筛选',
  allFields: (n: number) => `全部字段（${n} 处）`,
  fieldCount: (field: string, n: number) => `${field}（${n} 处）`,
  onlyBlanks: (n: number) => `表中为空的（${n} 处）`,
  chooseAll: '全选所列',
  chooseNone: '全不选',
  chosen: (n: number, all: number) => `已选 ${n} / ${all}`,
  /** What will happen, as one sentence. */
  effect: (changed: number, fields: number, rechecked: number, added: number, gone: number) => {
    const parts = [
      ...(changed > 0
        ? [`更改 ${changed} 人 ${fields} 处${rechecked > 0 ? `，其中 ${rechecked} 人须重新审核` : ''}`]
        : []),
      ...(added > 0 ? [`新增 ${added} 人`] : []),
      ...(gone > 0 ? [`撤回 ${gone} 人`] : []),
    ];
    return parts.length === 0 ? '还没有选中任何内容，名单不会变动。' : `将${parts.join('；')}。其余不动。`;
  },
  apply: '按所选更新名单',
  applyTitle: '按所选内容更新名单？',
  changedNames: '更改',
  recheckedNames: '重新审核',
  addedNames: '新增',
  goneNames: '撤回',
  names: (list: string, more: number) => (more === 0 ? list : `${list}，另有 ${more} 人`),
  by: '经办人',
  reason: '理由',
  reasonHint: '记入每份材料的办理经过，例如：单位更正后重新报送',
  undoHint: '更新后可以撤销，直到有人继续办理这些材料。',
  done: (added: number, changed: number, withdrawn: number) =>
    `名单已更新：新增 ${added} 人，更改 ${changed} 人，撤回 ${withdrawn} 人。`,
  /** In the list of imports. */
  outcome: (added: number, changed: number, withdrawn: number, unchanged: number, leftOut: number) =>
    `新增 ${added} · 更改 ${changed} · 撤回 ${withdrawn} · 未变 ${unchanged}${leftOut === 0 ? '' : ` · 未采用 ${leftOut}`}`,
  showChanges: '看变动',
  changesOf: (file: string) => `${file}：更改的内容`,
  changesList: '更改的内容',
  noChanges: '这次没有更改名单中已有的内容。',
  field: '字段',
  before: '原来',
  after: '改为',
  when: '时间',
  file: '文件',
  batchesNote: '最近一次导入可以撤销，名单恢复到导入之前；撤销后再轮到前一次。名单锁定后不能撤销。',
  undoText: (file: string, added: number, changed: number, withdrawn: number) =>
    `将撤销“${file}”：移除新增的 ${added} 人，恢复更改的 ${changed} 人和撤回的 ${withdrawn} 人，与导入之前完全一样。用过的袋号不再重用。`,
  undoNow: '恢复到导入之前',
  undone: (removed: number, restored: number) => `已撤销：移除 ${removed} 人，恢复 ${restored} 人。`,
  history: '重新导入更改的内容',
};

export type ImportCompareWords = typeof importCompare;
