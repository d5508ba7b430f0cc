import { ok, type Result, refuse } from '../kernel/result.ts';
import { columnLetter, type RawCell, type SheetGrid } from '../roster/cells.ts';

/** What a cell says of a pair; `unknown`: something that is no mark, a formula among others. */
export type BookMark = 'lead' | 'reviewer' | 'recused' | 'none' | 'unknown';

export interface BookCell {
  /** As the spreadsheet program names it: `F12`. */
  readonly cell: string;
  /** As the heading writes the expert; without the number in brackets. */
  readonly expert: string;
  /** In the brackets behind the name; '': there are none. */
  readonly poolNumber: string;
  readonly mark: BookMark;
  readonly text: string;
}

export interface BookRow {
  readonly sheet: string;
  /** The cell of the bag number. */
  readonly cell: string;
  readonly text: string;
  /** null: no number stands there. */
  readonly number: number | null;
  readonly name: string;
  readonly cells: readonly BookCell[];
}

/** An assignment workbook as it was read, before it is held against the plan. */
export interface JudgedAssignmentBook {
  readonly rows: readonly BookRow[];
  /** Sheets with content that have no heading of ours, the page of instructions left aside. */
  readonly unread: readonly string[];
}

/** Headings and marks as the workbook is written in either language. */
export const BOOK_HEADINGS = {
  bag: ['袋号', 'Bag no.'],
  name: ['姓名', 'Name'],
  /** Told for whoever reads; nothing is taken from them. */
  told: ['单位', 'Employer', '申报资格', 'Title applied for'],
} as const;
export const BOOK_MARKS = {
  lead: ['主审', 'Lead'],
  reviewer: ['评审', 'Reviewer'],
  recused: ['回避', 'Recused'],
} as const;
/** First cell of the page of instructions. */
export const BOOK_GUIDE = ['主审分配表填写说明', 'How to fill the assignment workbook'] as const;

const plain = (cell: RawCell | null | undefined): string =>
  (cell?.t ?? '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
const among = (text: string, list: readonly string[]): boolean =>
  list.some((one) => one.normalize('NFKC').toLowerCase() === text.toLowerCase());

function markOf(cell: RawCell | null | undefined): BookMark {
  const text = plain(cell);
  if (cell?.kind === 'formula' || cell?.kind === 'error') return 'unknown';
  if (text === '') return 'none';
  for (const mark of ['lead', 'reviewer', 'recused'] as const) if (among(text, BOOK_MARKS[mark])) return mark;
  return 'unknown';
}

interface Heading {
  readonly row: number;
  readonly bag: number;
  readonly name: number;
  readonly experts: readonly { readonly column: number; readonly expert: string; readonly poolNumber: string }[];
}

/** The first row that has both a bag number and a name for heading; what stands right of them names an expert. */
function headingOf({ rows }: SheetGrid): Heading | undefined {
  for (const [row, cells] of rows.entries()) {
    const texts = cells.map(plain);
    const bag = texts.findIndex((text) => among(text, BOOK_HEADINGS.bag));
    const name = texts.findIndex((text) => among(text, BOOK_HEADINGS.name));
    if (bag < 0 || name < 0) continue;
    const experts = texts.flatMap((text, column) => {
      if (text === '' || column === bag || column === name || among(text, BOOK_HEADINGS.told)) return [];
      const [, expert = text, poolNumber = ''] = /^(.*?)\s*\(([^()]*)\)$/u.exec(text) ?? [];
      return [{ column, expert, poolNumber }];
    });
    return { row, bag, name, experts };
  }
  return undefined;
}

/**
 * Rows of every sheet that has our heading, wherever the columns stand. Says nothing of the plan. Refusal:
 * `assignment_book_unknown`: no sheet has the heading.
 */
export function readAssignmentBook(sheets: readonly SheetGrid[]): Result<JudgedAssignmentBook> {
  const rows: BookRow[] = [];
  const unread: string[] = [];
  let read = 0;
  for (const sheet of sheets) {
    const heading = headingOf(sheet);
    if (heading === undefined) {
      const first = sheet.rows.flat().find((cell) => plain(cell) !== '');
      if (first && !among(plain(first), BOOK_GUIDE)) unread.push(sheet.name);
      continue;
    }
    read += 1;
    sheet.rows.slice(heading.row + 1).forEach((cells, i) => {
      const at = (column: number) => `${columnLetter(column)}${heading.row + 2 + i}`;
      const text = plain(cells[heading.bag]);
      const found = heading.experts.map(({ column, ...who }): BookCell => {
        return { ...who, cell: at(column), mark: markOf(cells[column]), text: plain(cells[column]) };
      });
      const name = plain(cells[heading.name]);
      if (text === '' && name === '' && found.every((one) => one.mark === 'none')) return;
      const number = /^\d{1,9}$/u.test(text) ? Number(text) : null;
      rows.push({ sheet: sheet.name, cell: at(heading.bag), text, number, name, cells: found });
    });
  }
  return read === 0 ? refuse('assignment_book_unknown') : ok({ rows, unread });
}
