import { deleteScores, findScore, isReviewer, saveScore } from '../../../db/tables/scores.ts';
import { isRecusedPair } from '../../../db/tables/subjects.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { defaultScheme } from '../../core/domain/scoring/default-scheme.ts';
import { parsePoints } from '../../core/domain/scoring/score.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { inSession, loadRoom } from '../meeting-room.ts';
import { underReview } from './reviewed-subjects.ts';

/**
 * One cell of one expert's sheet; an empty text clears it. Refusals: `meeting_not_opened`, `meeting_closed`,
 * `expert_not_present`, `application_not_found`, `ballot_already_opened`, `expert_recused`, `not_assigned`,
 * `criterion_not_found`, and those of `parsePoints`.
 */
export const enter: FeatureHandlers<'scoring'>['enter'] = async ({ db }, input) => {
  const { roundId, expertId, applicationId, criterionId, text } = input;
  const room = await loadRoom(db, roundId);
  const session = inSession(room);
  if (!session.ok) return session;
  if (!room.present.some((j) => j.expertId === expertId)) return refuse('expert_not_present');
  const subject = await underReview(db, roundId, [applicationId]);
  if (!subject.ok) return subject;
  const key = { application_id: applicationId, expert_id: expertId };
  if (await isRecusedPair(db, { expertId, applicationId })) return refuse('expert_recused');
  if (!(await isReviewer(db, key))) return refuse('not_assigned');
  const criterion = defaultScheme.criteria.find((c) => c.id === criterionId);
  if (criterion === undefined) return refuse('criterion_not_found');

  const object = `${applicationId}:${expertId}:${criterionId}`;
  const before = (await findScore(db, key, criterionId)) ?? null;
  if (text.trim() === '') {
    await deleteScores(db, key, criterionId);
    return done({ points: null }, { object, before, after: null });
  }
  const points = parsePoints(text, criterion.maxPoints);
  if (!points.ok) return points;
  await saveScore(db, { ...key, round_id: roundId, criterion_id: criterionId, hundredths: points.value });
  return done({ points: points.value }, { object, before, after: points.value });
};
