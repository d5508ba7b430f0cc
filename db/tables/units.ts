import type { ReadDb, WriteDb } from '../handles.ts';

/** Width, blanks and case folded: what two people would call the same unit. */
export function unitKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

export async function findUnit(db: ReadDb, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('unit').select('id').where('key', '=', unitKey(name)).executeTakeFirst();
  return row?.id;
}

/** The unit's id; a new unit keeps the first spelling as its name. */
export async function findOrCreateUnit(db: WriteDb, name: string, newId: () => string): Promise<string> {
  const known = await findUnit(db, name);
  if (known !== undefined) return known;
  const id = newId();
  await db
    .insertInto('unit')
    .values({ id, name: name.trim(), key: unitKey(name) })
    .execute();
  return id;
}

/** Units that nobody works for and nobody avoids. */
export async function deleteUnusedUnits(db: WriteDb): Promise<void> {
  await db
    .deleteFrom('unit')
    .where('id', 'not in', (eb) => eb.selectFrom('application').select('unit_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('expert').select('unit_id'))
    .where('id', 'not in', (eb) => eb.selectFrom('expert_avoids_unit').select('unit_id'))
    .execute();
}
