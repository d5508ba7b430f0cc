import { sql } from 'kysely';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import {
  bigramQuestion,
  bigramWords,
  isWholeQuestion,
  type SearchTerm,
} from '../../src-main/core/domain/search/bigrams.ts';
import { entryPlace, NUMBERS_OF_A_ROUND } from '../../src-main/core/domain/search/entry-place.ts';
import { unitKey } from '../../src-main/core/domain/units/unit-key.ts';
import { firstColumn, type ReadDb, type WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import { keptField, keptFieldText } from './kept-details.ts';
import { type EntryWords, entryWords, type Pronounce } from './prepared-application.ts';

/** What of a stored application goes into the index. */
interface IndexedApplication {
  readonly id: string;
  readonly roundId: string;
  readonly number: number;
  readonly title: string;
  readonly specialty: string;
  readonly phone: string;
  readonly name: string;
  readonly nameOriginal: string | null;
  readonly tibetanName?: string | null;
  readonly idNumber: string;
  readonly idOld?: string | null;
}

export interface SearchEntry {
  /** The `entryPlace` of its application. */
  readonly doc: number;
  readonly initials: string | null;
  readonly spelling: string | null;
  readonly source: string;
}

const ids = (list: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(list)}))`;
const wordsOf = (source: string) => bigramWords(source.split(' '));

async function storedOf(db: ReadDb, wanted: ReturnType<typeof ids>): Promise<readonly IndexedApplication[]> {
  const { rows } = await sql<IndexedApplication>`
    SELECT a.id, a.round_id AS roundId, a.number, a.title, a.specialty, a.phone, p.id_number AS idNumber,
      ${keptField('a', 'name')} AS name, ${keptField('a', 'nameOriginal')} AS nameOriginal,
      ${keptField('a', 'tibetanName')} AS tibetanName, ${keptField('a', 'idOld')} AS idOld
    FROM application AS a JOIN person AS p ON p.id = a.person_id
    WHERE a.id IN ${wanted} ORDER BY a.round_id, a.number`.execute(db);
  return rows;
}

/** Where the round's entries begin; undefined for a round of which nobody was ever indexed. */
async function placeOf(db: ReadDb, roundId: string): Promise<number | undefined> {
  const row = await db.selectFrom('search_round').select('place').where('round_id', '=', roundId).executeTakeFirst();
  return row?.place;
}

async function takePlace(db: WriteDb, roundId: string): Promise<number> {
  const known = await placeOf(db, roundId);
  if (known !== undefined) return known;
  const given = await db
    .insertInto('search_round')
    .values({ round_id: roundId })
    .returning('place')
    .executeTakeFirstOrThrow();
  return given.place;
}

/**
 * Brings the index to what the applications say now: new ones go in, changed ones are exchanged. Called by everything
 * that writes an application; the words of its unit need no call. Each is told of twice: going out, going in.
 */
export async function indexApplications(
  db: WriteDb,
  applicationIds: readonly string[],
  pronounce: Pronounce,
  told: Told = toldNobody,
): Promise<void> {
  await forgetEntries(db, applicationIds, told);
  const part = async (some: readonly string[]) => {
    const stored = await storedOf(db, ids(some));
    await indexNew(
      db,
      stored.map((one) => ({ roundId: one.roundId, number: one.number, ...entryWords(one, pronounce) })),
    );
  };
  await inParts(applicationIds, told, part, PART);
}

/** An application as the index takes it in. */
export interface NewEntry extends EntryWords {
  readonly roundId: string;
  readonly number: number;
}

/**
 * The same for applications that were never in the index and whose words are at hand: nothing of them is read again.
 * Each is told of once.
 */
export async function indexNew(db: WriteDb, applications: readonly NewEntry[], told: Told = toldNobody): Promise<void> {
  const places = new Map<string, number>();
  const entries: SearchEntry[] = [];
  const texts: IndexText[] = [];
  for (const { roundId, number, initials, spelling, source, words } of applications) {
    const place = places.get(roundId) ?? (await takePlace(db, roundId));
    places.set(roundId, place);
    const doc = entryPlace(place, number);
    entries.push({ doc, initials, spelling, source });
    texts.push({ rowid: doc, words });
  }
  await insertEntries(db, entries, texts, told);
}

interface IndexText {
  readonly rowid: number;
  readonly words: string;
}

/**
 * A statement of several rows, of any table, marks a place to go back to, and the index writes out what it has gathered
 * before that: with forty rows a statement it wrote and merged itself five hundred times in an import.
 */
const ONE_BY_ONE = 1;

async function insertEntries(
  db: WriteDb,
  entries: readonly SearchEntry[],
  texts: readonly IndexText[] = entries.map(({ doc, source }) => ({ rowid: doc, words: wordsOf(source) })),
  told: Told = toldNobody,
): Promise<void> {
  await insertMany(db, 'application_search', entries);
  await inParts(texts, told, (some) => insertMany(db, 'application_bigram', some, ONE_BY_ONE), PART);
}

const OF_APPLICATIONS = sql`
  FROM application AS a
  JOIN search_round AS r ON r.round_id = a.round_id
  JOIN application_search AS s ON s.doc = r.place * ${sql.lit(NUMBERS_OF_A_ROUND)} + a.number`;

export async function entriesOf(db: ReadDb, applicationIds: readonly string[]): Promise<readonly SearchEntry[]> {
  const { rows } = await sql<SearchEntry>`
    SELECT s.* ${OF_APPLICATIONS} WHERE a.id IN ${ids(applicationIds)} ORDER BY s.doc`.execute(db);
  return rows;
}

/** Puts entries back as they were, in place of what the index has of their applications. */
export async function restoreEntries(
  db: WriteDb,
  entries: readonly SearchEntry[],
  told: Told = toldNobody,
): Promise<void> {
  const docs = JSON.stringify(entries.map((entry) => entry.doc));
  const { rows } = await sql<SearchEntry>`
    SELECT * FROM application_search WHERE doc IN (SELECT value FROM json_each(${docs})) ORDER BY doc`.execute(db);
  await takeOut(db, rows, told);
  // Undo records of before step 282 name application and round beside it.
  const put = entries.map(({ doc, initials, spelling, source }) => ({ doc, initials, spelling, source }));
  await inParts(put, told, (some) => insertEntries(db, some), PART);
}

/** From here on, taking entries out one by one for good costs more than writing the index over again. */
const MANY = 100;
const CHUNK = 500;
/** Entries put in between two words on how far it is. */
const PART = 1000;

/** Takes applications out of the index, before they are deleted. */
export async function forgetEntries(
  db: WriteDb,
  applicationIds: readonly string[],
  told: Told = toldNobody,
): Promise<void> {
  await takeOut(db, await entriesOf(db, applicationIds), told);
}

async function takeOut(db: WriteDb, entries: readonly SearchEntry[], told: Told): Promise<void> {
  if (entries.length === 0) return;
  // Under secure-delete each word of each entry is searched for in the whole index: four thousand entries took fifty
  // seconds. Many are only marked, and the writing anew leaves out what is marked: nothing of it stays in the file.
  const many = entries.length >= MANY;
  if (many)
    await sql`INSERT INTO application_bigram (application_bigram, rank) VALUES ('secure-delete', 0)`.execute(db);
  const part = async (some: readonly SearchEntry[]) => {
    const gone = JSON.stringify(some.map(({ doc, source }) => [doc, wordsOf(source)]));
    await sql`
      INSERT INTO application_bigram (application_bigram, rowid, words)
      SELECT 'delete', value ->> 0, value ->> 1 FROM json_each(${gone})`.execute(db);
    await sql`DELETE FROM application_search WHERE doc IN (SELECT value ->> 0 FROM json_each(${gone}))`.execute(db);
  };
  await inParts(entries, told, part, CHUNK);
  // An entry taken out and put in again within one batch of the index makes it overlook what is taken out after it
  // (SQLite 3.53, detail = none with secure-delete): the taking out is written by itself.
  await sql`INSERT INTO application_bigram (application_bigram) VALUES (${many ? 'optimize' : 'flush'})`.execute(db);
  if (many)
    await sql`INSERT INTO application_bigram (application_bigram, rank) VALUES ('secure-delete', 1)`.execute(db);
}

// CROSS JOIN keeps the few entries in front that are asked for.
const APPLICATION_OF = sql`
  FROM application_search AS s
  CROSS JOIN search_round AS r ON r.place = s.doc / ${sql.lit(NUMBERS_OF_A_ROUND)}
  CROSS JOIN application AS a ON a.round_id = r.round_id AND a.number = s.doc % ${sql.lit(NUMBERS_OF_A_ROUND)}`;

export async function lacksSpelling(db: ReadDb): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM application_search WHERE spelling IS NULL LIMIT 1`.execute(db);
  return rows.length > 0;
}

