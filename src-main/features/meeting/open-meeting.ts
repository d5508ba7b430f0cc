import { setOfficers } from '../../../db/tables/attendance.ts';
import { insertSection } from '../../../db/tables/ballots.ts';
import { closeMeeting, insertMeeting } from '../../../db/tables/meetings.ts';
import { addPlanVersion, keepKnownPlan } from '../../../db/tables/plan-acts.ts';
import { listMeetingPeople, markSitting, saveSittings } from '../../../db/tables/sittings.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { officerFindings, presiding } from '../../core/domain/meeting/officers.ts';
import { namesOf } from '../../core/domain/meeting/people.ts';
import { inSitting, openedOn, sittingNow } from '../../core/domain/meeting/sittings.ts';
import { bySection, loadSections, sectionTypes } from '../ballot-state.ts';
import { decideReviewers, saveReviewers } from '../change-reviewers.ts';
import { loadStandings } from '../expert-standing.ts';
import { type CommandContext, done, type FeatureHandlers } from '../feature.ts';
import { bagNumbers, inSession, type MeetingRoom } from '../meeting-room.ts';
import { planNow } from '../plan-now.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { meetingGates, refuseGate } from './gates.ts';
import { loadMeetingState, roomOnSheet } from './meeting-state.ts';

type Handlers = FeatureHandlers<'meeting'>;
type OpenInput = Parameters<Handlers['open']>[1];

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
 * Who presides: the chair and vice-chairs are of the jury's seats, one of them is in the room, and the round's rules
 * have nothing against them that was not given a reason.
 */
async function officersOf({ db }: CommandContext, round: LoadedRound, room: MeetingRoom, input: OpenInput) {
  const { chairId, viceChairIds, officersReason } = input;
  const named = [chairId, ...viceChairIds];
  const seat = new Map(room.seated.map((j) => [j.expertId, j]));
  if (new Set(named).size < named.length) return refuse('officer_named_twice');
  if (named.some((id) => seat.get(id)?.masked === true)) return refuse('officer_sealed');
  const present = new Set<string>(room.present.map((j) => j.expertId));
  const presidingId = presiding(input, (id) => present.has(id));
  if (presidingId === null) return refuse('chair_not_present');
  if (named.some((id) => !seat.has(id))) return refuse('officer_not_seated');
  const { chairEligible: eligible = null } =
    (await loadStandings(db, round, round.setup.meetingDate)).get(chairId) ?? {};
  const findings = officerFindings({ eligible }, viceChairIds.length, round.pack.rules);
  const least = round.pack.rules.viceChairs.value;
  for (const { rule, severity } of findings) {
    if (severity === 'info') continue;
    if (severity === 'warn' && officersReason !== '') continue;
    if (severity === 'warn') return refuse('officers_need_reason', undefined, rule);
    return rule === 'viceChairs'
      ? refuse('vice_chairs_too_few', { needed: least, named: viceChairIds.length }, rule)
      : refuse('chair_not_eligible', undefined, rule);
  }
  // A reason where nothing asks for one would be printed without its question.
  const reason = findings.some(({ severity }) => severity === 'warn') ? officersReason : '';
  return ok({ presidingId, reason });
}

/**
 * Opens the meeting with its first sitting: from here on no alternate comes in. Pairs of experts who stayed away go to
 * others. Refusals: `meeting_already_open`, those of `refuseGate`, `gates_need_reason` {gates, one a line}, `chair_not_present`, `officer_named_twice`,
 * `officer_not_seated`, `officer_sealed`, `chair_not_eligible`, `vice_chairs_too_few` {needed, named}, `officers_need_reason`,
 * `too_few_reviewers` {applications, minimum, numbers} where the whole room has too few for an application.
 */
export const open: Handlers['open'] = async (context, input) => {
  const { roundId, chairId, viceChairIds } = input;
  const { db, now, today } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const state = await loadMeetingState(db, round.value);
  const room = roomOnSheet(state);
  if (room.meeting !== undefined) return refuse('meeting_already_open');
  const gates = await meetingGates(db, round.value, state, context);
  const closed = refuseGate(gates);
  if (closed !== undefined) return closed;
  const warned = gates.filter((g) => !g.ok).map((g) => g.code);
  if (warned.length > 0 && input.gatesReason === '') return refuse('gates_need_reason', { gates: warned.join('\n') });
  const officers = await officersOf(context, round.value, room, input);
  if (!officers.ok) return officers;
  const { presidingId, reason } = officers.value;

  const change = await decideReviewers(db, round.value, room);
  if (change.short.length > 0) {
    const minimum = round.value.pack.rules.groupMinimum.value;
    const numbers = bagNumbers(await listSubjects(db, roundId), change.short);
    return refuse('too_few_reviewers', { applications: change.short.length, minimum, numbers }, 'groupMinimum');
  }
  await saveReviewers(db, roundId, change);
  // Scores and ballots are given under this plan, whatever falls or is replaced later.
  await keepKnownPlan(db, roundId, await planNow(db, roundId, now));
  const plan = await addPlanVersion(db, roundId, { name: '', origin: 'opening', utc: now });
  await setOfficers(db, roundId, input);
  const people = await listMeetingPeople(db, roundId);
  await insertMeeting(db, {
    round_id: roundId,
    chair_id: presidingId,
    vice_chairs: JSON.stringify(viceChairIds),
    officers_reason: reason,
    gates_reason: warned.length === 0 ? '' : input.gatesReason,
    secretary: namesOf(people, 'secretary'),
    supervisor: namesOf(people, 'supervisor'),
    opened_utc: now,
    closed_utc: null,
    note: '',
  });
  // From here on the sitting is what papers tell of: what was only meant is written down.
  await saveSittings(db, roundId, openedOn(state.sittings, state.sitting.number, today));
  await markSitting(db, roundId, state.sitting.number, { opened_utc: now, presiding_id: presidingId });
  const sections = await makeSections(context, round.value);
  return done(null, {
    object: roundId,
    before: { open: false },
    after: {
      open: true,
      chair: chairId,
      viceChairs: viceChairIds,
      presiding: presidingId,
      present: room.present.length,
      warned,
      sections,
      reviewersRemoved: change.removed.length,
      reviewersAdded: change.added.length,
      planVersion: plan.number,
      plan: plan.digest,
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
  const { room, sittings } = await loadMeetingState(db, round.value);
  const session = inSession(room);
  if (!session.ok) return session;
  const sections = await loadSections(db, round.value, await listSubjects(db, roundId));
  const open = sections.filter((s) => s.signed === undefined).length;
  if (open > 0) return refuse('sections_not_signed', { open });
  if (row.announced_utc === null) return refuse('results_not_announced', undefined, 'chairAnnounces');
  const last = sittingNow(sittings);
  if (inSitting(last)) await markSitting(db, roundId, last.number, { closed_utc: now });
  await closeMeeting(db, roundId, now, note);
  return done(null, { object: roundId, before: { closed: false }, after: { closed: true } });
};
