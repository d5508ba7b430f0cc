import { sha256Hex } from '../kernel/digest.ts';
import { unitKey } from '../units/unit-key.ts';
import { plainHeading } from './header.ts';
import { isReasonsHeading } from './own-marks.ts';
import type { ColumnChoice, SheetChoice } from './sheet-choice.ts';
import type { SheetReading } from './sheet-reading.ts';

/** Where a decision is kept: by the digest of the ordered plain headings, see `headingsDigest`, and by unit. */
export interface TemplatePlace {
  readonly headings: string;
  /** As written; '' where the sheet held several units. */
  readonly unit: string;
}

/** What was decided about the columns of a sheet with these headings, of this unit. */
export interface SheetTemplate extends TemplatePlace {
  readonly columns: readonly ColumnChoice[];
  readonly learnedUtc: string;
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

/** The remembered decisions that fit a sheet; the uppermost fitting row is the heading. The latest decision first. */
function fitting(sheet: SheetReading, index: number, templates: readonly SheetTemplate[]): readonly SheetChoice[] {
  if (sheet.hidden) return [];
  for (let row = 0; row < sheet.top.length; row++) {
    for (const depth of [2, 1]) {
      const digest = headingsDigest(sheet.top.slice(row, row + depth));
      const known = templates.filter(({ headings }) => headings === digest);
      if (known.length === 0) continue;
      const headerRows = depth === 1 ? [row + 1] : [row + 1, row + 2];
      return known.map(({ columns, ...template }) => {
        return { sheet: index, take: true, headerRows, columns, by: 'template', template };
      });
    }
  }
  return [];
}

/**
 * The remembered decisions that fit sheets of this workbook, `templates` the latest first. Two units may mean different
 * things by the same headings: the unit's own decision counts, and those of others only where they are of one mind.
 * @param unitUnder the one unit whose rows the sheet holds under a choice; '' for several
 */
export function rememberedChoices(
  sheets: readonly SheetReading[],
  templates: readonly SheetTemplate[],
  unitUnder: (choice: SheetChoice) => string,
): readonly SheetChoice[] {
  if (templates.length === 0) return [];
  return sheets.flatMap((sheet, i) => {
    const known = fitting(sheet, i, templates);
    const own = known.find((choice) => choice.template?.unit !== '' && isOfUnit(choice, unitUnder(choice)));
    if (own) return [own];
    const [latest, ...others] = known;
    return latest && others.every((other) => sameColumns(other, latest)) ? [latest] : [];
  });
}

function isOfUnit({ template }: SheetChoice, unit: string): boolean {
  return template !== undefined && unitKey(template.unit) === unitKey(unit);
}

function sameColumns(a: SheetChoice, b: SheetChoice): boolean {
  return JSON.stringify(a.columns) === JSON.stringify(b.columns);
}

/** What an accepted draft teaches: layouts to remember, and layouts whose guess was right after all. */
export interface Lesson {
  readonly remember: readonly SheetTemplate[];
  readonly forget: readonly TemplatePlace[];
}

/**
 * Only sheets that were read and that somebody decided about teach anything. A decision that came back to the guess is
 * forgotten, but kept where another unit decided otherwise about the same headings: the next workbook would follow that.
 */
export function lessonOf(
  sheets: readonly SheetReading[],
  choices: readonly SheetChoice[],
  about: {
    readonly unitOf: (sheet: SheetReading) => string;
    readonly known: readonly TemplatePlace[];
    readonly now: string;
  },
): Lesson {
  const remember: SheetTemplate[] = [];
  const forget: TemplatePlace[] = [];
  for (const choice of choices) {
    if (onlyEmploys(choice)) continue;
    const sheet = sheets[choice.sheet];
    const headings = sheet?.state === 'taken' ? digestOf(sheet) : undefined;
    if (sheet === undefined || headings === undefined) continue;
    const unit = about.unitOf(sheet);
    const corrected = sheet.columns.some(({ reason }) => CORRECTED.has(reason));
    const others = about.known.some((one) => one.headings === headings && unitKey(one.unit) !== unitKey(unit));
    if (!corrected && !(others && unit !== '')) forget.push({ headings, unit });
    else {
      const columns = sheet.columns.map(({ index, field }) => ({ index, field }));
      remember.push({ headings, unit, columns, learnedUtc: about.now });
    }
  }
  return { remember, forget };
}

/** Somebody put people under a virtual unit and said nothing about the columns. */
const onlyEmploys = ({ by, take, headerRows, columns, employers = [] }: SheetChoice): boolean =>
  by === 'hand' && take && headerRows.length === 0 && columns.length === 0 && employers.length > 0;

const CORRECTED: ReadonlySet<string> = new Set(['chosen', 'remembered', 'left_out']);

/**
 * What forgetting means for the sheets judged from memory: the unit's own decision goes; another unit's stays, and this
 * draft takes the guess by hand, so that accepting it teaches what this unit means.
 */
export function forgottenOf(
  choices: readonly SheetChoice[],
  unitUnder: (choice: SheetChoice) => string,
): { readonly forget: readonly TemplatePlace[]; readonly instead: readonly SheetChoice[] } {
  const forget: TemplatePlace[] = [];
  const instead: SheetChoice[] = [];
  for (const choice of choices) {
    const { template } = choice;
    if (template === undefined) continue;
    const { headings, unit } = template;
    if (unit === '' || isOfUnit(choice, unitUnder(choice))) forget.push({ headings, unit });
    else instead.push({ sheet: choice.sheet, take: true, headerRows: choice.headerRows, columns: [], by: 'hand' });
  }
  return { forget, instead };
}