/**
 * Tells the index the sound of some names that it does not know by it; gives back how many. The words are added to what
 * the entry has and nothing is taken out: exchanging entries is what makes the index slow, see `forgetEntries`.
 */
export async function addSpellings(db: WriteDb, pronounce: Pronounce, most: number): Promise<number> {
  const { rows } = await sql<{ doc: number; source: string; name: string }>`
    SELECT s.doc, s.source, ${keptField('a', 'name')} AS name ${APPLICATION_OF}
    WHERE s.spelling IS NULL ORDER BY s.doc LIMIT ${most}`.execute(db);
  const spelled = rows.map(({ doc, source, name }) => {
    const sound = pronounce(name);
    const known = source.split(' ');
    const added = [sound.initials, sound.spelling].filter((field) => field !== '' && !known.includes(field));
    const fields = [...new Set([...known, ...added])];
    const old = new Set(bigramWords(known).split(' '));
    const words = bigramWords(fields)
      .split(' ')
      .filter((word) => !old.has(word));
    return { doc, ...sound, source: fields.join(' '), words: words.join(' ') };
  });
  await sql`
    UPDATE application_search SET
      initials = j.value ->> 'initials', spelling = j.value ->> 'spelling', source = j.value ->> 'source'
    FROM json_each(${JSON.stringify(spelled)}) AS j WHERE doc = j.value ->> 'doc'`.execute(db);
  await insertMany(
    db,
    'application_bigram',
    spelled.filter(({ words }) => words !== '').map(({ doc, words }) => ({ rowid: doc, words })),
    ONE_BY_ONE,
  );
  return spelled.length;
}

