import type { ReadDb } from '../../db/handles.ts';
import { listNameTraces, type NameTrace } from '../../db/tables/name-traces.ts';
import { loadSpellings } from '../../db/tables/names.ts';
import { unitIdsByKey } from '../../db/tables/units.ts';
import { mayBeSamePerson } from '../core/domain/identity/near-duplicates.ts';
import { remembered } from '../core/domain/kernel/remembered.ts';
import { nameKey } from '../core/domain/names/person-name.ts';
import { type SpellingGroups, spellingKey, spellingsOf } from '../core/domain/names/spellings.ts';
import type { RowIssue } from '../core/domain/roster/cells.ts';
import { similarPeople } from '../core/domain/roster/similar-people.ts';
import { unitKey } from '../core/domain/units/unit-key.ts';
import type { JudgedBook } from './feature.ts';
import { lateFinding } from './import-batch.ts';

/** The same few units stand in every row. */
const readUnit = remembered(unitKey);

type Row = JudgedBook['judged']['accepted'][number];

/** The draft with warnings about rows that are alike under the office's spellings; the import's own process does not know those. */
export async function withSimilarNames(db: ReadDb, book: JudgedBook): Promise<JudgedBook> {
  const groups = await loadSpellings(db);
  const rows = book.judged.accepted.map((row) => {
    const { name, birth, idNumber, phone } = row;
    return { row, name, birth, idNumber, phone, unit: readUnit(row.unitName) };
  });
  const told = similarPeople(rows, groups).map(({ row: { row }, other, kind }) => {
    const params = { otherRow: other.row.rowNumber, otherSheet: other.row.sheet, other: other.name };
    return lateFinding(book, row, kind === 'similar_name' ? 'name' : 'idNumber', kind, params);
  });
  return told.length === 0 ? book : withWarnings(book, told);
}

/** Of the union of two kinds of book, each keeps its kind. */
export function withWarnings(book: JudgedBook, told: readonly RowIssue[]): JudgedBook {
  const warnings = [...book.judged.warnings, ...told];
  return book.roster === 'applicants'
    ? { ...book, judged: { ...book.judged, warnings } }
    : { ...book, judged: { ...book.judged, warnings } };
}

/**
 * What the file says of people with the rows' names: somebody of the round with the same name, and records that may be
 * the same person under another number, in this round or in another. Asked when the rows are taken in.
 */
export async function similarInFile(
  db: ReadDb,
  book: JudgedBook,
  rows: readonly Row[],
  roundId: string,
): Promise<readonly RowIssue[]> {
  const groups = await loadSpellings(db);
  const traces = await listNameTraces(
    db,
    rows.flatMap((row) => spellingsOf(row.name, groups)),
  );
  if (traces.length === 0) return [];
  const units = await unitIdsByKey(db);
  const byName = new Map<string, NameTrace[]>();
  for (const trace of traces) {
    const key = spellingKey(trace.name, groups);
    const alike = byName.get(key);
    if (alike === undefined) byName.set(key, [trace]);
    else alike.push(trace);
  }
  return rows.flatMap((row) => {
    const unit = units.get(unitKey(row.unitName)) ?? '';
    const others = (byName.get(spellingKey(row.name, groups)) ?? []).filter((one) => one.idNumber !== row.idNumber);
    return findingsOf(book, { ...row, unit }, others, { groups, roundId });
  });
}

function findingsOf(
  book: JudgedBook,
  row: Row & { readonly unit: string },
  others: readonly NameTrace[],
  about: { readonly groups: SpellingGroups; readonly roundId: string },
): readonly RowIssue[] {
  const near = others.filter((one) => mayBeSamePerson(row, { ...one, unit: one.unitId }, about.groups));
  const found = near.map(({ name, number, round, roundId }) =>
    roundId === about.roundId && number !== null
      ? lateFinding(book, row, 'idNumber', 'near_duplicate_in_round', { other: name, number })
      : lateFinding(book, row, 'idNumber', 'near_duplicate_in_file', { other: name, round }),
  );
  const here = others.find((one) => one.roundId === about.roundId && one.number !== null && !near.includes(one));
  if (here === undefined) return found;
  const code = nameKey(here.name) === nameKey(row.name) ? 'same_name_in_round' : 'similar_name_in_round';
  return [...found, lateFinding(book, row, 'name', code, { other: here.name, number: here.number ?? 0 })];
}
