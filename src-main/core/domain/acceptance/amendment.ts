import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ListEntry } from './list-digest.ts';
import type { ApplicationState } from './states.ts';

/** What may still be done with somebody on a frozen list: leave it, or have a wrong word put right. Never the ID number. */
export const amendmentChanges = ['withdraw', 'return', 'move', 'name', 'unit', 'title', 'specialty'] as const;
export type AmendmentChange = (typeof amendmentChanges)[number];
export type CorrectedField = Extract<AmendmentChange, 'name' | 'unit' | 'title' | 'specialty'>;
export type LeavingAct = Exclude<AmendmentChange, CorrectedField>;
/** `restore`: somebody who withdrew after the freezing took that back. */
export type AmendmentAct = LeavingAct | 'correct' | 'restore';

export function isCorrection(change: AmendmentChange): change is CorrectedField {
  return change === 'name' || change === 'unit' || change === 'title' || change === 'specialty';
}

export interface AmendmentFacts {
  readonly state: ApplicationState;
  /** Ballots with this applicant on them have been given out, in a void round too: the papers carry the name. */
  readonly ballotOpened: boolean;
  readonly groupsFormed: boolean;
  readonly filed: boolean;
}

/**
 * May the frozen list be amended so? Refusals: `amendment_round_filed`; `amendment_not_on_list` {state};
 * `amendment_ballot_opened` for leaving and for the title, which is what the jury votes on; `amendment_groups_formed`
 * for the specialty, by which groups and reviewers were chosen.
 */
export function mayAmend(change: AmendmentChange, facts: AmendmentFacts): Result<null> {
  if (facts.filed) return refuse('amendment_round_filed');
  if (facts.state !== 'accepted') return refuse('amendment_not_on_list', { state: facts.state });
  const voted = !isCorrection(change) || change === 'title';
  if (voted && facts.ballotOpened) return refuse('amendment_ballot_opened');
  if (change === 'specialty' && facts.groupsFormed) return refuse('amendment_groups_formed');
  return ok(null);
}

/** Who withdrew from a frozen list and has not come back, from its amendments, oldest first. */
export function withdrawnSince(
  amendments: readonly { readonly applicationId: string; readonly act: AmendmentAct }[],
): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { applicationId, act } of amendments) {
    if (act === 'withdraw') gone.add(applicationId);
    else if (act !== 'correct') gone.delete(applicationId);
  }
  return gone;
}

/**
 * May a withdrawal be taken back? Only one that was made of this frozen list, and only until those of the level are voted
 * on. Refusals: `amendment_round_filed`, `amendment_not_withdrawn` {state}, `amendment_ballot_opened`.
 */
export function mayTakeBack(facts: {
  readonly state: ApplicationState;
  readonly withdrawnSince: boolean;
  readonly levelVoted: boolean;
  readonly filed: boolean;
}): Result<null> {
  if (facts.filed) return refuse('amendment_round_filed');
  if (facts.state !== 'withdrawn' || !facts.withdrawnSince) {
    return refuse('amendment_not_withdrawn', { state: facts.state });
  }
  return facts.levelVoted ? refuse('amendment_ballot_opened') : ok(null);
}

export interface UndoneAmendment {
  readonly applicationId: string;
  readonly act: AmendmentAct;
  readonly field: CorrectedField | '';
  readonly before: string;
}

/**
 * The list as it was frozen, from the list as it is and what was amended since, oldest first. `entryOf` knows everybody,
 * also those who have left. Where its digest is not the one of the freezing, something was changed without an amendment.
 */
export function listAtFreeze(
  current: ReadonlyMap<string, ListEntry>,
  amendments: readonly UndoneAmendment[],
  entryOf: (applicationId: string) => ListEntry | undefined,
): ListEntry[] {
  const entries = new Map(current);
  const listed = new Set(current.keys());
  for (const { applicationId, act, field, before } of [...amendments].reverse()) {
    const entry = entries.get(applicationId) ?? entryOf(applicationId);
    if (entry === undefined) continue;
    entries.set(applicationId, act === 'correct' && field !== '' ? { ...entry, [field]: before } : entry);
    if (act === 'restore') listed.delete(applicationId);
    else listed.add(applicationId);
  }
  return [...entries].filter(([applicationId]) => listed.has(applicationId)).map(([, entry]) => entry);
}
