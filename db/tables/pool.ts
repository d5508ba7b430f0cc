import type { Insertable, Selectable } from 'kysely';
import type { PoolDetails, PoolEntry } from '../../src-main/core/domain/pool/pool-member.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { PersonTable, PoolChangeTable } from '../schema.ts';

export type PoolChangeRow = Selectable<PoolChangeTable>;

export interface PoolMemberRecord extends PoolEntry {
  readonly memberId: string;
  readonly number: number;
  readonly recordedUtc: string;
  readonly person: Selectable<PersonTable>;
}

/** The whole pool by number, the removed too; of all or of one. */
export async function listPool(db: ReadDb, memberId?: string): Promise<PoolMemberRecord[]> {
  const all = db
    .selectFrom('pool_member')
    .innerJoin('person', 'person.id', 'pool_member.person_id')
    .selectAll('person')
    .select([
      'pool_member.id as member_id',
      'pool_member.number',
      'pool_member.details',
      'pool_member.state',
      'pool_member.state_until',
      'pool_member.recorded_utc',
    ])
    .orderBy('pool_member.number');
  const rows = await (memberId === undefined ? all : all.where('pool_member.id', '=', memberId)).execute();
  const places = await db
    .selectFrom('pool_unit')
    .innerJoin('unit', 'unit.id', 'pool_unit.unit_id')
    .select(['pool_unit.member_id', 'pool_unit.unit_id', 'pool_unit.since', 'unit.name'])
    .orderBy('pool_unit.member_id')
    .orderBy('pool_unit.number')
    .execute();
  const unitsOf = new Map<string, PoolEntry['units'][number][]>();
  for (const { member_id, unit_id, since, name } of places) {
    const known = unitsOf.get(member_id) ?? [];
    known.push({ unitId: unit_id, unit: name, since });
    unitsOf.set(member_id, known);
  }
  const juriesOf = new Map<string, PoolEntry['juries'][number][]>();
  const memberships = await db
    .selectFrom('pool_jury')
    .innerJoin('jury', 'jury.id', 'pool_jury.jury_id')
    .select(['pool_jury.member_id', 'pool_jury.jury_id', 'jury.name'])
    .orderBy('jury.recorded_utc')
    .orderBy('jury.id')
    .execute();
  for (const { member_id, jury_id, name } of memberships) {
    juriesOf.set(member_id, [...(juriesOf.get(member_id) ?? []), { juryId: jury_id, jury: name }]);
  }
  return rows.map(({ member_id, number, details, state, state_until, recorded_utc, ...person }) => ({
    memberId: member_id,
    number,
    recordedUtc: recorded_utc,
    person,
    idNumber: person.id_number,
    // Entries that are older than the address say nothing of it.
    details: { address: '', ...(JSON.parse(details) as Omit<PoolDetails, 'address'>) },
    state,
    stateUntil: state_until,
    units: unitsOf.get(member_id) ?? [],
    juries: juriesOf.get(member_id) ?? [],
  }));
}

export async function lastPoolNumber(db: ReadDb): Promise<number> {
  const { last } = await db
    .selectFrom('pool_member')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

export async function insertPoolMember(
  db: WriteDb,
  member: { readonly memberId: string; readonly personId: string; readonly number: number; readonly utc: string },
  entry: PoolEntry,
): Promise<void> {
  await db
    .insertInto('pool_member')
    .values({
      id: member.memberId,
      person_id: member.personId,
      number: member.number,
      details: JSON.stringify(entry.details),
      state: entry.state,
      state_until: entry.stateUntil,
      recorded_utc: member.utc,
    })
    .execute();
  await writeUnits(db, member.memberId, entry.units);
  await writeJuries(db, member.memberId, entry.juries);
}

/** The person of an entry, found by the document alone. */
export async function movePoolMember(db: WriteDb, memberId: string, personId: string): Promise<void> {
  await db.updateTable('pool_member').set({ person_id: personId }).where('id', '=', memberId).execute();
}

async function writeUnits(db: WriteDb, memberId: string, units: PoolEntry['units']): Promise<void> {
  const rowOf = ({ unitId, since }: PoolEntry['units'][number], i: number) => {
    return { member_id: memberId, number: i + 1, unit_id: unitId, since };
  };
  await insertMany(db, 'pool_unit', units.map(rowOf));
}

async function writeJuries(db: WriteDb, memberId: string, juries: PoolEntry['juries']): Promise<void> {
  await insertMany(
    db,
    'pool_jury',
    juries.map(({ juryId }) => ({ member_id: memberId, jury_id: juryId })),
  );
}

/** Puts the entry in the place of what stood there; whose entry it is stays. */
export async function writePoolEntry(db: WriteDb, memberId: string, entry: PoolEntry): Promise<void> {
  await db
    .updateTable('pool_member')
    .set({ details: JSON.stringify(entry.details), state: entry.state, state_until: entry.stateUntil })
    .where('id', '=', memberId)
    .execute();
  await db.deleteFrom('pool_unit').where('member_id', '=', memberId).execute();
  await writeUnits(db, memberId, entry.units);
  await db.deleteFrom('pool_jury').where('member_id', '=', memberId).execute();
  await writeJuries(db, memberId, entry.juries);
}

export async function deletePoolMember(db: WriteDb, memberId: string): Promise<void> {
  await db.deleteFrom('pool_member').where('id', '=', memberId).execute();
}

export async function insertPoolChanges(db: WriteDb, rows: readonly Insertable<PoolChangeTable>[]): Promise<void> {
  await insertMany(db, 'pool_change', rows);
}

/** Every change of the pool, oldest first; of all or of one entry. */
export async function listPoolChanges(db: ReadDb, memberId?: string): Promise<PoolChangeRow[]> {
  const all = db.selectFrom('pool_change').selectAll().orderBy('number');
  return (memberId === undefined ? all : all.where('member_id', '=', memberId)).execute();
}

export async function deletePoolChanges(db: WriteDb, actId: string): Promise<void> {
  await db.deleteFrom('pool_change').where('act_id', '=', actId).execute();
}
