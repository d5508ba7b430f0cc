import type { ReadDb } from '../../db/handles.ts';
import { listSubjects } from '../../db/tables/subjects.ts';
import { type BallotItem, type BallotRoundState, loadSections, type SectionState } from './ballot-state.ts';
import type { LoadedRound } from './round-loading.ts';

export type Outcome = 'passed' | 'failed' | 'no_quorum';

export interface SignedItem {
  readonly section: SectionState;
  readonly state: BallotRoundState;
  readonly item: BallotItem;
  readonly outcome: Outcome;
}

/** What a signed round says of one applicant; a vote that could not be held says neither yes nor no. */
export function outcomeOf({ row, decision }: BallotItem): Outcome {
  if (!decision.quorumMetForItem) return 'no_quorum';
  return row.passed === 1 ? 'passed' : 'failed';
}

/** The results as signed, section by section and by bag number. */
export async function loadSigned(db: ReadDb, round: LoadedRound): Promise<SignedItem[]> {
  const sections = await loadSections(db, round, await listSubjects(db, round.row.id));
  return sections.flatMap((section) => {
    const state = section.signed;
    if (state === undefined) return [];
    return state.items.map((item) => ({ section, state, item, outcome: outcomeOf(item) }));
  });
}
