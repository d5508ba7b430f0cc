import { canonicalJson, sha256Hex } from '../kernel/digest.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { APPLICANT_COLUMNS } from '../roster/applicant-columns.ts';
import { columnLetter, type RawCell, type SheetGrid } from '../roster/cells.ts';
import { EXPERT_COLUMNS } from '../roster/expert-columns.ts';
import { type FieldSpec, findHeader } from '../roster/header.ts';
import type { AssignedPair } from './assign.ts';

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

/** Where a workbook came from, as its page of instructions says. */
export interface BookOrigin {
  readonly roundId: string;
  /** Name of that round, as it was then. */
  readonly round: string;
  /** `pairsDigest` of the plan that was written into it. */
  readonly plan: string;
}

/** An assignment workbook as it was read, before it is held against the plan. */
export interface JudgedAssignmentBook {
  /** null: the page of instructions is gone, or is of an earlier version. */
  readonly origin: BookOrigin | null;
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
/** In that page, left of the tag by which round and plan are known again. */
export const BOOK_TAG_LABEL = ['本表标识', 'Tag of this workbook'] as const;

const TAG = /^([0-9A-Za-z_-]+)\/([0-9a-f]{16})$/u;

/** What stands right of `BOOK_TAG_LABEL`. */
export function bookTag({ roundId, plan }: Pick<BookOrigin, 'roundId' | 'plan'>): string {
  return `${roundId}/${plan}`;
}

/** By which it is known whether reviewers have changed since: who reviews whom and leads, whatever the order. */
export function pairsDigest(pairs: readonly AssignedPair[]): string {
  const lines = pairs.map(({ applicationId, expertId, lead }) => `${applicationId} ${expertId} ${lead ? 1 : 0}`);
  return sha256Hex(canonicalJson(lines.sort(byText))).slice(0, 16);
}

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

function originOf({ rows }: SheetGrid): BookOrigin | null {
  const filled = rows.map((cells) => cells.map(plain).filter((text) => text !== ''));
  const tag = filled.find(([label = '']) => among(label, BOOK_TAG_LABEL))?.[1];
  const [, roundId, plan] = TAG.exec(tag ?? '') ?? [];
  if (roundId === undefined || plan === undefined) return null;
  return { roundId, plan, round: filled.filter(([first]) => first !== undefined)[1]?.[0] ?? '' };
}

/** A roster that somebody took by mistake: `applicants`, `experts`; `other`: nobody knows. */
function kindOf(sheets: readonly SheetGrid[]): string {
  const fields = (specs: readonly FieldSpec[]) =>
    Math.max(
      0,
      ...sheets.map((sheet) => {
        const columns = findHeader(sheet, specs)?.columns ?? [];
        return columns.some(({ field }) => field === 'idNumber')
          ? columns.filter(({ field }) => field !== null).length
          : 0;
      }),
    );
  const [applicants, experts] = [fields(APPLICANT_COLUMNS), fields(EXPERT_COLUMNS)];
  if (applicants + experts === 0) return 'other';
  return experts > applicants ? 'experts' : 'applicants';
}

/**
 * Rows of every sheet that has our heading, wherever the columns stand. Says nothing of the plan. Refusal:
 * `assignment_book_unknown` {found: applicants | experts | other}: no sheet has the heading.
 */
export function readAssignmentBook(sheets: readonly SheetGrid[]): Result<JudgedAssignmentBook> {
  const rows: BookRow[] = [];
  const unread: string[] = [];
  let origin: BookOrigin | null = null;
  let read = 0;
  for (const sheet of sheets) {
    const heading = headingOf(sheet);
    if (heading === undefined) {
      const first = sheet.rows.flat().find((cell) => plain(cell) !== '');
      if (first && !among(plain(first), BOOK_GUIDE)) unread.push(sheet.name);
      else if (first) origin = originOf(sheet);
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
  return read === 0 ? refuse('assignment_book_unknown', { found: kindOf(sheets) }) : ok({ origin, rows, unread });
}
