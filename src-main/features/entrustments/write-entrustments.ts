import type { WriteDb } from '../../../db/handles.ts';
import { listAllApplications } from '../../../db/tables/applications.ts';
import {
  changeEntrustment,
  type EntrustmentRow,
  findEntrustment,
  insertEntrustment,
  listEntrustments,
  type NewEntrustment,
} from '../../../db/tables/entrustments.ts';
import type { EntrustedPerson } from '../../core/contract/entrustments.ts';
import type { Contract } from '../../core/contract/index.ts';
import { mayRecordResult, mayReply } from '../../core/domain/entrustments/steps.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { readTypedName, readTypedNumber } from '../typed-person.ts';
import { entrustmentOf } from './list-entrustments.ts';

type PersonColumns = Pick<NewEntrustment, 'application_id' | 'name' | 'id_number' | 'unit' | 'level' | 'title'>;

/** Refusals: `application_not_found`, `document_number_wrong` {why}, `typed_name_wrong`. */
async function personColumns(db: WriteDb, roundId: string, person: EntrustedPerson): Promise<Result<PersonColumns>> {
  if ('applicationId' in person) {
    const found = (await listAllApplications(db, roundId)).find((one) => one.applicationId === person.applicationId);
    if (found === undefined) return refuse('application_not_found');
    const { applicationId, idNumber, name, unit, level, title } = found;
    return ok({ application_id: applicationId, id_number: idNumber, name, unit, level, title });
  }
  const number = readTypedNumber(person.idNumber);
  if (!number.ok) return number;
  const name = readTypedName(person.name);
  if (!name.ok) return name;
  const { unit, level, title } = person;
  return ok({ application_id: null, id_number: number.value, name: name.value, unit, level, title });
}

/**
 * Enters a letter. Refusals: `round_not_found`, `entrustment_needs_application` (whom we send out is on our list), those
 * of `personColumns`, `entrustment_already_entered` {letter} (one letter names a person once).
 */
export const addEntry: HandlerOf<Contract['entrustments']['add']> = async (
  { db, newId, now },
  { roundId, direction, letterNumber, letterOn, fromBody, toBody, person, note, by },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (direction === 'out' && !('applicationId' in person)) return refuse('entrustment_needs_application');
  const columns = await personColumns(db, roundId, person);
  if (!columns.ok) return columns;
  const named = (row: EntrustmentRow) =>
    row.annulled_utc === null &&
    row.direction === direction &&
    row.letter_number === letterNumber &&
    row.id_number === columns.value.id_number;
  if ((await listEntrustments(db, roundId)).some(named)) {
    return refuse('entrustment_already_entered', { letter: letterNumber });
  }
  const entrustmentId = newId();
  const number = await insertEntrustment(db, {
    id: entrustmentId,
    round_id: roundId,
    direction,
    letter_number: letterNumber,
    letter_on: letterOn,
    from_body: fromBody,
    to_body: toBody,
    ...columns.value,
    note,
    recorded_utc: now,
    recorded_by: by,
  });
  const after = { roundId, number, direction, letter: letterNumber, letterOn };
  return done({ entrustmentId, number }, { object: entrustmentId, after });
};

/** Refusal: `entrustment_not_found`. */
async function load(db: WriteDb, roundId: string, entrustmentId: string): Promise<Result<EntrustmentRow>> {
  const row = await findEntrustment(db, roundId, entrustmentId);
  return row === undefined ? refuse('entrustment_not_found') : ok(row);
}

/** Refusals: `entrustment_not_found` and those of `mayReply`. */
export const recordReply: HandlerOf<Contract['entrustments']['recordReply']> = async (
  { db, now },
  { roundId, entrustmentId, reply, replyOn, replyNumber, reason, by },
) => {
  const before = await load(db, roundId, entrustmentId);
  if (!before.ok) return before;
  const may = mayReply(entrustmentOf(before.value), { reply, on: replyOn, reason });
  if (!may.ok) return may;
  const values = { reply, reply_on: replyOn, reply_number: replyNumber };
  await changeEntrustment(db, before.value, values, { utc: now, act: 'reply', people: by, reason });
  return done(null, { object: entrustmentId, before: { reply: before.value.reply }, after: { reply, replyOn } });
};

/** Refusals: `entrustment_not_found` and those of `mayRecordResult`. */
export const recordResult: HandlerOf<Contract['entrustments']['recordResult']> = async (
  { db, now },
  { roundId, entrustmentId, result, resultOn, resultNumber, reason, by },
) => {
  const before = await load(db, roundId, entrustmentId);
  if (!before.ok) return before;
  const may = mayRecordResult(entrustmentOf(before.value), { on: resultOn, reason });
  if (!may.ok) return may;
  const values = { result, result_on: resultOn, result_number: resultNumber };
  await changeEntrustment(db, before.value, values, { utc: now, act: 'result', people: by, reason });
  return done(null, { object: entrustmentId, before: { result: before.value.result }, after: { result, resultOn } });
};

/** Refusals: `entrustment_not_found`, `entrustment_annulled`. */
export const annul: HandlerOf<Contract['entrustments']['annul']> = async (
  { db, now },
  { roundId, entrustmentId, reason, by },
) => {
  const before = await load(db, roundId, entrustmentId);
  if (!before.ok) return before;
  if (before.value.annulled_utc !== null) return refuse('entrustment_annulled');
  await changeEntrustment(db, before.value, { annulled_utc: now }, { utc: now, act: 'annul', people: by, reason });
  return done(null, { object: entrustmentId, before: { annulled: false }, after: { annulled: true } });
};
