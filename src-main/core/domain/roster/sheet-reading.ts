import { cellText, columnLetter, type SheetGrid } from './cells.ts';
import { type HeaderColumn, SEARCH_DEPTH, type SheetHeader } from './header.ts';

/** `own_guide`: instructions that this program wrote into the workbook. */
export type SheetState = 'taken' | 'empty' | 'hidden' | 'left_out' | 'own_guide' | 'no_header' | 'columns_missing';

export interface ReadColumn extends HeaderColumn {
  /** The first two texts below the heading. */
  readonly samples: readonly string[];
}

/** How one sheet was understood, and enough of it to correct that. */
export interface SheetReading {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly state: SheetState;
  /** Fields without which no row of the sheet could be accepted. */
  readonly missing: readonly string[];
  /** 1-based; empty where none was found. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ReadColumn[];
  /** Texts of the rows among which the heading is looked for. */
  readonly top: readonly (readonly string[])[];
}

// Two values stand near the top of any column that is in use.
const SAMPLE_DEPTH = 200;
const SAMPLE_LENGTH = 60;

/** The columns of the sheet with samples: those of the heading, and those without a heading that hold something. */
export function sampledColumns(sheet: SheetGrid, header: SheetHeader): ReadColumn[] {
  const first = header.rows.at(-1) ?? 0;
  const body = sheet.rows.slice(first, first + SAMPLE_DEPTH);
  const known = new Map(header.columns.map((column) => [column.index, column]));
  const width = body.reduce((most, row) => Math.max(most, row.length), (header.columns.at(-1)?.index ?? -1) + 1);
  const columns: ReadColumn[] = [];
  for (let index = 0; index < width; index++) {
    const samples: string[] = [];
    for (const row of body) {
      const text = cellText(row[index]);
      if (text !== '') samples.push(text.slice(0, SAMPLE_LENGTH));
      if (samples.length === 2) break;
    }
    const column = known.get(index);
    if (column) columns.push({ ...column, samples });
    else if (samples.length > 0)
      columns.push({ index, letter: columnLetter(index), label: '', field: null, reason: 'unknown', samples });
  }
  return columns;
}

export function topOf(sheet: SheetGrid): readonly (readonly string[])[] {
  return sheet.rows.slice(0, SEARCH_DEPTH).map((row) => row.map((cell) => cellText(cell).slice(0, SAMPLE_LENGTH)));
}
