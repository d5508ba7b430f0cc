/** What changes on the board of the groups bring with them, and the acts on a whole group. */
export const regrouping = {
  sign: (treatment: string, n: number) => `${treatment} ${n} 份`,
  signOf: (treatment: string, names: string) => `${treatment}：${names}`,
  undecided: (name: string) => `${name}（待决定）`,
  inGroup: (signs: string) => `本组${signs}`,
  follows: (signs: string, short: number, minimum: number) =>
    [
      ...(signs === '' ? [] : [`新增${signs}`]),
      ...(short > 0 ? [`新增 ${short} 份材料可评专家不足 ${minimum} 名`] : []),
    ].join('，'),

  check: {
    moveTitle: (name: string, group: string) => `把 ${name} 调入${group}？`,
    exchangeTitle: (one: string, other: string) => `${one} 与 ${other} 对调？`,
    refused: '不能这样调组',
    ties: (expert: string, group: string, signs: string) => `${expert} 在${group}：${signs}。`,
    forbidden:
      '措施为“不评”的专家一般不进该申报人的评议组。确需同组的，写明理由，随这一步操作留存；评议和表决该申报人时专家退场，不评分、不投票，也不会被分配评审。',
    shortBlocked: (n: number, minimum: number) =>
      `调整后有 ${n} 份材料在本组可评的专家不足 ${minimum} 名：请先调入其他专家，或者与别组对调。`,
    shortWarned: (n: number, minimum: number) =>
      `调整后有 ${n} 份材料在本组可评的专家不足 ${minimum} 名：本次规则不禁止，但须写明理由。`,
    list: '涉及的材料',
    able: (n: number) => `本组另有 ${n} 名专家可评`,
    ableOnly: (n: number) => `本组可评的专家只有 ${n} 名`,
    ableSealed: '名单封存中，可评人数不显示',
    reason: '理由',
    move: '仍要调组',
  },

  /** Groups that come back: undone, done again, or a version taken back. */
  back: {
    undoTitle: '写明理由，撤销这一步？',
    redoTitle: '写明理由，重做这一步？',
    forbidden: (n: number) => `恢复后有 ${n} 处“不评”的专家与申报人同组。`,
    short: (n: number) => `恢复后有 ${n} 份材料在本组可评的专家少于规定人数。`,
  },

  add: {
    action: '新增评议组',
    title: '新增评议组',
    text: '新组取最小的空号。先调入专家，再调入申报人。',
    name: '名称',
    nameHint: '可以不填，例如“土建组”。',
    specialty: '拟评议的专业',
    unsaid: '不指定',
    save: '新增',
    done: (n: number) => `已新增第 ${n} 组。`,
  },
  meant: (specialties: string) => `评议专业：${specialties}`,
  empty: '空组：还没有专家和申报人。开会之前请调入，或者删除本组。',
  vacant: (n: number) => `还有 ${n} 组没有专家`,
  remove: {
    action: '删除空组',
    done: (n: number) => `第 ${n} 组已删除，可以撤销。`,
  },
  merge: {
    action: '并入另一组…',
    title: (n: number) => `第 ${n} 组并入哪一组？`,
    into: '并入',
    choose: '请选择评议组',
    effect: (from: number, to: number, experts: number, applications: number) =>
      `第 ${from} 组的专家 ${experts} 人、申报人 ${applications} 人并入第 ${to} 组，第 ${from} 组不再保留；编号、名称以第 ${to} 组为准，第 ${to} 组没有组长或者副组长的，由第 ${from} 组的担任。评审专家须重新分配。可以撤销。`,
    clear: '合并不带来新的回避。',
    save: '合并',
    done: (from: number, to: number) => `第 ${from} 组已并入第 ${to} 组。`,
  },
};
