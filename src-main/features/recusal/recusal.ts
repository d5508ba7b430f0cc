import type { ReadDb } from '../../../db/handles.ts';
import { type ConflictRecord, decideConflict, listConflicts } from '../../../db/tables/conflicts.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { isMilder, proposedTreatment } from '../../core/domain/recusal/kinds.ts';
import { decisionOf, keepsAway } from '../../core/domain/recusal/register.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury, loadSealedNames } from '../sealed-names.ts';
import { check } from './check-person.ts';
import { declare } from './declare.ts';
import { refill } from './end-review.ts';
import { list } from './list-conflicts.ts';
import { mayDecide, rule } from './rule-entry.ts';
import { search } from './search-again.ts';
import { withdraw } from './withdraw-recusal.ts';

/** Refusals: `round_not_found`, `conflicts_already_settled`. */
async function stillOpen(db: ReadDb, roundId: string): Promise<Result<null>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  return round.value.row.conflicts_settled_utc === null ? ok(null) : refuse('conflicts_already_settled');
}

/**
 * Conflicts of the adopted jury. Whoever is kept away by a decision loses the review. Refusals of `decide` and `settle`
 * beside those of `stillOpen` and `mayDecide`: `conflict_not_found`, `dismissal_needs_reason`, `ruling_needs_chair`
 * (whoever is treated less strictly than proposed, is so by the chair), `conflicts_undecided` {count}, `jury_not_drawn`.
 */
export const recusal: FeatureHandlers<'recusal'> = {
  list,

  decide: async ({ db, now, today }, { roundId, conflictIds, decision, treatment, reason, ruledBy }) => {
    const open = await stillOpen(db, roundId);
    if (!open.ok) return open;
    if (decision === 'dismiss' && reason === '') return refuse('dismissal_needs_reason');
    const known = new Map((await listConflicts(db, roundId)).map((c) => [c.conflictId, c]));
    const names = await loadSealedNames(db, roundId);
    const chosen: ConflictRecord[] = [];
    for (const id of new Set(conflictIds)) {
      const conflict = known.get(id);
      if (conflict === undefined) return refuse('conflict_not_found');
      const proposed = proposedTreatment(conflict.kind);
      const wanted = decision === 'dismiss' ? null : (treatment ?? 'proposed');
      const may = mayDecide(conflict, names.isMasked(conflict.expertId), wanted);
      if (!may.ok) return may;
      if (decision === 'confirm' && isMilder(treatment ?? proposed, proposed)) {
        if (reason === '') return refuse('dismissal_needs_reason');
        if (ruledBy === '') return refuse('ruling_needs_chair');
      }
      chosen.push(conflict);
    }
    const state = decision === 'confirm' ? ('confirmed' as const) : ('dismissed' as const);
    const ruledOn = ruledBy === '' ? null : today;
    const set = chosen.map((c) => ({
      id: c.conflictId,
      // Confirming again what was confirmed must not lose why.
      reason: reason === '' && state === c.state ? c.reason : reason,
      treatment: decision === 'dismiss' ? c.treatment : (treatment ?? proposedTreatment(c.kind)),
    }));
    for (const one of set) {
      await decideConflict(db, one.id, { ...one, state, ruledBy, ruledOn, decidedUtc: now });
    }
    // In a register that was opened again somebody may review who was let near an applicant before.
    const wereLet = chosen.some((c) => !keepsAway({ decision: decisionOf(c.state, c.treatment) }));
    const review = decision === 'confirm' && wereLet ? await refill(db, roundId, now) : {};
    const before = chosen.map((c) => [c.conflictId, c.state, c.treatment]);
    const after = { decided: set.map((one) => [one.id, state, one.treatment]), ...review };
    return done({ decided: chosen.length }, { object: roundId, before: { decided: before }, after });
  },

  declare,

  rule,

  withdraw,

  search,

  settle: async ({ db, now }, { roundId }) => {
    const open = await stillOpen(db, roundId);
    if (!open.ok) return open;
    if ((await listShownJury(db, roundId)).length === 0) return refuse('jury_not_drawn');
    const decisions = (await listConflicts(db, roundId)).map((c) => decisionOf(c.state, c.treatment));
    const count = decisions.filter((one) => one === 'undecided').length;
    if (count > 0) return refuse('conflicts_undecided', { count });
    await markRound(db, roundId, { conflicts_settled_utc: now });
    const confirmed = decisions.filter((one) => one === 'recused').length;
    return done({ confirmed }, { object: roundId, before: { settled: false }, after: { settled: true, confirmed } });
  },

  check,
};
