import type { AcceptanceRow, LeftOut } from '../../../src-main/core/contract/index.ts';
import { explainCode, useWords } from '../../api/index.ts';
import { Note } from '../../ui/index.ts';

/** What an act on many came to. */
export interface Outcome {
  readonly kind: 'accepted' | 'returned' | 'withdrawn' | 'seen';
  readonly n: number;
  readonly leftOut: readonly LeftOut[];
}

const NAMED = 12;

/** How many were done, and of the others who and why. */
export function OutcomeNote({
  outcome,
  rows,
  onClose,
}: {
  readonly outcome: Outcome;
  readonly rows: readonly AcceptanceRow[];
  onClose(): void;
}) {
  const words = useWords();
  const { kind, n, leftOut } = outcome;
  const { result } = words.acceptance;
  const done = kind === 'seen' ? words.proofs.bulk.told : result[kind];
  const names = new Map(rows.map((row) => [row.applicationId, `${row.number} ${row.name}`]));
  return (
    <Note tone={leftOut.length === 0 ? 'success' : 'warning'} title={done(n)} onClose={onClose}>
      {leftOut.length > 0 && (
        <>
          {result.left(leftOut.length)}
          <ul>
            {leftOut.slice(0, NAMED).map(({ applicationId, code, params }) => (
              <li key={applicationId}>
                {result.leftLine(names.get(applicationId) ?? '', explainCode(words, code, params) ?? code)}
              </li>
            ))}
          </ul>
          {leftOut.length > NAMED && result.more(leftOut.length - NAMED)}
        </>
      )}
    </Note>
  );
}
