/** The titles of the system's own dialogs and of the window. */
export const dialogs = {
  appName: 'JuryDesk 评审台',
  officeFile: '评审台办公室文件',
  newOffice: '新建办公室文件：选择保存位置',
  openOffice: '打开已有的办公室文件',
  workbook: '花名册（xlsx、xls、csv）',
  applicantsWorkbook: '选择申报人员花名册',
  expertsWorkbook: '选择评委库名册',
  saveDocument: '保存文书',
  packFolder: '选择存放备案材料的文件夹',
  formName: (form: string): string =>
    ({
      F01: '花名册退回更正清单',
      F05: '评审专家抽取记录',
      F06: '评审会议签到表',
      F08: '回避登记表',
      F10: '评分汇总表',
      F11: '评议组评议意见表',
      F13: '表决票',
      F14: '计票结果汇总表',
      F15: '评审会议记录',
      F16: '会议表决情况备案表',
      F17: '评审结果报告',
      F18: '评审结果公示',
      F19: '公示情况证明',
      F21: '备案花名册',
    })[form] ?? form,
};
