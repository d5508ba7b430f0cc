export const proofs = {
  heading: '申报材料清单',
  lead: '按申报类型应当提交的材料。每份看过后登记；缺少或看不清的，一次列入补正告知书。',
  counts: (seen: number, missing: number, unseen: number) => `已看 ${seen} 项，缺 ${missing} 项，未看 ${unseen} 项`,
  states: {
    original: '原件已核',
    copy: '收复印件',
    missing: '缺',
    not_needed: '无须提供',
    unseen: '未看',
  },
  illegible: '看不清',
  /** On the button and in its menu. */
  record: '登记',
  recordOf: (paper: string) => `登记“${paper}”`,
  acts: {
    original: '原件已核',
    copy: '收到复印件',
    missing: '缺少',
    not_needed: '无须提供…',
    unseen: '恢复为未看',
  },
  rest: (n: number) => `其余 ${n} 项原件已核`,
  restCopies: (n: number) => `其余 ${n} 项收复印件`,
  basis: '依据',
  basisOf: (paper: string) => `“${paper}”的依据`,
  severity: { block: '缺少时不能受理', warn: '缺少时提示', info: '仅供核对' },
  ifUnitKind: (kinds: string) => `单位性质不明：仅${kinds}须提交`,
  reason: '理由',
  reasonHint: '例如：编外聘用人员，按规定不要求聘任证书',
  reasonOf: (paper: string) => `“${paper}”无须提供的理由`,
  save: '登记为无须提供',
  needPerson: '请先填写审核人。',
  toNotice: (n: number) => `缺少和看不清的 ${n} 项列入补正告知书`,
  noticeLines: {
    missing: (paper: string, reason: string) => (reason === '' ? `补交${paper}` : `补交${paper}（${reason}）`),
    illegible: (paper: string, note: string) =>
      note === '' ? `重新提交清晰可辨的${paper}` : `重新提交清晰可辨的${paper}（${note}）`,
    condition: (title: string, why: string) =>
      why === '' ? `补充材料说明：${title}` : `补充材料说明：${title}（${why}）`,
  },
  bulk: {
    action: '材料齐全',
    all: (n: number) => `登记 ${n} 份材料齐全`,
    title: (n: number) => `登记 ${n} 份申报材料齐全？`,
    body: (people: string) =>
      `${people} 已逐袋对照清单看过，每份还没有登记的材料都在袋内。已登记为“缺”“无须提供”的不变。审核人和时间记入每份材料。`,
    seen: { original: '原件已核', copy: '收复印件' },
    how: '看到的是',
    told: (n: number) => `已登记 ${n} 份材料齐全。`,
  },
};

export type ProofWords = typeof proofs;
