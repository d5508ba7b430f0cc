import { setChair } from '../../../db/tables/attendance.ts';
import { insertSection } from '../../../db/tables/ballots.ts';
import { closeMeeting, insertMeeting } from '../../../db/tables/meetings.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { bySection, loadSections, sectionTypes } from '../ballot-state.ts';
import { decideReviewers, saveReviewers } from '../change-reviewers.ts';
import { type CommandContext, done, type FeatureHandlers } from '../feature.ts';
import { bagNumbers, inSession, loadRoom } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { meetingGates } from './gates.ts';

type Handlers = FeatureHandlers<'meeting'>;

/** One ballot section per level and type, highest level first. */
async function makeSections({ db, newId }: CommandContext, round: LoadedRound): Promise<number> {
  const roundId = round.row.id;
  const typeOf = sectionTypes(round);
  const sections = new Map<string, { readonly level: string; readonly type: string }>();
  for (const subject of await listSubjects(db, roundId)) {
    const type = typeOf(subject);
    sections.set(`${subject.level}|${type}`, { level: subject.level, type });
  }
  for (const section of [...sections.values()].sort(bySection)) {
    await insertSection(db, { id: newId(), round_id: roundId, ...section });
  }
  return sections.size;
}

/**
 * Opens the meeting: from here on no alternate comes in. Pairs of experts who stayed away go to others.
 * Refusals: `meeting_already_open`, `quorum_not_met` {present, needed}, `jurors_term_over`
 * {meetingDate, count, names} (rule expertTermYears), `gate_closed` {gate}, `chair_not_present`,
 * `too_few_reviewers` {applications, minimum, numbers} where the whole room has too few for an application.
 */
export const open: Handlers['open'] = async (context, { roundId, chairId, secretary, supervisor }) => {
  const { db, today, now } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  if (room.meeting !== undefined) return refuse('meeting_already_open');
  const gates = await meetingGates(db, round.value, room, today);
  const closed = gates.find((g) => !g.ok);
  if (closed?.code === 'quorum_met') return refuse('quorum_not_met', closed.params, 'quorum');
  if (closed?.code === 'terms_valid') return refuse('jurors_term_over', closed.params, 'expertTermYears');
  if (closed !== undefined) return refuse('gate_closed', { gate: closed.code }, closed.rule ?? undefined);
  if (!room.present.some((j) => j.expertId === chairId)) return refuse('chair_not_present');

  const change = await decideReviewers(db, round.value, room);
  if (change.short.length > 0) {
    const minimum = round.value.pack.rules.groupMinimum.value;
    const numbers = bagNumbers(await listSubjects(db, roundId), change.short);
    return refuse('too_few_reviewers', { applications: change.short.length, minimum, numbers }, 'groupMinimum');
  }
  await saveReviewers(db, roundId, change);
  await setChair(db, roundId, chairId);
  await insertMeeting(db, {
    round_id: roundId,
    chair_id: chairId,
    secretary,
    supervisor,
    opened_utc: now,
    closed_utc: null,
    note: '',
  });
  const sections = await makeSections(context, round.value);
  return done(null, {
    object: roundId,
    before: { open: false },
    after: {
      open: true,
      chair: chairId,
      present: room.present.length,
      sections,
      reviewersRemoved: change.removed.length,
      reviewersAdded: change.added.length,
    },
  });
};

/**
 * Ends the meeting for good. Refusals: `meeting_not_opened`, `meeting_closed`, `sections_not_signed` {open},
 * `results_not_announced` (rule chairAnnounces).
 */
export const close: Handlers['close'] = async ({ db, now }, { roundId, note }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row } = round.value;
  const session = inSession(await loadRoom(db, roundId));
  if (!session.ok) return session;
  const sections = await loadSections(db, round.value, await listSubjects(db, roundId));
  const open = sections.filter((s) => s.signed === undefined).length;
  if (open > 0) return refuse('sections_not_signed', { open });
  if (row.announced_utc === null) return refuse('results_not_announced', undefined, 'chairAnnounces');
  await closeMeeting(db, roundId, now, note);
  return done(null, { object: roundId, before: { closed: false }, after: { closed: true } });
};
