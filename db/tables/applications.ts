import { sql } from 'kysely';
import { type ApplicationState, isOpen } from '../../src-main/core/domain/acceptance/states.ts';
import { type ApplicationId, asId, type RoundId, type UnitId } from '../../src-main/core/domain/kernel/ids.ts';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { AcceptedApplicant } from '../../src-main/core/domain/roster/judge-applicants.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import { among } from './among.ts';
import { forgetEntries, indexNew, type NewEntry } from './application-search.ts';
import { keptDetails, keptField, readDetails } from './kept-details.ts';
import type { Prepare } from './prepared-application.ts';

export interface ApplicationRecord {
  readonly applicationId: ApplicationId;
  readonly roundId: RoundId;
  readonly batchId: string;
  readonly personId: string;
  readonly idNumber: string;
  readonly unitId: UnitId;
  readonly unit: string;
  /** Dossier-bag number as printed: at least three digits. */
  readonly number: string;
  /** As this round's roster writes it. */
  readonly name: string;
  readonly series: string;
  readonly specialty: string;
  readonly level: AcceptedApplicant['level'];
  readonly title: string;
  readonly kind: AcceptedApplicant['kind'];
  readonly state: ApplicationState;
  /** The accepted row as the import gave it. */
  readonly details: AcceptedApplicant;
}

/** 7 → "007". */
export function bagNumber(number: number): string {
  return String(number).padStart(3, '0');
}

export interface NewApplication {
  readonly id: string;
  readonly roundId: string;
  readonly batchId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly number: number;
  readonly accepted: AcceptedApplicant;
}

/** What queries need of the row, beside the whole of it. */
function columnsOf(accepted: AcceptedApplicant, details: string) {
  return {
    series: accepted.series,
    specialty: accepted.specialty,
    level: accepted.level,
    title: accepted.title,
    kind: accepted.kind,
    post_audit_number: accepted.postAuditNumber,
    phone: accepted.phone,
    details,
  };
}

/** Rows written between two words on how far it is: many, for a part of it costs two statements a table. */
const PART = 1000;

/**
 * With their entries in the index of the list. `prepare` is asked once for each of them. Each is told of twice: in the
 * table, and in the index. The index comes last, because it keeps what is put in until another statement comes between.
 */
export async function insertApplications(
  db: WriteDb,
  applications: readonly NewApplication[],
  prepare: Prepare,
  told: Told = toldNobody,
): Promise<void> {
  const entries: NewEntry[] = [];
  const write = (some: readonly NewApplication[]) => {
    const rows = some.map((one) => {
      const prepared = prepare(one.accepted, one.number);
      entries.push({ roundId: one.roundId, ...prepared });
      return newRow(one, prepared.details);
    });
    return insertMany(db, 'application', rows);
  };
  await inParts(applications, told, write, PART);
  await indexNew(db, entries, told);
}

function newRow({ accepted, ...one }: NewApplication, details: string) {
  return {
    id: one.id,
    round_id: one.roundId,
    batch_id: one.batchId,
    person_id: one.personId,
    unit_id: one.unitId,
    number: one.number,
    sheet: accepted.sheet,
    sheet_row: accepted.rowNumber,
    ...columnsOf(accepted, details),
  };
}

export interface RewrittenApplication {
  readonly id: string;
  readonly unitId: string;
  readonly accepted: AcceptedApplicant;
  /** The workbook whose row it is from now on; undefined where it stays the row it was. */
  readonly fromBatch?: string | undefined;
}

const CHUNK = 500;

