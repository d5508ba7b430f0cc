import { setMeetingStaff } from '../../../db/tables/meetings.ts';
import { listMeetingPeople, saveMeetingPeople, saveSittings } from '../../../db/tables/sittings.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { missingRoles, namesOf } from '../../core/domain/meeting/people.ts';
import { planSittings as plan } from '../../core/domain/meeting/sittings.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadMeetingState } from './meeting-state.ts';

type Handlers = FeatureHandlers<'meeting'>;

/**
 * Sittings with their agenda in the place of what was planned. Where people have signed for a sitting that has not opened,
 * it keeps its number. Refusals: `round_not_found`, `meeting_closed`, those of the
 * domain's `planSittings`.
 */
export const planSittings: Handlers['planSittings'] = async ({ db }, { roundId, sittings }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const state = await loadMeetingState(db, round.value);
  const { meeting, log } = state.room;
  if (meeting !== undefined && meeting.closed_utc !== null) return refuse('meeting_closed');
  const planned = plan(state.sittings, sittings, round.value.setup.meetingDate, log);
  if (!planned.ok) return planned;
  await saveSittings(db, roundId, planned.value);
  const told = (all: typeof sittings) => all.map(({ heldOn, agenda }) => ({ heldOn, items: agenda.length }));
  return done(null, {
    object: roundId,
    before: { sittings: state.sittings.map(({ heldOn, agenda }) => ({ heldOn, items: agenda.length })) },
    after: { sittings: told(sittings) },
  });
};

/**
 * Who attends beside the jury. Once the meeting is open there is somebody for the minutes and for the supervision at any
 * time. Refusals: `round_not_found`, `meeting_closed`, `role_missing` {role}, `person_named_twice` {name}.
 */
export const namePeople: Handlers['namePeople'] = async ({ db }, { roundId, people }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { meeting } = (await loadMeetingState(db, round.value)).room;
  if (meeting !== undefined && meeting.closed_utc !== null) return refuse('meeting_closed');
  const keys = people.map(({ role, name, unit }) => `${role}|${name}|${unit}`);
  const twice = people.find(({ role, name, unit }, i) => keys.indexOf(`${role}|${name}|${unit}`) !== i);
  if (twice !== undefined) return refuse('person_named_twice', { name: twice.name });
  const [missing] = missingRoles(people);
  if (meeting !== undefined && missing !== undefined) return refuse('role_missing', { role: missing });
  const before = await listMeetingPeople(db, roundId);
  await saveMeetingPeople(db, roundId, people);
  if (meeting !== undefined) {
    const staff = { secretary: namesOf(people, 'secretary'), supervisor: namesOf(people, 'supervisor') };
    await setMeetingStaff(db, roundId, staff);
  }
  const roles = (all: readonly { readonly role: string }[]) => all.map((one) => one.role);
  return done(null, { object: roundId, before: { people: roles(before) }, after: { people: roles(people) } });
};
