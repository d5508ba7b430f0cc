export const acceptance = {
  states: {
    received: '已收件',
    under_check: '审核中',
    correction_asked: '待补正',
    accepted: '已受理',
    returned: '已退回',
    deemed_withdrawn: '视为放弃',
    withdrawn: '已撤回',
    moved: '已转出',
  },
};

export type AcceptanceWords = typeof acceptance;
