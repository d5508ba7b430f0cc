import { sha256Hex } from '../kernel/digest.ts';
import { plainHeading } from './header.ts';
import { isReasonsHeading } from './own-marks.ts';
import type { ColumnChoice, SheetChoice } from './sheet-choice.ts';
import type { SheetReading } from './sheet-reading.ts';

/** What was decided about the columns of a sheet with these headings. */
export interface SheetTemplate {
  /** Digest of the ordered plain headings, see `headingsDigest`. */
  readonly headings: string;
  readonly columns: readonly ColumnChoice[];
}

// Fewer filled cells are a title or a filing line.
const MIN_HEADINGS = 3;

/** One key for a layout: the same headings in the same order, wherever the heading stands. Undefined for no heading. */
export function headingsDigest(rows: readonly (readonly string[])[]): string | undefined {
  const plain = rows.map((row) => {
    // A workbook that we sent back has our column at its end and is the same layout all the same.
    const texts = row.map((text) => (isReasonsHeading(text) ? '' : plainHeading(text)));
    while (texts.at(-1) === '') texts.pop();
    return texts;
  });
  const filled = plain.reduce((sum, row) => sum + row.filter((text) => text !== '').length, 0);
  return filled < MIN_HEADINGS ? undefined : sha256Hex(JSON.stringify(plain));
}

/** The rows of the reading's own heading. */
function digestOf({ top, headerRows }: SheetReading): string | undefined {
  const [first = 0] = headerRows;
  return first < 1 ? undefined : headingsDigest(headerRows.map((row) => top[row - 1] ?? []));
}

/** The remembered decisions that fit sheets of this workbook; the uppermost fitting row is the heading. */
export function rememberedChoices(
  sheets: readonly SheetReading[],
  templates: readonly SheetTemplate[],
): readonly SheetChoice[] {
  if (templates.length === 0) return [];
  const known = new Map(templates.map((template) => [template.headings, template]));
  return sheets.flatMap((sheet, i) => {
    if (sheet.hidden) return [];
    for (let row = 0; row < sheet.top.length; row++) {
      for (const depth of [2, 1]) {
        const template = known.get(headingsDigest(sheet.top.slice(row, row + depth)) ?? '');
        if (template === undefined) continue;
        const headerRows = depth === 1 ? [row + 1] : [row + 1, row + 2];
        return [{ sheet: i, take: true, headerRows, columns: template.columns, by: 'template' as const }];
      }
    }
    return [];
  });
}

/** What an accepted draft teaches: layouts to remember, and layouts whose guess was right after all. */
export interface Lesson {
  readonly remember: readonly SheetTemplate[];
  readonly forget: readonly string[];
}

/** Only sheets that were read and that somebody decided about teach anything. */
export function lessonOf(sheets: readonly SheetReading[], choices: readonly SheetChoice[]): Lesson {
  const remember: SheetTemplate[] = [];
  const forget: string[] = [];
  for (const choice of choices) {
    const sheet = sheets[choice.sheet];
    const headings = sheet?.state === 'taken' ? digestOf(sheet) : undefined;
    if (sheet === undefined || headings === undefined) continue;
    const corrected = sheet.columns.some(({ reason }) => CORRECTED.has(reason));
    if (!corrected) forget.push(headings);
    else remember.push({ headings, columns: sheet.columns.map(({ index, field }) => ({ index, field })) });
  }
  return { remember, forget };
}

const CORRECTED: ReadonlySet<string> = new Set(['chosen', 'remembered', 'left_out']);

/** The layouts under which the draft was judged from memory. */
export function rememberedHeadings(
  sheets: readonly SheetReading[],
  choices: readonly SheetChoice[],
): readonly string[] {
  return choices.flatMap((choice) => {
    const sheet = choice.by === 'template' ? sheets[choice.sheet] : undefined;
    const headings = sheet && digestOf(sheet);
    return headings === undefined ? [] : [headings];
  });
}
