import type { WriteDb } from '../../db/handles.ts';
import { insertPeople, type PersonRow } from '../../db/tables/people.ts';
import { findOrCreateUnit } from '../../db/tables/units.ts';
import { nameKey } from '../core/domain/names/person-name.ts';
import type { AcceptedApplicant } from '../core/domain/roster/judge-applicants.ts';
import type { AcceptedExpert } from '../core/domain/roster/judge-experts.ts';

/** Of an id, what counts rows: sixty million of them. What stands before it is never made twice, see `newId`. */
const COUNTED = 5;

/** Fresh ids, rising: rows that come in together are then written side by side and not all over the tables. */
export function idsInOrder(count: number, newId: () => string): readonly string[] {
  const head = newId().slice(0, -COUNTED);
  return Array.from({ length: count }, (_, i) => head + i.toString(36).padStart(COUNTED, '0'));
}

/** What both rosters say of a person. */
type AcceptedPerson = Pick<
  AcceptedApplicant & AcceptedExpert,
  'idNumber' | 'idKind' | 'name' | 'nameOriginal' | 'sex' | 'ethnicity' | 'birth'
>;

/**
 * The id of each row's person, by number; those not `known` are added. One already known stays as it is: what a later
 * workbook says of the same person is kept with that round's row, so that no import rewrites an earlier round.
 */
export async function addPeople(
  db: WriteDb,
  rows: readonly AcceptedPerson[],
  known: ReadonlyMap<string, PersonRow>,
  newId: () => string,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const person of known.values()) ids.set(person.id_number, person.id);
  const added: PersonRow[] = [];
  const fresh = idsInOrder(rows.filter((row) => !ids.has(row.idNumber)).length, newId).values();
  for (const row of rows) {
    if (ids.has(row.idNumber)) continue;
    const id = fresh.next().value as string;
    ids.set(row.idNumber, id);
    added.push({
      id,
      id_number: row.idNumber,
      id_kind: row.idKind,
      name: row.name,
      name_original: row.nameOriginal,
      name_key: nameKey(row.name),
      sex: row.sex,
      ethnicity: row.ethnicity,
      birth: row.birth,
    });
  }
  await insertPeople(db, added);
  return ids;
}

/** Finds or adds units by name; each spelling is looked up once. */
export function unitsByName(db: WriteDb, newId: () => string): (name: string) => Promise<string> {
  const ids = new Map<string, string>();
  return async (name) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = await findOrCreateUnit(db, name, newId);
    ids.set(name, id);
    return id;
  };
}
