import { judgeChosenApplicants } from '../core/domain/roster/judge-applicants.ts';
import { judgeChosenExperts } from '../core/domain/roster/judge-experts.ts';
import { unpackSheets } from '../core/domain/roster/packed-sheets.ts';
import type { SheetChoice } from '../core/domain/roster/sheet-choice.ts';
import type { JudgedBook } from './feature.ts';

/** The workbook judged again from its cells under these decisions. */
export function judgedUnder(book: JudgedBook, choices: readonly SheetChoice[]): JudgedBook {
  const sheets = unpackSheets(book.cells);
  return book.roster === 'applicants'
    ? { ...book, choices, judged: judgeChosenApplicants(sheets, choices) }
    : { ...book, choices, judged: judgeChosenExperts(sheets, choices) };
}
