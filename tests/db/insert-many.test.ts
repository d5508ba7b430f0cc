import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertMany } from '../../db/insert-many.ts';
import { findPeople, type PersonRow } from '../../db/tables/people.ts';
import { type TemporaryStore, temporaryStore, testFact } from '../support/database.ts';

let one: TemporaryStore;
beforeEach(() => {
  one = temporaryStore();
});
afterEach(() => one.cleanup());

const person = (i: number): PersonRow => ({
  id: `p${i}`,
  id_number: `number ${i}`,
  id_kind: 'passport',
  name: `n'${i}`,
  name_original: i % 2 === 0 ? null : `original ${i}`,
  name_key: `${i}`,
  sex: null,
  ethnicity: '',
  birth: null,
});
const people = (count: number) => Array.from({ length: count }, (_, i) => person(i));

function put(rows: readonly PersonRow[]) {
  return one.store.command(async (db) => {
    await insertMany(db, 'person', rows);
    return { ok: true, value: null, audit: testFact() };
  });
}

const stored = () => one.store.query((db) => db.selectFrom('person').selectAll().orderBy(sql`rowid`).execute());

it.each([0, 1, 199, 200, 201, 423])('stores %i rows, each with its own values, in their order', async (count) => {
  await put(people(count));
  expect(await stored()).toEqual(people(count));
});

it('stores none of them when one of them is taken', async () => {
  await expect(put([...people(90), person(3)])).rejects.toThrow();
  expect(await stored()).toEqual([]);
});

it('throws when a row lacks a column or brings another, wherever it stands', async () => {
  const { birth: _, ...short } = person(200);
  for (const odd of [short, { ...person(201), birth: undefined }, { ...person(202), remark: '' }]) {
    await expect(put([...people(60), odd as unknown as PersonRow])).rejects.toThrow('differ in their columns');
    await expect(put([...people(20), odd as unknown as PersonRow, ...people(40)])).rejects.toThrow();
  }
  expect(await stored()).toEqual([]);
});

it('finds the persons asked for and nobody else, whatever the numbers hold', async () => {
  const quoted = { ...person(500), id_number: `"a',[\\` };
  await put([...people(50), quoted]);
  const found = await one.store.query((db) => findPeople(db, ['number 7', 'number 77', quoted.id_number]));
  expect(found).toEqual(new Map([person(7), quoted].map((row) => [row.id_number, row])));
  expect((await one.store.query((db) => findPeople(db, []))).size).toBe(0);
});