/** The dossier-bag number of the round's applicant with exactly this document number. */
export async function findByNumber(db: ReadDb, roundId: string, idNumber: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('application', 'application.person_id', 'person.id')
    .select('application.number')
    .where('person.id_number', '=', idNumber)
    .where('application.round_id', '=', roundId)
    .execute();
  return rows.map((row) => row.number);
}

const PLACE = 'SELECT place FROM search_round WHERE round_id = ?';
// The driver binds large numbers as floating point, which the index does not take for a key.
const IN_ROUND = 'BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)';
const IN_UNITS = `
  SELECT a.number
  FROM (
    SELECT id FROM unit WHERE instr(key, ?)
    UNION SELECT unit_id FROM unit_alias WHERE instr(key, ?)
  ) AS u CROSS JOIN application AS a ON a.unit_id = u.id
  WHERE +a.round_id = ?`;
// One or two characters are a word of the index, and what it names has them side by side.
const BY_WORD = `
  SELECT rowid % ${NUMBERS_OF_A_ROUND} FROM application_bigram
  WHERE application_bigram MATCH ? AND rowid ${IN_ROUND}`;
// More than that may have the pairs apart from each other, and the text decides; CROSS JOIN keeps the few hits in front.
const BY_PAIRS = `
  SELECT s.doc % ${NUMBERS_OF_A_ROUND}
  FROM application_bigram AS b CROSS JOIN application_search AS s ON s.doc = b.rowid
  WHERE application_bigram MATCH ? AND b.rowid ${IN_ROUND} AND instr(s.source, ?)`;

