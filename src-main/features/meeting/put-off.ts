import { strikeEntry } from '../../../db/tables/attendance-log.ts';
import { insertPutOff, listPutOffs } from '../../../db/tables/put-offs.ts';
import { updateSetup } from '../../../db/tables/rounds.ts';
import { listSittings, saveSittings } from '../../../db/tables/sittings.ts';
import { addDays, dayNumber } from '../../core/domain/calendar/iso-date.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { dayGates, juryDissolvedOn } from './day-gates.ts';

/**
 * Another day for a meeting that has not opened, after the draw fixed the set-up's. The approval and the terms are asked
 * anew for that day and answered as findings: what is not met now can still be extended, and the opening waits for it.
 * Signatures on the sheet are struck out: that day is signed for anew.
 * Refusals: `round_not_found`, `meeting_already_open`, `meeting_day_unchanged`, `meeting_day_past`.
 */
export const putOff: FeatureHandlers<'meeting'>['putOff'] = async ({ db, now, today }, { roundId, date, reason }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  if (room.meeting !== undefined) return refuse('meeting_already_open');
  const { row, setup } = round.value;
  if (date === setup.meetingDate) return refuse('meeting_day_unchanged');
  if (date < today) return refuse('meeting_day_past');
  const number = (await listPutOffs(db, roundId)).length + 1;
  await insertPutOff(db, {
    round_id: roundId,
    number,
    planned_on: setup.meetingDate,
    new_on: date,
    reason,
    utc: now,
  });
  const { name, year } = row;
  await updateSetup(db, roundId, { setup: JSON.stringify({ ...setup, meetingDate: date }), name, year });
  // The whole meeting moves: its later sittings keep their distance from the first.
  const days = dayNumber(date) - dayNumber(setup.meetingDate);
  const planned = await listSittings(db, roundId);
  const moved = planned.map((one) => ({ ...one, heldOn: addDays(one.heldOn, days) }));
  await saveSittings(db, roundId, moved);
  // Whoever signed, signed for a day on which nothing is held. Who cannot come stays as told.
  const signed = room.log.filter((e) => e.struck === null && e.kind !== 'absent');
  for (const entry of signed) await strikeEntry(db, roundId, entry.number, { reason, utc: now });
  const findings = dayGates(round.value, room.seated, date, await juryDissolvedOn(db, round.value));
  const unmet = findings.filter((f) => !f.ok).map((f) => f.code);
  return done(
    { findings },
    {
      object: roundId,
      before: { meetingDate: setup.meetingDate },
      after: { meetingDate: date, number, unmet, struck: signed.length },
    },
  );
};
