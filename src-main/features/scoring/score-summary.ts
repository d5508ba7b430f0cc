import { listSubjects } from '../../../db/tables/subjects.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { shownPoints } from '../../core/domain/scoring/score.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadOpinions, saidBy } from '../group-opinions.ts';
import { bagNumber, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { barOf, loadScored } from '../round-scores.ts';

/**
 * All applications with their reviewers' totals, exact means and ranks; counted in sheets, complete or not. Whoever may not
 * be told yet is counted and stands beside no application, as in the groups.
 */
export const summary: FeatureHandlers<'scoring'>['summary'] = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  const { jury } = room;
  const told = jury.filter((j) => !j.masked);
  const experts = new Map<string, (typeof told)[number]>(told.map((j) => [j.expertId, j]));
  const scored = await loadScored(db, round.value, await listSubjects(db, roundId));
  const { opinions } = await loadOpinions(db, round.value, room);
  const said = new Map(opinions.map((one) => [one.applicationId, saidBy(one)]));
  const reviews = scored.flatMap((s) => s.reviews);
  return ok({
    schemes: [...new Set(scored.map((one) => one.scheme))],
    experts: told
      .map((j) => ({ juror: j, own: reviews.filter((r) => r.expertId === j.expertId) }))
      .filter(({ own }) => own.length > 0)
      .map(({ juror, own }) => ({
        expertId: asId<'expert'>(juror.expertId),
        name: juror.name,
        expected: own.length,
        entered: own.filter((r) => r.complete).length,
        present: juror.seated && juror.state === 'present',
      })),
    rows: scored.map((one) => {
      const { subject, scheme, reviews: own, mean, rank, tied } = one;
      return {
        applicationId: asId<'application'>(subject.applicationId),
        number: bagNumber(subject.number),
        name: subject.name,
        unit: subject.unit,
        group: subject.group ?? 0,
        schemeId: scheme.id,
        totals: own.flatMap(({ expertId, complete, total, verdict, vetoes }) => {
          const expert = experts.get(expertId);
          return expert === undefined
            ? []
            : {
                ...{ expertId: asId<'expert'>(expertId), expert: expert.name, complete, verdict, vetoes },
                total: total === null ? null : shownPoints(total),
              };
        }),
        mean: mean?.hundredths ?? null,
        rank,
        tied,
        reachesCutOff: one.reachesCutOff,
        bar: barOf(one) ?? null,
        opinion: said.get(subject.applicationId)?.opinion ?? null,
      };
    }),
    entered: reviews.filter((r) => r.complete).length,
    expected: reviews.length,
  });
};
