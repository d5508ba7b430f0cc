import { sql } from 'kysely';
import { searchFields } from '../../src-main/core/domain/search/application-fields.ts';
import { bigramQuestion, bigramWords, type SearchTerm } from '../../src-main/core/domain/search/bigrams.ts';
import { unitKey } from '../../src-main/core/domain/units/unit-key.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

/** Letters of a name's pronunciation. It comes in by the door: a dictionary of sounds is none of the store's business. */
export type InitialsOf = (name: string) => string;

interface Stored {
  readonly id: string;
  readonly round_id: string;
  readonly number: number;
  readonly title: string;
  readonly specialty: string;
  readonly phone: string;
  readonly details: string;
  readonly id_number: string;
}

interface Entry {
  readonly doc: number;
  readonly application_id: string;
  readonly round_id: string;
  readonly initials: string | null;
  readonly source: string;
}

const ids = (list: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(list)}))`;
const wordsOf = (source: string) => bigramWords(source.split(' '));

async function storedOf(db: ReadDb, wanted: ReturnType<typeof ids>): Promise<readonly Stored[]> {
  const { rows } = await sql<Stored>`
    SELECT a.id, a.round_id, a.number, a.title, a.specialty, a.phone, a.details, p.id_number
    FROM application AS a JOIN person AS p ON p.id = a.person_id
    WHERE a.id IN ${wanted} ORDER BY a.id`.execute(db);
  return rows;
}

function entryOf(one: Stored, initials: string): Omit<Entry, 'doc'> {
  const { name, nameOriginal } = JSON.parse(one.details) as { name: string; nameOriginal: string | null };
  const { title, specialty, phone, number, id_number: idNumber } = one;
  const fields = searchFields({ name, nameOriginal, initials, title, specialty, phone, number, idNumber });
  return { application_id: one.id, round_id: one.round_id, initials, source: fields.join(' ') };
}

const nameOf = (one: Stored) => (JSON.parse(one.details) as { name: string }).name;

/**
 * Brings the index to what the applications say now: new ones go in, changed ones are exchanged. Called by everything
 * that writes an application; the number of an application and the words of its unit need no call.
 */
export async function indexApplications(
  db: WriteDb,
  applicationIds: readonly string[],
  initialsOf: InitialsOf,
): Promise<void> {
  await forgetEntries(db, applicationIds);
  const { rows } = await sql<{ last: number }>`SELECT coalesce(max(doc), 0) AS last FROM application_search`.execute(
    db,
  );
  let doc = rows[0]?.last ?? 0;
  const entries: Entry[] = [];
  for (const one of await storedOf(db, ids(applicationIds))) {
    doc += 1;
    entries.push({ doc, ...entryOf(one, initialsOf(nameOf(one))) });
  }
  await insertMany(db, 'application_search', entries);
  await insertMany(
    db,
    'application_bigram',
    entries.map((entry) => ({ rowid: entry.doc, words: wordsOf(entry.source) })),
  );
}

/** Takes applications out of the index, before they are deleted. */
export async function forgetEntries(db: WriteDb, applicationIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Entry>`
    SELECT * FROM application_search WHERE application_id IN ${ids(applicationIds)}`.execute(db);
  for (const { doc, source } of rows) {
    await sql`
      INSERT INTO application_bigram (application_bigram, rowid, words)
      VALUES ('delete', ${doc}, ${wordsOf(source)})`.execute(db);
    await sql`DELETE FROM application_search WHERE doc = ${doc}`.execute(db);
  }
}

/** The whole index anew, out of the applications themselves. */
export async function rebuildSearch(db: WriteDb, initialsOf: InitialsOf): Promise<void> {
  await sql`INSERT INTO application_bigram (application_bigram) VALUES ('delete-all')`.execute(db);
  await sql`DELETE FROM application_search`.execute(db);
  const rows = await db.selectFrom('application').select('id').orderBy('id').execute();
  await indexApplications(
    db,
    rows.map((row) => row.id),
    initialsOf,
  );
}

/**
 * The applications of the round with the term in one of their fields or in a name or alias of their unit, complete,
 * in no order.
 */
export async function findByTerm(
  db: ReadDb,
  roundId: string,
  { typed, folded }: SearchTerm,
): Promise<readonly string[]> {
  const inUnit = unitKey(typed);
  // CROSS JOIN and + keep the few hits in front: SQLite would rather walk the whole round and look each of it up.
  const { rows } = await sql<{ id: string }>`
    SELECT s.application_id AS id
    FROM application_bigram CROSS JOIN application_search AS s ON s.doc = application_bigram.rowid
    WHERE application_bigram MATCH ${bigramQuestion(folded)} AND +s.round_id = ${roundId} AND instr(s.source, ${folded})
    UNION
    SELECT a.id
    FROM (
      SELECT id FROM unit WHERE instr(key, ${inUnit})
      UNION SELECT unit_id FROM unit_alias WHERE instr(key, ${inUnit})
    ) AS u CROSS JOIN application AS a ON a.unit_id = u.id
    WHERE +a.round_id = ${roundId}`.execute(db);
  return rows.map((row) => row.id);
}

/** Names of the round whose initials the index does not know: they came into the file before it did. */
export async function namesWithoutInitials(
  db: ReadDb,
  roundId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT s.application_id AS id, a.details ->> 'name' AS name
    FROM application_search AS s JOIN application AS a ON a.id = s.application_id
    WHERE s.round_id = ${roundId} AND s.initials IS NULL`.execute(db);
  return rows;
}
