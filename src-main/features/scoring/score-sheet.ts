import { listSubjects } from '../../../db/tables/subjects.ts';
import type { ScoreSheetRow } from '../../core/contract/scoring.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { scoredItems } from '../../core/domain/scoring/scheme.ts';
import { shownPoints } from '../../core/domain/scoring/score.ts';
import type { FeatureHandlers } from '../feature.ts';
import { bagNumber, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { loadScored, type ScoredSubject } from '../round-scores.ts';

function rowOf({ subject, scheme, reviews }: ScoredSubject, expertId: string): ScoreSheetRow[] {
  const own = reviews.find((r) => r.expertId === expertId);
  if (own === undefined) return [];
  return [
    {
      applicationId: asId<'application'>(subject.applicationId),
      number: bagNumber(subject.number),
      name: subject.name,
      unit: subject.unit,
      title: subject.title,
      lead: own.lead,
      points: scoredItems(scheme).map(({ id }) => own.sheet[id] ?? null),
      total: own.total === null ? null : shownPoints(own.total),
      verdict: own.verdict,
      vetoes: own.vetoes,
    },
  ];
}

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
  const scored = await loadScored(db, round.value, await listSubjects(db, roundId));
  const schemes = [...new Set(scored.map((one) => one.scheme))];
  return ok({
    expertId,
    expert: expert.name,
    parts: schemes.flatMap((scheme) => {
      const rows = scored.filter((one) => one.scheme === scheme).flatMap((one) => rowOf(one, expertId));
      return rows.length === 0 ? [] : [{ scheme, rows }];
    }),
  });
};
