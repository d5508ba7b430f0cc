import type { FieldSpec, HeaderColumn, SheetHeader } from './header.ts';
import type { RowEmployer } from './row-employers.ts';

export interface ColumnChoice {
  /** 0-based. */
  readonly index: number;
  /** null: the column is left out. */
  readonly field: string | null;
}

/** What somebody decided about one sheet, in place of the guess. */
export interface SheetChoice {
  /** 0-based place of the sheet in the workbook. */
  readonly sheet: number;
  readonly take: boolean;
  /** 1-based rows of the heading, one or two that follow each other; `[0]`: the data begin in row 1; empty: as found. */
  readonly headerRows: readonly number[];
  /** Columns that are not named keep the guess. */
  readonly columns: readonly ColumnChoice[];
  readonly by: 'hand' | 'template';
  /** Whom somebody put under a county's virtual unit, row by row. */
  readonly employers?: readonly RowEmployer[];
  /** Somebody takes in the rows whose post-audit number is still to come: see `audits-awaited.ts`. */
  readonly auditsAwaited?: boolean;
  /** What was remembered, of a choice by template. */
  readonly template?: TemplateSource;
}

/** Whose earlier workbook a choice follows; `unit` is '' where it held several, or where that is not known. */
export interface TemplateSource {
  readonly headings: string;
  readonly unit: string;
  readonly learnedUtc: string;
}

/** The year a heading names, for fields with one column a year. */
export function headingYear(label: string): number | undefined {
  const year = /(?:19|20)\d{2}/u.exec(label.normalize('NFKC'));
  return year ? Number(year[0]) : undefined;
}

const keyOf = (field: string, year: number | undefined) => (year === undefined ? field : `${field} ${year}`);

/**
 * The heading with the chosen fields in place of the guessed ones. A guess gives way to a choice of the same field; of
 * two choices the first counts; a field of one column a year needs a year in the heading, else the column stays unused.
 */
export function withChoices(header: SheetHeader, choice: SheetChoice, specs: readonly FieldSpec[]): SheetHeader {
  const known = new Map(specs.map((spec) => [spec.field, spec]));
  const chosen = new Map(choice.columns.map(({ index, field }) => [index, field]));
  const taken = new Set<string>();
  const decided = new Map<number, HeaderColumn>();
  for (const column of header.columns) {
    const field = chosen.get(column.index);
    if (field === undefined || column.reason === 'own_mark') continue;
    const { index, letter, label } = column;
    const unused = { index, letter, label, field: null } as const;
    const spec = field === null ? undefined : known.get(field);
    const year = spec?.yearly === true ? headingYear(label) : undefined;
    if (field === null && column.field === null) decided.set(index, column);
    else if (field === null) decided.set(index, { ...unused, reason: 'left_out' });
    else if (spec === undefined || (spec.yearly === true && year === undefined))
      decided.set(index, { ...unused, reason: 'unknown' });
    else if (taken.has(keyOf(field, year))) decided.set(index, { ...unused, reason: 'repeated_field' });
    else {
      taken.add(keyOf(field, year));
      const reason = field === column.field ? column.reason : choice.by === 'hand' ? 'chosen' : 'remembered';
      decided.set(index, { index, letter, label, field, reason, ...(year === undefined ? {} : { year }) });
    }
  }
  const columns = header.columns.map((column): HeaderColumn => {
    const own = decided.get(column.index);
    if (own) return own;
    if (column.field === null || !taken.has(keyOf(column.field, column.year))) return column;
    const { index, letter, label } = column;
    return { index, letter, label, field: null, reason: 'repeated_field' };
  });
  return { ...header, columns };
}
