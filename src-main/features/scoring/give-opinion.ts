import type { ReadDb } from '../../../db/handles.ts';
import { insertAgreements, insertVersions, reopenHandIns, saveGaps } from '../../../db/tables/opinions.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { writersOf } from '../../core/domain/opinions/group-opinion.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { bagNumbers } from '../meeting-room.ts';
import type { LoadedRound } from '../round-loading.ts';
import { type Bar, barOf, loadScored } from '../round-scores.ts';
import { openOpinions } from './open-opinions.ts';

/** Refusals: `vetoed` {numbers}, `below_cut_off` {numbers}: the scheme lets nobody recommend them. */
async function findBarred(db: ReadDb, round: LoadedRound, applicationIds: readonly string[]): Promise<Result<null>> {
  const wanted = new Set(applicationIds);
  const subjects = (await listSubjects(db, round.row.id)).filter((one) => wanted.has(one.applicationId));
  const scored = await loadScored(db, round, subjects);
  const under = (bar: Bar) => scored.filter((one) => barOf(one) === bar).map((one) => one.subject.applicationId);
  const vetoed = under('vetoed');
  if (vetoed.length > 0) return refuse('vetoed', { numbers: bagNumbers(subjects, vetoed) }, 'scoringSchemes');
  const below = under('below_cut_off');
  if (below.length > 0) return refuse('below_cut_off', { numbers: bagNumbers(subjects, below) }, 'scoringSchemes');
  return ok(null);
}

/**
 * The group's written opinion on one or many applications: it informs the vote and does not decide it. Each is a new version,
 * written by its lead, who agrees to it; what others agreed to was the version before. A hand-in of the group holds no more.
 * Refusals: those of `openOpinions`, `writersOf`, `findBarred`.
 */
export const giveOpinion: FeatureHandlers<'scoring'>['giveOpinion'] = async ({ db, now }, input) => {
  const { roundId, opinion, text, reason = '' } = input;
  const open = await openOpinions(db, roundId, input.applicationIds);
  if (!open.ok) return open;
  const { chosen, needed, round } = open.value;
  const applicationIds = chosen.map((one) => one.applicationId);
  const writers = writersOf(chosen, needed, reason);
  if (!writers.ok) return writers;
  if (opinion === 'recommend') {
    const barred = await findBarred(db, round, applicationIds);
    if (!barred.ok) return barred;
  }
  const written = chosen.map(({ applicationId, versions, handedIn }, i) => {
    const number = (versions.at(-1)?.number ?? 0) + 1;
    return { applicationId, number, expertId: writers.value[i] ?? '', reason: handedIn ? reason : '' };
  });
  await insertVersions(
    db,
    written.map(({ applicationId: application_id, number, expertId: written_by, reason: why }) => {
      return { application_id, number, round_id: roundId, opinion, text, written_by, written_utc: now, reason: why };
    }),
  );
  await insertAgreements(db, roundId, written, now);
  await saveGaps(db, roundId, { applicationIds, reason: '', utc: now });
  const groupIds = [...new Set(chosen.flatMap((one) => one.groupId ?? []))];
  await reopenHandIns(db, roundId, groupIds, now);
  const last = chosen.flatMap(({ applicationId, versions }) => {
    const before = versions.at(-1);
    return before === undefined ? [] : [[applicationId, { number: before.number, opinion: before.opinion }] as const];
  });
  return done(null, {
    object: roundId,
    before: Object.fromEntries(last),
    after: Object.fromEntries(
      written.map((w) => [w.applicationId, { number: w.number, opinion, by: w.expertId, text }]),
    ),
  });
};
