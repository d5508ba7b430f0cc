import { type Selectable, sql } from 'kysely';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ApplicationEditCellTable, ApplicationEditTable, ApplicationTable } from '../schema.ts';

export type EditRow = Selectable<ApplicationEditTable>;
export type EditCellRow = Selectable<ApplicationEditCellTable>;

/** The columns of an application that an edit can write. */
export type WrittenColumns = Pick<
  Selectable<ApplicationTable>,
  | 'id'
  | 'person_id'
  | 'unit_id'
  | 'series'
  | 'specialty'
  | 'level'
  | 'title'
  | 'kind'
  | 'post_audit_number'
  | 'phone'
  | 'details'
>;

const among = (list: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(list)}))`;
const CHUNK = 500;

/** Any number of applications, each with its own new columns; the index of the list is the caller's. */
export async function writeApplications(
  db: WriteDb,
  rows: readonly WrittenColumns[],
  told: Told = toldNobody,
): Promise<void> {
  const write = (some: readonly WrittenColumns[]) =>
    sql`
      UPDATE application SET
        person_id = j.value ->> 'person_id', unit_id = j.value ->> 'unit_id', series = j.value ->> 'series',
        specialty = j.value ->> 'specialty', level = j.value ->> 'level', title = j.value ->> 'title',
        kind = j.value ->> 'kind', post_audit_number = j.value ->> 'post_audit_number',
        phone = j.value ->> 'phone', details = j.value ->> 'details'
      FROM json_each(${JSON.stringify(some)}) AS j WHERE application.id = j.value ->> 'id'`.execute(db);
  await inParts(rows, told, write, CHUNK);
}

/** Under the round's next number, with what it changed. */
export async function insertEdit(
  db: WriteDb,
  edit: Omit<EditRow, 'number' | 'undone_utc' | 'undone_by'>,
  cells: readonly Omit<EditCellRow, 'edit_id'>[],
  told: Told = toldNobody,
): Promise<void> {
  const { last } = await db
    .selectFrom('application_edit')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('round_id', '=', edit.round_id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('application_edit')
    .values({ ...edit, number: last + 1 })
    .execute();
  const rows = cells.map((cell) => ({ edit_id: edit.id, ...cell }));
  await inParts(rows, told, (some) => insertMany(db, 'application_edit_cell', some), 1000);
}

export async function findEdit(db: ReadDb, roundId: string, editId: string): Promise<EditRow | undefined> {
  return db
    .selectFrom('application_edit')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('id', '=', editId)
    .executeTakeFirst();
}

export async function markEditUndone(db: WriteDb, editId: string, utc: string, by: string): Promise<void> {
  await db.updateTable('application_edit').set({ undone_utc: utc, undone_by: by }).where('id', '=', editId).execute();
}

export interface EditSummary {
  readonly id: string;
  readonly utc: string;
  readonly people: string;
  readonly reason: string;
  readonly undone_utc: string | null;
  readonly undone_by: string;
  readonly cells: number;
  readonly applications: number;
  /** Field codes, joined by commas. */
  readonly fields: string;
}

/** The newest edits of the round that still concern somebody on it. */
export async function listEdits(db: ReadDb, roundId: string, most: number): Promise<EditSummary[]> {
  return db
    .selectFrom('application_edit as e')
    .innerJoin('application_edit_cell as c', 'c.edit_id', 'e.id')
    .select(['e.id', 'e.utc', 'e.people', 'e.reason', 'e.undone_utc', 'e.undone_by'])
    .select((eb) => [
      eb.fn.countAll<number>().as('cells'),
      eb.fn.count<number>('c.application_id').distinct().as('applications'),
      sql<string>`group_concat(DISTINCT c.field)`.as('fields'),
    ])
    .where('e.round_id', '=', roundId)
    .groupBy('e.id')
    .orderBy('e.number', 'desc')
    .limit(most)
    .execute();
}

/** What was written anew in one application, oldest first. */
export async function listEditsOf(db: ReadDb, applicationId: string) {
  return db
    .selectFrom('application_edit_cell as c')
    .innerJoin('application_edit as e', 'e.id', 'c.edit_id')
    .select(['e.utc', 'e.people', 'e.reason', 'e.undone_utc', 'e.undone_by', 'c.field', 'c.before', 'c.after'])
    .where('c.application_id', '=', applicationId)
    .orderBy('e.number')
    .orderBy('c.field')
    .execute();
}

/** What an undone edit would leave behind it: whether an edit that still stands came later to any of the applications. */
export async function editedSince(
  db: ReadDb,
  { round_id, number }: Pick<EditRow, 'round_id' | 'number'>,
  applicationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('application_edit_cell as c')
    .innerJoin('application_edit as e', 'e.id', 'c.edit_id')
    .select('c.application_id')
    .distinct()
    .where('e.round_id', '=', round_id)
    .where('e.number', '>', number)
    .where('e.undone_utc', 'is', null)
    .where('c.application_id', 'in', among(applicationIds))
    .execute();
  return new Set(rows.map((row) => row.application_id));
}

/** By application: when each of its fields was last written anew, by edits that stand. */
export async function lastWritten(
  db: ReadDb,
  roundId: string,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db
    .selectFrom('application_edit_cell as c')
    .innerJoin('application_edit as e', 'e.id', 'c.edit_id')
    .select(['c.application_id', 'c.field'])
    .select((eb) => eb.fn.max<string>('e.utc').as('utc'))
    .where('e.round_id', '=', roundId)
    .where('e.undone_utc', 'is', null)
    .where('c.application_id', 'in', among(applicationIds))
    .groupBy(['c.application_id', 'c.field'])
    .execute();
  const written = new Map<string, Map<string, string>>();
  for (const { application_id, field, utc } of rows) {
    const fields = written.get(application_id);
    if (fields) fields.set(field, utc);
    else written.set(application_id, new Map([[field, utc]]));
  }
  return written;
}

/**
 * What else was done with the applications: steps of the office, looks, decisions, notices, papers looked at. As one text each, equal as
 * long as nothing was added. An edit's own events are no part of it.
 */
export async function workOn(db: ReadDb, applicationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; work: string }>`
    SELECT a.id, json_array(
      a.state,
      (SELECT count(*) FROM application_event AS e WHERE e.application_id = a.id AND e.act NOT IN ('edit', 'undo_edit')),
      (SELECT json_group_array(json_array(c.checker_key, c.outcome, c.utc)) FROM
        (SELECT * FROM application_check WHERE application_id = a.id ORDER BY checker_key) AS c),
      (SELECT json_group_array(json_array(o.rule, o.utc)) FROM
        (SELECT * FROM eligibility_override WHERE application_id = a.id ORDER BY rule) AS o),
      (SELECT json_group_array(json_array(n.id, n.received_on, n.answered_on)) FROM
        (SELECT * FROM correction_notice WHERE application_id = a.id ORDER BY number) AS n),
      (SELECT coalesce(max(id), 0) FROM proof_look AS p WHERE p.application_id = a.id)
    ) AS work
    FROM application AS a WHERE a.id IN ${among(applicationIds)}`.execute(db);
  return new Map(rows.map((row) => [row.id, row.work]));
}
