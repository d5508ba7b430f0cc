import { listSubjects } from '../../../db/tables/subjects.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { bagNumber, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { loadScored } from '../round-scores.ts';
import { criteria } from './score-summary.ts';

/**
 * The applications assigned to one expert, with what was entered so far. Refusals: `not_of_this_jury`, `names_sealed`: what
 * somebody reviews tells the specialty.
 */
export const sheet: FeatureHandlers<'scoring'>['sheet'] = async ({ db }, { roundId, expertId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { jury } = await loadRoom(db, roundId);
  const expert = jury.find((j) => j.expertId === expertId);
  if (expert === undefined) return refuse('not_of_this_jury');
  if (expert.masked) return refuse('names_sealed');
  const scored = await loadScored(db, roundId, await listSubjects(db, roundId), round.value.pack);
  return ok({
    expertId,
    expert: expert.name,
    criteria,
    rows: scored.flatMap(({ subject, reviews }) => {
      const own = reviews.find((r) => r.expertId === expertId);
      if (own === undefined) return [];
      return {
        applicationId: asId<'application'>(subject.applicationId),
        number: bagNumber(subject.number),
        name: subject.name,
        unit: subject.unit,
        title: subject.title,
        lead: own.lead,
        points: criteria.map((c) => own.sheet[c.criterionId] ?? null),
        total: own.total,
      };
    }),
  });
};
