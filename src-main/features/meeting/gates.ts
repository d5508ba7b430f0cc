import type { ReadDb } from '../../../db/handles.ts';
import { hasAssignment } from '../../../db/tables/assignments.ts';
import { listGroups } from '../../../db/tables/groups.ts';
import { countConflicts } from '../../../db/tables/round-counts.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { hasQuorum } from '../../core/domain/quorum/quorum.ts';
import { checkComposition } from '../../core/domain/rules/jury-composition.ts';
import { dayToHold } from '../meeting-days.ts';
import type { MeetingRoom } from '../meeting-room.ts';
import type { LoadedRound } from '../round-loading.ts';
import { dayGates, type Gate, juryDissolvedOn } from './day-gates.ts';

/**
 * What must hold before the meeting opens, in the order in which the office goes through it. A meeting that was put off
 * is held on a later day than planned: approval and terms must cover that day.
 */
export async function meetingGates(db: ReadDb, round: LoadedRound, room: MeetingRoom, today: IsoDate): Promise<Gate[]> {
  const { row, setup, pack } = round;
  const undecided = await countConflicts(db, row.id, 'suggested');
  const groups = await listGroups(db, row.id);
  const vacant = groups.filter((group) => group.expertIds.length === 0).length;
  const { juryKind: kind, scope, consentReference } = setup;
  // Odd is a rule on who was composed into the jury, never on who turns up.
  const composition = checkComposition({ size: room.seated.length, kind, scope, consentReference }, pack);
  const wrong = composition.find((f) => !f.ok && f.severity === 'block');
  const quorum = hasQuorum(pack.rules.quorum.value, setup.jurySize, room.present.length);
  const pledged = room.present.filter((j) => j.pledged).length;
  return [
    ...dayGates(round, room.seated, dayToHold(round, today), await juryDissolvedOn(db, round)),
    {
      code: 'jury_composed',
      rule: wrong?.rule ?? 'oddJury',
      ok: wrong === undefined && room.seated.length === setup.jurySize,
      params: { seats: room.seated.length, jurySize: setup.jurySize },
    },
    {
      code: 'conflicts_settled',
      rule: null,
      ok: row.conflicts_settled_utc !== null && undecided === 0,
      params: { undecided },
    },
    {
      code: 'groups_formed',
      rule: 'groupMinimum',
      ok: groups.length > 0 && vacant === 0,
      params: { groups: groups.length, vacant },
    },
    { code: 'experts_assigned', rule: 'groupMinimum', ok: await hasAssignment(db, row.id), params: {} },
    {
      code: 'quorum_met',
      rule: 'quorum',
      ok: quorum.met,
      params: { present: room.present.length, needed: quorum.needed },
    },
    {
      code: 'pledges_signed',
      rule: null,
      ok: pledged === room.present.length,
      params: { pledged, present: room.present.length },
    },
  ];
}