/** Exchanges what the rows say, and where they stand if that is another workbook. The index is the caller's. */
export async function rewriteApplications(
  db: WriteDb,
  rewritten: readonly RewrittenApplication[],
  told: Told = toldNobody,
): Promise<void> {
  const write = (some: readonly RewrittenApplication[]) => {
    const rows = some.map(({ id, unitId, accepted, fromBatch }) => ({
      ...columnsOf(accepted, keptDetails(accepted)),
      ...(fromBatch === undefined ? {} : { batch: fromBatch, sheet: accepted.sheet, sheet_row: accepted.rowNumber }),
      id,
      unit_id: unitId,
    }));
    return sql`
      UPDATE application SET
        unit_id = j.value ->> 'unit_id', series = j.value ->> 'series', specialty = j.value ->> 'specialty',
        level = j.value ->> 'level', title = j.value ->> 'title', kind = j.value ->> 'kind',
        post_audit_number = j.value ->> 'post_audit_number', phone = j.value ->> 'phone',
        details = j.value ->> 'details', batch_id = coalesce(j.value ->> 'batch', batch_id),
        sheet = coalesce(j.value ->> 'sheet', sheet), sheet_row = coalesce(j.value ->> 'sheet_row', sheet_row)
      FROM json_each(${JSON.stringify(rows)}) AS j WHERE application.id = j.value ->> 'id'`.execute(db);
  };
  await inParts(rewritten, told, write, CHUNK);
}

/** The accepted applications of the round by dossier-bag number: what every stage after the list works with. */
export async function listApplications(db: ReadDb, roundId: string, told?: Told): Promise<ApplicationRecord[]> {
  return (await listAllApplications(db, roundId, undefined, told)).filter((one) => one.state === 'accepted');
}

const recordsIn = (db: ReadDb, roundId: string) =>
  db
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .selectAll('application')
    .select(['person.id_number', 'unit.name as unit_name'])
    .where('application.round_id', '=', roundId);

type StoredRecord = Awaited<ReturnType<ReturnType<typeof recordsIn>['execute']>>[number];

function recordOf(row: StoredRecord): ApplicationRecord {
  const details = readDetails(row);
  return {
    applicationId: asId<'application'>(row.id),
    roundId: asId<'round'>(row.round_id),
    batchId: row.batch_id,
    personId: row.person_id,
    idNumber: row.id_number,
    unitId: asId<'unit'>(row.unit_id),
    unit: row.unit_name,
    number: bagNumber(row.number),
    name: details.name,
    series: row.series,
    specialty: row.specialty,
    level: details.level,
    title: row.title,
    kind: details.kind,
    state: row.state,
    details,
  };
}

async function readInParts(all: ReturnType<typeof recordsIn>, told: Told): Promise<ApplicationRecord[]> {
  const records: ApplicationRecord[] = [];
  let last = 0;
  for (;;) {
    const rows = await all.where('application.number', '>', last).limit(CHUNK).execute();
    for (const row of rows) records.push(recordOf(row));
    await told(rows.length);
    if (rows.length < CHUNK) return records;
    last = rows.at(-1)?.number ?? last;
  }
}

/** How many `listAllApplications` lists. */
export async function countApplications(db: ReadDb, roundId: string): Promise<number> {
  return Object.values(await countByState(db, roundId)).reduce((sum, n) => sum + n, 0);
}

/**
 * Everybody whose application came in, or those named, whatever became of it, by dossier-bag number. `told`: of the rows
 * read (`countApplications`), a part at a time.
 */
export async function listAllApplications(
  db: ReadDb,
  roundId: string,
  only?: readonly string[],
  told?: Told,
): Promise<ApplicationRecord[]> {
  const all = recordsIn(db, roundId).orderBy('application.number');
  if (only === undefined && told !== undefined) return readInParts(all, told);
  if (only === undefined) return (await all.execute()).map(recordOf);
  const named = sql<string>`(SELECT value FROM json_each(${JSON.stringify(only)}))`;
  return (await all.where('application.id', 'in', named).execute()).map(recordOf);
}

export async function findApplication(
  db: ReadDb,
  roundId: string,
  applicationId: string,
): Promise<ApplicationRecord | undefined> {
  const row = await recordsIn(db, roundId).where('application.id', '=', applicationId).executeTakeFirst();
  return row === undefined ? undefined : recordOf(row);
}