/**
 * Dossier-bag numbers of the round's applications with the term in one of their fields or in a name or alias of their
 * unit, complete, each once, in no order.
 */
export function findByTerm(db: ReadDb, roundId: string, { typed, folded }: SearchTerm): readonly number[] {
  const [place] = firstColumn<number>(db, PLACE, [roundId]);
  if (place === undefined) return [];
  const first = entryPlace(place, 0);
  const inFields = [bigramQuestion(folded), first, first + NUMBERS_OF_A_ROUND - 1];
  const found = isWholeQuestion(folded)
    ? firstColumn<number>(db, BY_WORD, inFields)
    : firstColumn<number>(db, BY_PAIRS, [...inFields, folded]);
  const unit = unitKey(typed);
  const inUnits = firstColumn<number>(db, IN_UNITS, [unit, unit, roundId]);
  return inUnits.length === 0 ? found : [...new Set([...found, ...inUnits])];
}

const BY_CODES = `
  SELECT number FROM application
  WHERE round_id = ? AND (level IN (SELECT value FROM json_each(?)) OR state IN (SELECT value FROM json_each(?))
    OR kind IN (SELECT value FROM json_each(?)) OR ${keptFieldText('application', 'sex')} IN (SELECT value FROM json_each(?)))`;

const IN_SERIES = 'SELECT number FROM application WHERE round_id = ? AND series IN (SELECT value FROM json_each(?))';

export interface ColumnCodes {
  readonly sexes: readonly string[];
  readonly levels: readonly string[];
  readonly states: readonly string[];
  readonly kinds: readonly string[];
}

/** Dossier-bag numbers of the round's applications with one of the codes in its column. */
export function findByCodes(db: ReadDb, roundId: string, { sexes, levels, states, kinds }: ColumnCodes) {
  const asked = [levels, states, kinds, sexes];
  if (asked.every((codes) => codes.length === 0)) return [];
  return firstColumn<number>(db, BY_CODES, [roundId, ...asked.map((codes) => JSON.stringify(codes))]);
}

/** The round's series as written; a round has few of them, mostly one. */
export function seriesOfRound(db: ReadDb, roundId: string): readonly string[] {
  return firstColumn<string>(db, 'SELECT DISTINCT series FROM application WHERE round_id = ?', [roundId]);
}

/** Dossier-bag numbers of the round's applications in one of the series, as written. */
export function findBySeries(db: ReadDb, roundId: string, series: readonly string[]): readonly number[] {
  if (series.length === 0) return [];
  return firstColumn<number>(db, IN_SERIES, [roundId, JSON.stringify(series)]);
}

/** Names of the round whose spelling the index does not know: they came into the file before it did. */
export async function namesWithoutSpelling(
  db: ReadDb,
  roundId: string,
): Promise<readonly { readonly number: number; readonly name: string }[]> {
  const { rows } = await sql<{ number: number; name: string }>`
    SELECT a.number, ${keptField('a', 'name')} AS name ${APPLICATION_OF}
    WHERE s.spelling IS NULL AND r.round_id = ${roundId}`.execute(db);
  return rows;
}

/** By dossier-bag number: the initials that the index knows. */
export async function listInitials(db: ReadDb, roundId: string): Promise<ReadonlyMap<number, string>> {
  const place = await placeOf(db, roundId);
  if (place === undefined) return new Map();
  const first = entryPlace(place, 0);
  const rows = await db
    .selectFrom('application_search')
    .select(['doc', 'initials'])
    .where('doc', '>=', first)
    .where('doc', '<', first + NUMBERS_OF_A_ROUND)
    .where('initials', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.doc - first, row.initials as string]));
}
