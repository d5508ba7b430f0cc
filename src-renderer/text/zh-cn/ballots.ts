export const ballots = {
  heading: '无记名投票',
  lead: '按级别分批表决：发票、收票、核对张数、计票、签字。同意票达到出席人数三分之二的通过。',
  section: (level: string, kind: string | null) => (kind === null ? level : `${level}（${kind}）`),
  people: (n: number) => `${n} 人`,
  next: {
    begin: '选定监票人和计票人，然后开始投票。',
    again: (n: number) => `第 ${n - 1} 轮已作废：重新选定监票人和计票人，开始第 ${n} 轮投票。`,
    reconcile: '收票以后先核对张数。',
    tally: '逐人录入票数，录完后签字。',
    sign: '请主持人核对计票单后签字。',
  },
  sections: '表决批次',
  signedOf: (n: number, all: number) => `${all} 批表决中已签字 ${n} 批`,
  signedWith: (passed: number, all: number) => `已签字，通过 ${passed} / ${all}`,
  states: { none: '未开始', open: '投票中', reconciled: '计票中', signed: '已签字', void: '已作废' },
  round: (n: number) => `第 ${n} 轮`,
  empty: '没有需要表决的申报人。',

  open: {
    heading: (n: number) => `开始第 ${n} 轮投票`,
    frozen: (present: number) =>
      `当前出席 ${present} 人。开始以后，本轮的出席人员、回避关系和计算方式固定不变；后签到的专家不参加本轮。`,
    mode: '有回避时的出席人数',
    exclude: '不计回避专家',
    excludeHint: '回避专家离场，不计入该申报人的出席人数',
    include: '计入回避专家',
    includeHint: '回避专家仍计入出席人数，门槛更高',
    scrutineers: '监票人',
    scrutineersHint: '1 至 4 人，一般 2 人',
    teller: '计票人',
    tellerHint: '不能同时是监票人',
    recusedMissing: (names: string) => `${names}：在本批有回避的申报人，不列入人选。`,
    recusedOffered: '本批没有回避情形的到会专家不足 3 人，有回避情形的也列入人选。',
    action: '开始投票',
    title: '现在开始投票？',
    body: (present: number) => `应发票 ${present} 张。开始以后不能撤销，只能签字或者作废。`,
    needPeople: '请选择监票人和计票人。',
    noQuorum: (present: number, needed: number) => `出席 ${present} 人，需 ${needed} 人，人数不足，不能投票。`,
    sameNobody: '计票人不能同时是监票人。',
    done: (n: number) => `第 ${n} 轮投票已开始`,
    printBallots: '保存表决票（PDF）',
  },

  roundFacts: {
    present: '出席',
    mode: '计算方式',
    scrutineers: '监票人',
    teller: '计票人',
    openedAt: '开始时间',
    signedAt: '签字时间',
    issued: '发出',
    returned: '收回',
    unused: '剩余',
    spoiled: '作废换票',
    unreturned: '未收回',
  },

  reconcile: {
    heading: '核对张数',
    lead: '先清点票数，再拆票计票。',
    issued: '发出',
    issuedHint: (n: number) => `应为 ${n} 张：出席专家每人一张`,
    returned: '收回',
    returnedHint: '票箱中清点的张数',
    unused: '剩余',
    unusedHint: '印了没有发出的',
    spoiled: '作废换票',
    spoiledHint: '投箱前换过的废票',
    supervisor: '监督人员',
    supervisorHint: '在场看着清点的人',
    balanced: '张数相符',
    unreturned: (n: number) => `张数相符；${n} 张没有收回，不算同意票`,
    action: '张数无误，开始计票',
    voidAction: '本轮作废',
    voidTitle: '本轮作废？',
    voidBody: (returned: number, issued: number) =>
      `收回 ${returned} 张，多于发出的 ${issued} 张，无法确定多出的票是谁的。本轮结果不作数，保留记录，重新投票。请监督人员在场确认。`,
    fill: '请填写四个张数',
    codes: {
      issued_not_equal_eligible: (issued: number, eligible: number) =>
        `发出 ${issued} 张，但有投票权的出席专家是 ${eligible} 人，请核对`,
      returned_exceeds_issued: (returned: number, issued: number) =>
        `收回 ${returned} 张，多于发出的 ${issued} 张：本轮无效，必须重新投票`,
    },
    done: '张数已核对，可以计票',
    correct: {
      open: '更正张数',
      heading: '更正张数',
      lead: (rows: number) =>
        rows === 0 ? '签字以前可以更正。' : `签字以前可以更正。已录入的 ${rows} 人票数和裁定将一并清除。`,
      supervisorHint: '不填则保留原来登记的人员',
      action: '保存更正后的张数',
      leave: '不更正，返回计票',
      title: '保存更正后的张数？',
      body: (rows: number) =>
        rows === 0
          ? '还没有录入票数；更正后的张数替换原来的张数。'
          : `已录入的 ${rows} 人票数和裁定将被清除，须重新录入。`,
    },
  },

  tally: {
    heading: '计票',
    lead: '逐人录入，四项之和必须等于应计票数才能保存。',
    gridOf: (section: string) => `${section} 计票表`,
    number: '袋号',
    applicant: '申报人',
    qualification: '申报资格',
    unit: '单位',
    recused: '回避',
    agree: '同意',
    oppose: '反对',
    abstain: '弃权',
    invalid: '无效',
    sum: '合计',
    outOf: (range: string) => `应为 ${range}`,
    /** Two numbers where a ballot that did not come back may have been one with a struck line. */
    range: (least: number, most: number) => (least === most ? String(least) : `${least}～${most}`),
    over: (n: number) => `多 ${n} 票`,
    balanced: '相符',
    unbalanced: (found: number, expected: number) =>
      found > expected
        ? `多 ${found - expected} 票，没有保存：请核对计票单`
        : `少 ${expected - found} 票，没有保存：请核对计票单`,
    notACount: '请填写 0 或者正整数',
    cellOf: (name: string, column: string) => `${name}，${column}`,
    result: '结论',
    passed: '通过',
    failed: '未通过',
    noQuorum: '人数不足',
    rulingNeeded: '待裁定',
    sentence: (agree: number, denominator: number, needed: number) =>
      `出席 ${denominator} 人，同意 ${agree} 票，需 ${needed} 票`,
    sentenceRecused: (agree: number, denominator: number, needed: number, recused: number) =>
      `按 ${denominator} 人计（回避 ${recused} 人），同意 ${agree} 票，需 ${needed} 票`,
    noQuorumSentence: (voters: number) => `回避后有投票权的只有 ${voters} 人，不足三分之二`,
    entered: (n: number, all: number) => `已计票 ${n} / ${all}`,
    waiting: '未计票',
    sheet: '保存计票单',
  },

  ruling: {
    action: '裁定',
    title: (name: string) => `${name}：两种算法结论不同`,
    body: '法规没有写明回避专家是否计入出席人数。由主任委员当场裁定，理由写入会议记录。',
    exclude: (agree: number, denominator: number, passed: boolean) =>
      `不计回避专家：按 ${denominator} 人计，同意 ${agree} 票，${passed ? '通过' : '未通过'}`,
    include: (agree: number, denominator: number, passed: boolean) =>
      `计入回避专家：按 ${denominator} 人计，同意 ${agree} 票，${passed ? '通过' : '未通过'}`,
    mode: '采用',
    reason: '裁定理由',
    reasonHint: '例如：按评委会议事规则第几条，或者会议决定',
    need: '请选择一种算法并写明理由',
    save: '记录裁定',
    done: '裁定已记录',
    by: (mode: string, reason: string) => `裁定：${mode}。${reason}`,
  },

  sign: {
    heading: '签字',
    action: '签字确认',
    title: (section: string, n: number) => `${section}第 ${n} 轮签字确认？`,
    body: (passed: number, failed: number) =>
      `通过 ${passed} 人，未通过 ${failed} 人。签字以后，本批表决的票数和结论永远不能再改动。请主持人核对计票单后确认。`,
    rowsLeft: (n: number) => `还有 ${n} 人没有计票。`,
    rulingsLeft: (n: number) => `还有 ${n} 人待裁定。`,
    done: (passed: number, failed: number) => `已签字：通过 ${passed} 人，未通过 ${failed} 人`,
    signed: (time: string) => `已于 ${time} 签字`,
  },
  voidHeading: '作废的轮次',
  voidKept: '保留备查，不计入结果。',
  voidReason: '作废原因',
};
