import type { WriteDb } from '../../../db/handles.ts';
import { listVoted } from '../../../db/tables/ballots.ts';
import { type ConflictRecord, decideConflict, listConflicts } from '../../../db/tables/conflicts.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { isMilder, proposedTreatment, type Treatment } from '../../core/domain/recusal/kinds.ts';
import { isCertain } from '../../core/domain/recusal/path.ts';
import { decisionOf, keepsAway } from '../../core/domain/recusal/register.ts';
import { isWithheld } from '../../core/domain/recusal/withheld.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { endReview } from './end-review.ts';

/** A treatment, null for no recusal, `proposed` for what the kind proposes, whatever that is. */
type Wanted = Treatment | null | 'proposed';

/**
 * What nobody may decide of an entry, whatever reason is given: `names_sealed_not_dismissed` (nobody can tell that a
 * relation is none without knowing whose it is; and what may be chosen would tell of which kind it is),
 * `own_application_stands`.
 */
export function mayDecide(
  entry: Pick<ConflictRecord, 'kind' | 'path' | 'entered'>,
  masked: boolean,
  wanted: Wanted,
): Result<null> {
  if (isWithheld(masked, entry.entered) && wanted !== 'proposed') return refuse('names_sealed_not_dismissed');
  const own = entry.kind === 'own_application' && isCertain(entry.path);
  if (own && wanted !== 'forbid' && wanted !== 'proposed') return refuse('own_application_stands');
  return ok(null);
}

/** An entry that may still change. Refusals: `round_not_found`, `conflict_not_found`, `ballot_already_opened`. */
export async function entryOf(db: WriteDb, roundId: string, conflictId: string): Promise<Result<ConflictRecord>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const entry = (await listConflicts(db, roundId)).find((c) => c.conflictId === conflictId);
  if (entry === undefined) return refuse('conflict_not_found');
  if ((await listVoted(db, roundId)).has(entry.applicationId)) return refuse('ballot_already_opened');
  return ok(entry);
}

/**
 * The chair's ruling on one entry, the register closed or not. Who is to be kept away from then on loses the review.
 * Refusals: those of `entryOf` and `mayDecide`, `dismissal_needs_reason`: whoever is let near an applicant in spite of a
 * relation, or is treated less strictly than proposed, is so for a reason; `ruled_in_future`.
 */
export const rule: FeatureHandlers<'recusal'>['rule'] = async ({ db, now, today }, input) => {
  const { roundId, conflictId, treatment, reason, ruledBy, ruledOn } = input;
  const found = await entryOf(db, roundId, conflictId);
  if (!found.ok) return found;
  const entry = found.value;
  const names = await loadSealedNames(db, roundId);
  const may = mayDecide(entry, names.isMasked(entry.expertId), treatment);
  if (!may.ok) return may;
  const milder = treatment === null || isMilder(treatment, proposedTreatment(entry.kind));
  if (milder && reason === '') return refuse('dismissal_needs_reason');
  if (ruledOn > today) return refuse('ruled_in_future');
  const state = treatment === null ? ('dismissed' as const) : ('confirmed' as const);
  const ruled = { state, treatment: treatment ?? entry.treatment };
  await decideConflict(db, conflictId, { ...ruled, reason, ruledBy, ruledOn, decidedUtc: now });
  const was = { decision: decisionOf(entry.state, entry.treatment) };
  const away = treatment !== null && treatment !== 'disclose' && !keepsAway(was);
  const review = away ? await endReview({ db, now }, roundId, entry.expertId, entry.applicationId) : {};
  const before = { state: entry.state, treatment: entry.treatment };
  return done(null, { object: conflictId, before, after: { ...ruled, ...review } });
};
