import { assignLarge, assignMemory, assignTime } from './cases/assign.mjs';
import { commitFull } from './cases/commit-full.mjs';
import { drawJury } from './cases/draw-jury.mjs';
import { importEncrypted } from './cases/import-encrypted.mjs';
import { importWorkbook } from './cases/import-workbook.mjs';
import { keypressRows } from './cases/keypress-rows.mjs';
import { lottery } from './cases/lottery.mjs';
import { search200k } from './cases/search-200k.mjs';
import { startWindow } from './cases/start-window.mjs';
import { unlock } from './cases/unlock.mjs';

/** In the order in which they run and are printed. */
export const cases = [
  importEncrypted,
  commitFull,
  importWorkbook,
  search200k,
  keypressRows,
  startWindow,
  unlock,
  drawJury,
  lottery,
  assignTime,
  assignMemory,
  assignLarge,
];
