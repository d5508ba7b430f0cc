import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { type ConflictRecord, decideConflict, listConflicts } from '../../../db/tables/conflicts.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import type { ConflictView } from '../../core/contract/recusal.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { isWithheld } from '../../core/domain/recusal/withheld.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury, loadSealedNames } from '../sealed-names.ts';
import { declare } from './declare.ts';
import { withdraw } from './withdraw-recusal.ts';

/** In the juror's place where that is withheld: how many relations a seat has would name whose unit sends so many. */
const NOBODY_TOLD = asId<'expert'>('sealed');

async function conflictViews(db: ReadDb, roundId: string): Promise<ConflictView[]> {
  const applications = new Map((await listApplications(db, roundId)).map((a) => [a.applicationId, a]));
  const jury = new Map((await listShownJury(db, roundId)).map((j) => [j.expertId, j]));
  const views = (await listConflicts(db, roundId)).flatMap((c): ConflictView[] => {
    const [application, juror] = [applications.get(c.applicationId), jury.get(c.expertId)];
    if (application === undefined || juror === undefined) return [];
    const { conflictId, expertId, applicationId, kind, state, reason, evidence } = c;
    const { expert, masked } = juror;
    if (isWithheld(masked, kind)) {
      return [
        {
          ...{
            conflictId,
            expertId: NOBODY_TOLD,
            expert: '',
            expertUnit: '',
            kind: 'sealed',
            evidence: {},
            state,
            reason,
          },
          ...{ applicationId: null, applicant: '', applicantUnit: '' },
        },
      ];
    }
    const view: ConflictView = {
      conflictId,
      expertId,
      expert: expert.name,
      expertUnit: expert.unit,
      applicationId,
      applicant: application.name,
      applicantUnit: application.unit,
      kind,
      // The unit that matched is always the applicant's.
      evidence: evidenceView(evidence, application.unit),
      state,
      reason,
    };
    return [view];
  });
  // Their place among the others would tell the applicant.
  const withheld = views.filter((one) => one.kind === 'sealed').sort((a, b) => byText(a.conflictId, b.conflictId));
  return [...views.filter((one) => one.kind !== 'sealed'), ...withheld];
}

function evidenceView(evidence: ConflictRecord['evidence'], unit: string): Readonly<Record<string, string>> {
  const { unitId, ...told } = { unitId: undefined, ...evidence };
  return unitId === undefined ? told : { ...told, unit };
}

/** Refusals: `round_not_found`, `conflicts_already_settled`. */
async function stillOpen(db: ReadDb, roundId: string): Promise<Result<null>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  return round.value.row.conflicts_settled_utc === null ? ok(null) : refuse('conflicts_already_settled');
}

/**
 * Conflicts of the adopted jury. Refusals beside those of `stillOpen` and `declare`: `conflict_not_found`,
 * `dismissal_needs_reason`, `names_sealed_not_dismissed` (nobody can tell that a relation is none without knowing whose it is), `own_application_stands`, `conflicts_undecided` {count}, `jury_not_drawn`.
 */
export const recusal: FeatureHandlers<'recusal'> = {
  list: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const settled = round.value.row.conflicts_settled_utc !== null;
    return ok({ conflicts: await conflictViews(db, roundId), settled });
  },

  decide: async ({ db, now }, { roundId, conflictIds, decision, reason }) => {
    const open = await stillOpen(db, roundId);
    if (!open.ok) return open;
    if (decision === 'dismiss' && reason === '') return refuse('dismissal_needs_reason');
    const known = new Map((await listConflicts(db, roundId)).map((c) => [c.conflictId, c]));
    const names = await loadSealedNames(db, roundId);
    const chosen: ConflictRecord[] = [];
    for (const id of new Set(conflictIds)) {
      const conflict = known.get(id);
      if (conflict === undefined) return refuse('conflict_not_found');
      const withheld = isWithheld(names.isMasked(conflict.expertId), conflict.kind);
      if (decision === 'dismiss' && withheld) return refuse('names_sealed_not_dismissed');
      // Nobody judges their own application, whatever reason is given.
      if (decision === 'dismiss' && conflict.kind === 'own_application') return refuse('own_application_stands');
      chosen.push(conflict);
    }
    const state = decision === 'confirm' ? 'confirmed' : 'dismissed';
    for (const { conflictId, state: earlier, reason: given } of chosen) {
      // Confirming again what an expert declared must not lose what was declared.
      const why = reason === '' && state === earlier ? given : reason;
      await decideConflict(db, conflictId, { state, reason: why, utc: now });
    }
    const before = chosen.map((c) => [c.conflictId, c.state]);
    const after = chosen.map((c) => [c.conflictId, state]);
    return done({ decided: chosen.length }, { object: roundId, before, after });
  },

  declare,

  withdraw,

  settle: async ({ db, now }, { roundId }) => {
    const open = await stillOpen(db, roundId);
    if (!open.ok) return open;
    if ((await listShownJury(db, roundId)).length === 0) return refuse('jury_not_drawn');
    const conflicts = await listConflicts(db, roundId);
    const count = conflicts.filter((c) => c.state === 'suggested').length;
    if (count > 0) return refuse('conflicts_undecided', { count });
    await markRound(db, roundId, { conflicts_settled_utc: now });
    const confirmed = conflicts.filter((c) => c.state === 'confirmed').length;
    return done({ confirmed }, { object: roundId, before: { settled: false }, after: { settled: true, confirmed } });
  },
};
