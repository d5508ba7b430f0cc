import type { ReadDb } from '../../../db/handles.ts';
import { listOpinions, saveOpinion } from '../../../db/tables/opinions.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { bagNumbers, inSession, loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { type Bar, barOf, loadScored } from '../round-scores.ts';
import { underReview } from './reviewed-subjects.ts';

/** Refusals: `vetoed` {numbers}, `below_cut_off` {numbers}: the scheme lets nobody recommend them. */
async function findBarred(db: ReadDb, roundId: string, applicationIds: readonly string[]): Promise<Result<null>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const subjects = (await listSubjects(db, roundId)).filter((one) => applicationIds.includes(one.applicationId));
  const scored = await loadScored(db, round.value, subjects);
  const under = (bar: Bar) => scored.filter((one) => barOf(one) === bar).map((one) => one.subject.applicationId);
  const vetoed = under('vetoed');
  if (vetoed.length > 0) return refuse('vetoed', { numbers: bagNumbers(subjects, vetoed) }, 'scoringSchemes');
  const below = under('below_cut_off');
  if (below.length > 0) return refuse('below_cut_off', { numbers: bagNumbers(subjects, below) }, 'scoringSchemes');
  return ok(null);
}

/**
 * The group's written opinion on one or many applications: it informs the vote and does not decide it.
 * Refusals: `meeting_not_opened`, `meeting_closed`, `application_not_found`, `ballot_already_opened`, those of `findBarred`.
 */
export const giveOpinion: FeatureHandlers<'scoring'>['giveOpinion'] = async ({ db }, input) => {
  const { roundId, applicationIds, opinion, text } = input;
  const session = inSession(await loadRoom(db, roundId));
  if (!session.ok) return session;
  const subjects = await underReview(db, roundId, applicationIds);
  if (!subjects.ok) return subjects;
  if (opinion === 'recommend') {
    const barred = await findBarred(db, roundId, subjects.value);
    if (!barred.ok) return barred;
  }
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
