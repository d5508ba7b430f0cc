import type { WriteDb } from '../../db/handles.ts';
import { replaceReviewers } from '../../db/tables/assignments.ts';
import { listVoted } from '../../db/tables/ballots.ts';
import { deleteSheet } from '../../db/tables/scores.ts';
import { listRecusedPairs, listSubjects } from '../../db/tables/subjects.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';
import { expectedMembers, loadRoom, type MeetingRoom } from './meeting-room.ts';
import { planNow } from './plan-now.ts';
import { type LoadedRound, loadRound } from './round-loading.ts';
import { loadScored } from './round-scores.ts';
import { type ReviewerChange, withoutAbsent } from './without-absent.ts';

/** Decides who reviews what now that the room is as it is. Saves nothing. */
export async function decideReviewers(db: WriteDb, round: LoadedRound, room: MeetingRoom): Promise<ReviewerChange> {
  const { row, pack } = round;
  const subjects = await listSubjects(db, row.id);
  const scored = await loadScored(db, round, subjects);
  const keyed = (expertId: string, applicationId: string) => `${expertId}|${applicationId}`;
  return withoutAbsent({
    pairs: scored.flatMap(({ subject, reviews }) =>
      reviews.map((r) => ({ applicationId: subject.applicationId, expertId: r.expertId, lead: r.lead })),
    ),
    applications: subjects.map((s) => ({ applicationId: s.applicationId, group: s.groupId, specialty: s.specialty })),
    present: room.present.map((j) => ({ expertId: j.expertId, group: j.groupId, specialty: j.specialty })),
    recused: new Set((await listRecusedPairs(db, row.id)).map((p) => keyed(p.expertId, p.applicationId))),
    finished: new Set(
      scored.flatMap(({ subject, reviews }) =>
        reviews.filter((r) => r.complete).map((r) => keyed(r.expertId, subject.applicationId)),
      ),
    ),
    voted: await listVoted(db, row.id),
    minimum: pack.rules.groupMinimum.value,
  });
}

/** Saves the change; half-given scores of pairs that ended go with them. */
export async function saveReviewers(db: WriteDb, roundId: string, change: ReviewerChange): Promise<void> {
  if (change.changed.length === 0) return;
  for (const pair of change.removed) {
    await deleteSheet(db, { application_id: pair.applicationId, expert_id: pair.expertId });
  }
  const touched = new Set(change.changed);
  const pairs = change.pairs.filter((p) => touched.has(p.applicationId));
  await replaceReviewers(db, roundId, change.changed, pairs, {
    minLoad: change.minLoad,
    maxLoad: change.maxLoad,
    pairs: change.pairs.length,
  });
}

/** Numbers for the audit. */
interface Refilled {
  readonly removed: number;
  readonly added: number;
  /** Applications that stay below the minimum: the room has nobody for them. */
  readonly short: number;
}

/**
 * Decides and saves in one go, for the room as the tables have it now. What it changes becomes an act of the plan's history,
 * in the meeting too: a score is read against the version of the opening and the acts since. Throws for a round that does
 * not exist.
 */
export async function refillReviewers(db: WriteDb, roundId: RoundId, utc: string): Promise<Refilled> {
  const round = await loadRound(db, roundId);
  if (!round.ok) throw new RangeError('reviewers of a round that does not exist');
  const room = await loadRoom(db, roundId);
  // Before the opening everybody with a seat is still expected, but for those who said that they stay away.
  const counted = room.meeting === undefined ? { ...room, present: expectedMembers(room) } : room;
  const change = await decideReviewers(db, round.value, counted);
  await saveReviewers(db, roundId, change);
  if (change.changed.length > 0) await planNow(db, roundId, utc);
  return { removed: change.removed.length, added: change.added.length, short: change.short.length };
}