/** Some of them, by dossier-bag number. */
export async function listTheseApplications(
  db: ReadDb,
  roundId: string,
  applicationIds: readonly string[],
): Promise<ApplicationRecord[]> {
  const these = sql<string>`(SELECT value FROM json_each(${JSON.stringify(applicationIds)}))`;
  const rows = await recordsIn(db, roundId)
    .where('application.id', 'in', these)
    .orderBy('application.number')
    .execute();
  return rows.map(recordOf);
}

/** Those with one of the bag numbers, by number, with name and unit alone. */
export async function namesByNumber(db: ReadDb, roundId: string, numbers: readonly number[]) {
  const rows = await db
    .selectFrom('application')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .select(['application.id', 'application.number', 'unit.name as unit'])
    .select(keptField<string>('application', 'name').as('name'))
    .where('application.round_id', '=', roundId)
    .where('application.number', 'in', numbers)
    .orderBy('application.number')
    .execute();
  return rows.map(({ id, number, name, unit }) => ({
    applicationId: asId<'application'>(id),
    number: bagNumber(number),
    name,
    unit,
  }));
}

/** Everybody's name, as the round's roster writes it. */
export async function namesInRound(db: ReadDb, roundId: string) {
  const rows = await db
    .selectFrom('application')
    .select(['id', 'number', keptField<string>('application', 'name').as('name')])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return rows.map(({ id, number, name }) => ({ id, name, bag: bagNumber(number) }));
}

/** Name of the unit by application, as the register has it now. */
export async function listApplicationUnits(
  db: ReadDb,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .where('application.id', 'in', among(applicationIds))
    .select(['application.id', 'unit.name'])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Dossier-bag number of each person who applies in the round. */
export async function applicantNumbers(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('application')
    .select(['person_id', 'number'])
    .where('round_id', '=', roundId)
    .execute();
  return new Map(rows.map((row) => [row.person_id, bagNumber(row.number)]));
}

/** The same of those who still compete: nobody returned, withdrawn or moved. */
export async function competingNumbers(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('application')
    .select(['person_id', 'number', 'state'])
    .where('round_id', '=', roundId)
    .execute();
  const competing = rows.filter((row) => row.state === 'accepted' || isOpen(row.state));
  return new Map(competing.map((row) => [row.person_id, bagNumber(row.number)]));
}

/** How many still compete. */
export async function countCompeting(db: ReadDb, roundId: string): Promise<number> {
  const states = Object.entries(await countByState(db, roundId)) as [ApplicationState, number][];
  return states.reduce((sum, [state, n]) => sum + (state === 'accepted' || isOpen(state) ? n : 0), 0);
}

/** The specialties of the accepted applications, each once, by name. */
export async function acceptedSpecialties(db: ReadDb, roundId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .select('specialty')
    .distinct()
    .where('round_id', '=', roundId)
    .where('state', '=', 'accepted')
    .orderBy('specialty')
    .execute();
  return rows.map((row) => row.specialty);
}

export type StateCounts = Readonly<Partial<Record<ApplicationState, number>>>;

export async function countByState(db: ReadDb, roundId: string): Promise<StateCounts> {
  const rows = await db
    .selectFrom('application')
    .select(['state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('round_id', '=', roundId)
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}

/** Applications of the round by kind, level and state. */
export async function countByKind(db: ReadDb, roundId: string) {
  return db
    .selectFrom('application')
    .select(['kind', 'level', 'state', (eb) => eb.fn.countAll<number>().as('n')])
    .where('round_id', '=', roundId)
    .groupBy(['kind', 'level', 'state'])
    .execute();
}

export async function countOfBatch(db: ReadDb, batchId: string): Promise<number> {
  const { n } = await db
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
  return n;
}

/** How many were removed. Each is told of twice: out of the index, and out of the list. */
export async function deleteApplicationsOfBatch(
  db: WriteDb,
  batchId: string,
  told: Told = toldNobody,
): Promise<number> {
  const rows = await db.selectFrom('application').select('id').where('batch_id', '=', batchId).execute();
  const all = rows.map((row) => row.id);
  await forgetEntries(db, all, told);
  await inParts(all, told, (some) => db.deleteFrom('application').where('id', 'in', among(some)).execute(), CHUNK);
  return all.length;
}
