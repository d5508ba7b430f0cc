import { forgetChecks, recordSteps } from '../../../db/tables/acceptance.ts';
import { addDeparture, findLastDeparture } from '../../../db/tables/departures.ts';
import type { Contract } from '../../core/contract/index.ts';
import { type DepartureEntry, mayEnter, stateAfter } from '../../core/domain/acceptance/departure.ts';
import { storedParts } from '../../core/domain/acceptance/event-words.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { itemOf, loadDesk } from './desk-state.ts';

/**
 * Who retired, moved or died after applying (hard case 26). An accepted application goes back under check: the checks
 * were made of somebody in post. Refusals: `round_not_found`, `departure_after_freeze` (the list is amended instead),
 * `application_not_found`, those of `mayEnter`.
 */
export const recordDeparture: HandlerOf<Contract['acceptance']['recordDeparture']> = async (
  { db, now },
  { roundId, applicationId, kind, on, toUnit, source, by },
) => {
  const desk = await loadDesk(db, roundId, [applicationId]);
  if (!desk.ok) return desk;
  if (desk.value.frozen) return refuse('departure_after_freeze');
  const item = itemOf(desk.value, applicationId);
  if (!item.ok) return item;
  const last = await findLastDeparture(db, applicationId);
  const counts: DepartureEntry | undefined = last && {
    kind: last.kind,
    on: last.on_date as IsoDate,
    toUnit: last.to_unit,
  };
  const given = { kind, on, toUnit: toUnit.trim() };
  const may = mayEnter(given, counts);
  if (!may.ok) return may;
  await addDeparture(db, {
    application_id: applicationId,
    number: (last?.number ?? 0) + 1,
    utc: now,
    kind,
    on_date: on,
    to_unit: given.toUnit,
    source,
    people: by,
  });
  const from = item.value.application.state;
  const to = stateAfter(from, kind);
  const reason = storedParts(...[on, given.toUnit, source].filter((part) => part !== ''));
  const step = { application_id: applicationId, utc: now, act: `departure_${kind}`, people: by, reason };
  await recordSteps(db, [{ ...step, from_state: from, to_state: to }]);
  if (to !== from) await forgetChecks(db, [applicationId]);
  return done(
    { state: to },
    {
      object: applicationId,
      before: { departure: last?.kind ?? null, state: from },
      after: { departure: kind, state: to },
    },
  );
};
