import { useEffect, useRef } from 'react';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';

/**
 * After an act on many the keyboard goes on at the first of them, or at the next dossier that the filter leaves in sight:
 * the button that began it has nothing to act on any more. `told` changes with each outcome.
 */
export function useGoOn(rows: readonly AcceptanceRow[], told: unknown): (from: AcceptanceRow | undefined) => void {
  const from = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each outcome, with the rows that came with it
  useEffect(() => {
    if (from.current === null) return;
    const first = rows.findIndex((row) => row.applicationId === from.current);
    from.current = null;
    const drawn = new Map(
      [...document.querySelectorAll<HTMLElement>('[data-dossier]')].map((name) => [name.dataset.dossier, name]),
    );
    const next = rows.slice(Math.max(0, first)).find((row) => drawn.has(row.applicationId));
    if (next !== undefined) drawn.get(next.applicationId)?.focus();
  }, [told]);
  return (row) => {
    from.current = row?.applicationId ?? null;
  };
}
