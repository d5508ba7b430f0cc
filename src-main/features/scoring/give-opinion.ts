import { listOpinions, saveOpinion } from '../../../db/tables/opinions.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { inSession, loadRoom } from '../meeting-room.ts';
import { underReview } from './reviewed-subjects.ts';

/**
 * The group's written opinion on one or many applications: it informs the vote and does not decide it.
 * Refusals: `meeting_not_opened`, `meeting_closed`, `application_not_found`, `ballot_already_opened`.
 */
export const giveOpinion: FeatureHandlers<'scoring'>['giveOpinion'] = async ({ db }, input) => {
  const { roundId, applicationIds, opinion, text } = input;
  const session = inSession(await loadRoom(db, roundId));
  if (!session.ok) return session;
  const subjects = await underReview(db, roundId, applicationIds);
  if (!subjects.ok) return subjects;
  const earlier = (await listOpinions(db, roundId)).filter((o) => applicationIds.some((id) => id === o.application_id));
  for (const applicationId of subjects.value) {
    await saveOpinion(db, { application_id: applicationId, round_id: roundId, opinion, text });
  }
  return done(null, {
    object: roundId,
    before: Object.fromEntries(earlier.map((o) => [o.application_id, o.opinion])),
    after: Object.fromEntries(subjects.value.map((id) => [id, opinion])),
  });
};
