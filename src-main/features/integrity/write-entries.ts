import type { ReadDb } from '../../../db/handles.ts';
import {
  changeIntegrity,
  findIntegrity,
  type IntegrityRow,
  insertIntegrity,
  listIntegrity,
} from '../../../db/tables/integrity.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { IntegrityFields } from '../../core/contract/integrity.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { settleEnd } from '../../core/domain/integrity/integrity-period.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { readTypedName, readTypedNumber } from '../typed-person.ts';

type Columns = Omit<IntegrityRow, 'id' | 'id_number' | 'recorded_utc' | 'recorded_by' | 'lifted_on' | 'lift_decision'>;

/**
 * Refusals: those of `readTypedName` and `settleEnd`, `integrity_decided_in_future` {today}: a decision that is not made
 * yet is held against nobody.
 */
function columnsOf(fields: IntegrityFields, today: IsoDate): Result<Columns> {
  const name = readTypedName(fields.name);
  if (!name.ok) return name;
  if (fields.decidedOn > today) return refuse('integrity_decided_in_future', { today });
  const end = settleEnd(fields.startOn, fields.endOn, fields.endReason);
  if (!end.ok) return end;
  return ok({
    name: name.value,
    unit: fields.unit,
    capacity: fields.capacity,
    matter: fields.matter,
    decision_number: fields.decisionNumber,
    deciding_body: fields.decidingBody,
    decided_on: fields.decidedOn,
    start_on: fields.startOn,
    end_on: end.value.endOn,
    end_reason: end.value.reason,
    note: fields.note,
  });
}

/** What the audit chain learns of an entry: no person. */
const traced = ({ decision_number, start_on, end_on, lifted_on }: Partial<IntegrityRow>) => ({
  decision: decision_number ?? '',
  start: start_on ?? '',
  end: end_on ?? '',
  lifted: lifted_on ?? null,
});

/** Refusals: those of `readTypedNumber` and of `columnsOf`, `integrity_already_entered` {decision}. */
export const addEntry: HandlerOf<Contract['integrity']['add']> = async (
  { db, newId, now, today },
  { idNumber, fields, by },
) => {
  const id = readTypedNumber(idNumber);
  if (!id.ok) return id;
  const columns = columnsOf(fields, today);
  if (!columns.ok) return columns;
  const free = await stillFree(db, undefined, id.value, fields.decisionNumber);
  if (!free.ok) return free;
  const recordId = newId();
  const row = { id: recordId, id_number: id.value, ...columns.value, recorded_utc: now, recorded_by: by };
  await insertIntegrity(db, row);
  return done({ recordId }, { object: recordId, after: traced(row) });
};

/** One decision, one entry for a person. */
async function stillFree(
  db: ReadDb,
  recordId: string | undefined,
  idNumber: string,
  decision: string,
): Promise<Result<null>> {
  const rows = await listIntegrity(db);
  const taken = rows.some(
    (row) => row.id !== recordId && row.id_number === idNumber && row.decision_number === decision,
  );
  return taken ? refuse('integrity_already_entered', { decision }) : ok(null);
}

/**
 * Puts right what was typed wrong; the old values stay beside it. Refusals: `integrity_not_found`, those of `addEntry`,
 * `integrity_unchanged`.
 */
export const correctEntry: HandlerOf<Contract['integrity']['correct']> = async (
  { db, now, today },
  { recordId, idNumber, fields, reason, by },
) => {
  const before = await findIntegrity(db, recordId);
  if (before === undefined) return refuse('integrity_not_found');
  const id = idNumber === '' ? ok(before.id_number) : readTypedNumber(idNumber);
  if (!id.ok) return id;
  const columns = columnsOf(fields, today);
  if (!columns.ok) return columns;
  const free = await stillFree(db, recordId, id.value, fields.decisionNumber);
  if (!free.ok) return free;
  const wanted = { ...columns.value, id_number: id.value };
  const values = Object.fromEntries(
    Object.entries(wanted).filter(([column, value]) => before[column as keyof IntegrityRow] !== value),
  );
  if (Object.keys(values).length === 0) return refuse('integrity_unchanged');
  await changeIntegrity(db, before, values, { utc: now, act: 'correct', people: by, reason });
  return done(null, { object: recordId, before: traced(before), after: traced({ ...before, ...wanted }) });
};

/**
 * The deciding body took it back: from that day on it counts no more. Refusals: `integrity_not_found`,
 * `integrity_lifted_already` {on}, `integrity_lift_before_start` {start}.
 */
export const liftEntry: HandlerOf<Contract['integrity']['lift']> = async (
  { db, now },
  { recordId, liftedOn, decision, reason, by },
) => {
  const before = await findIntegrity(db, recordId);
  if (before === undefined) return refuse('integrity_not_found');
  if (before.lifted_on !== null) return refuse('integrity_lifted_already', { on: before.lifted_on });
  if (liftedOn < before.start_on) return refuse('integrity_lift_before_start', { start: before.start_on });
  const values = { lifted_on: liftedOn, lift_decision: decision };
  await changeIntegrity(db, before, values, { utc: now, act: 'lift', people: by, reason });
  return done(null, { object: recordId, before: traced(before), after: traced({ ...before, ...values }) });
};
