import type { dialogs as master } from '../zh-cn/dialogs.ts';

export const dialogs = {
  appName: 'JuryDesk',
  officeFile: 'JuryDesk office file',
  newOffice: 'New office file: choose where to keep it',
  openOffice: 'Open an existing office file',
  workbook: 'Rosters (xlsx, xls, csv)',
  applicantsWorkbook: 'Choose the roster of applicants',
  expertsWorkbook: 'Choose the roster of the expert pool',
  unitsWorkbook: 'Choose the workbook of units',
  saveDocument: 'Save the document',
  packFolder: 'Choose a folder for the filing pack',
  formName: (form: string): string =>
    ({
      F01: 'Rows to correct',
      F05: 'Draw record',
      F06: 'Sign-in sheet',
      F08: 'Recusal register',
      F10: 'Score summary',
      F11: 'Group opinions',
      F13: 'Ballot paper',
      F14: 'Tally sheet',
      F15: 'Minutes',
      F16: 'Voting return',
      F17: 'Result report',
      F18: 'Public notice',
      F19: 'Certificate of notice',
      F21: 'Filing roster',
      F22: 'Correction notice',
      F23: 'Return notice',
      F24: 'Acceptance register',
    })[form] ?? form,
} satisfies typeof master;
