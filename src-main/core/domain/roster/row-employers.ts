import type { SheetChoice } from './sheet-choice.ts';

/**
 * The virtual unit of a county that somebody put a person without an employer under: the regional notice lets freelancers
 * apply through the county's HRSS department, and no row says which county that is.
 */
export interface RowEmployer {
  /** 1-based. */
  readonly row: number;
  /** As the register names it. */
  readonly unit: string;
  /** memory: where the same person stood in an earlier round or import. */
  readonly by: 'hand' | 'memory';
}

export interface RowAt {
  /** 0-based place of the sheet. */
  readonly sheet: number;
  readonly row: number;
}

/** What is decided about a sheet of which only its people were: everything else as found. */
export const asFound = (sheet: number): SheetChoice => ({ sheet, take: true, headerRows: [], columns: [], by: 'hand' });

const withRows = (choice: SheetChoice, employers: readonly RowEmployer[]): SheetChoice => ({ ...choice, employers });

/** The decisions with these rows under that unit; null takes the unit away from them again. */
export function withEmployers(
  choices: readonly SheetChoice[],
  rows: readonly RowAt[],
  chosen: { readonly unit: string | null; readonly by: RowEmployer['by'] },
): SheetChoice[] {
  const asked = new Map<number, Set<number>>();
  for (const { sheet, row } of rows) asked.set(sheet, (asked.get(sheet) ?? new Set()).add(row));
  const changed = [...asked].map(([sheet, these]) => {
    const choice = choices.find((one) => one.sheet === sheet) ?? asFound(sheet);
    const kept = (choice.employers ?? []).filter(({ row }) => !these.has(row));
    const { unit, by } = chosen;
    return withRows(choice, unit === null ? kept : [...kept, ...[...these].map((row) => ({ row, unit, by }))]);
  });
  return [...choices.filter(({ sheet }) => !asked.has(sheet)), ...changed].sort((a, b) => a.sheet - b.sheet);
}

/** Another mapping of the same workbook: what was decided about its people stays. */
export function keepingPeople(choices: readonly SheetChoice[], before: readonly SheetChoice[]): SheetChoice[] {
  const decided = before.filter(({ employers = [], auditsAwaited = false }) => employers.length > 0 || auditsAwaited);
  const others = decided.filter(({ sheet }) => !choices.some((one) => one.sheet === sheet));
  const same = choices.map((choice) => {
    const known = decided.find(({ sheet }) => sheet === choice.sheet);
    return known === undefined ? choice : withPeopleOf(choice, known);
  });
  return [...same, ...others.map((known) => withPeopleOf(asFound(known.sheet), known))];
}

const withPeopleOf = (choice: SheetChoice, { employers, auditsAwaited }: SheetChoice): SheetChoice => ({
  ...choice,
  ...(employers === undefined ? {} : { employers }),
  ...(auditsAwaited === undefined ? {} : { auditsAwaited }),
});
