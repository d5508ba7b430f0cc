import type { SheetRow } from '../../../../src-main/core/contract/index.ts';
import { EDITABLE_FIELDS, type EditableField } from '../../../../src-main/core/domain/applications/field-text.ts';
import type { useWords } from '../../../api/index.ts';

type Words = ReturnType<typeof useWords>;

/** One cell of the sheet, by person and field: rows are sorted and filtered under it. */
export interface CellText {
  readonly applicationId: SheetRow['applicationId'];
  readonly field: EditableField;
  readonly text: string;
}

export interface CellState {
  /** What was typed; of a saved cell what is on disk. */
  readonly text: string;
  readonly status: 'saving' | 'saved' | 'refused';
  /** What is said of it, in the language that is on at the time. */
  readonly sentence?: (words: Words) => string;
}

export type CellStates = ReadonlyMap<string, CellState>;

export function cellKey(cell: Pick<CellText, 'applicationId' | 'field'>): string {
  return `${cell.applicationId} ${cell.field}`;
}

export function storedText(row: SheetRow, field: EditableField): string {
  return row.cells[EDITABLE_FIELDS.indexOf(field)] ?? '';
}

/** Some cells with a new state each; the others keep theirs. */
export function withStates(
  states: CellStates,
  cells: readonly CellText[],
  state: (cell: CellText) => CellState,
): CellStates {
  const next = new Map(states);
  for (const cell of cells) next.set(cellKey(cell), state(cell));
  return next;
}

export function withoutStates(
  states: CellStates,
  cells: readonly Pick<CellText, 'applicationId' | 'field'>[],
): CellStates {
  const next = new Map(states);
  for (const cell of cells) next.delete(cellKey(cell));
  return next;
}

/** Rows read again take the place of those with the same person. */
export function withRows(rows: readonly SheetRow[], fresh: readonly SheetRow[]): readonly SheetRow[] {
  const byId = new Map(fresh.map((row) => [row.applicationId, row]));
  return rows.map((row) => byId.get(row.applicationId) ?? row);
}
