import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { type ApplicationState, applicationStates, isOpen } from '../../../src-main/core/domain/acceptance/states.ts';

export type DeskFilter = 'all' | 'open' | 'overdue' | ApplicationState;

export function matches(row: AcceptanceRow, filter: DeskFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'open') return isOpen(row.state);
  return filter === 'overdue' ? row.overdue : row.state === filter;
}

/** Filters that would show somebody, each with how many; `all` always. */
export function filtersOf(
  rows: readonly AcceptanceRow[],
): readonly { readonly filter: DeskFilter; readonly n: number }[] {
  const wanted: readonly DeskFilter[] = ['all', 'open', 'overdue', ...applicationStates];
  return wanted
    .map((filter) => ({ filter, n: rows.filter((row) => matches(row, filter)).length }))
    .filter(({ filter, n }) => filter === 'all' || n > 0);
}

/** Nothing stops it but papers that nobody has looked at yet. */
export function waitsForPapers(row: AcceptanceRow): boolean {
  const undecided = row.state === 'received' || row.state === 'under_check';
  const blocking = row.findings.filter((finding) => finding.blocking);
  return undecided && !row.faulty && blocking.length > 0 && blocking.every(({ code }) => code === 'proofs_unseen');
}

/** Neither decided nor stopped by anything the rules can see, and no correction is waited for. */
export function isReady(row: AcceptanceRow): boolean {
  const undecided = row.state === 'received' || row.state === 'under_check';
  return undecided && !row.faulty && row.findings.every((finding) => !finding.blocking);
}
