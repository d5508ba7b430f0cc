import { cpSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '../../db/open-store.ts';
import { type TemporaryStore, temporaryStore, testFact, withTables } from '../support/database.ts';
import { type TestTables, withTestTable } from '../support/test-table.ts';

let one: TemporaryStore;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  one = temporaryStore({ migrations: withTestTable });
});
afterEach(async () => {
  vi.useRealTimers();
  await one.cleanup();
});

const ROW = '王'.repeat(150);
const LARGE = 6000;

function add(first: number, count: number) {
  return one.store.command(async (db) => {
    const entry = withTables<TestTables>(db).insertInto('entry');
    for (let id = first; id < first + count; id++) await entry.values({ id, batch: id, text: ROW }).execute();
    return { ok: true, value: null, audit: testFact('entry.added') };
  });
}

const sizes = () => ({ file: statSync(one.path).size, log: statSync(`${one.path}-wal`).size });
const count = () =>
  one.store.query(async (db) => (await withTables<TestTables>(db).selectFrom('entry').selectAll().execute()).length);

it('a large act is answered with its rows in the log, which is moved into the file a moment later', async () => {
  await one.store.checkpoint();
  const before = sizes();
  await add(1, LARGE);
  const answered = sizes();
  expect(answered.file).toBe(before.file);
  expect(answered.log).toBeGreaterThan(2_000_000);
  vi.advanceTimersByTime(2000);
  expect(await count()).toBe(LARGE);
  expect(sizes().log).toBe(0);
  expect(sizes().file).toBeGreaterThan(before.file + 2_000_000);
});

it('a small act moves a long log with its own commit, as it always did', async () => {
  await one.store.checkpoint();
  const { file } = sizes();
  await add(1, LARGE);
  await add(LARGE + 1, 1);
  expect(sizes().file).toBeGreaterThan(file + 2_000_000);
});

it('closing does not wait for the moment, and nothing is touched after it', async () => {
  await add(1, LARGE);
  await one.reopen();
  vi.advanceTimersByTime(10_000);
  expect(await count()).toBe(LARGE);
});

it('a file that is left with its log holds every row', async () => {
  await add(1, LARGE);
  const copy = `${one.path}.copy`;
  // As the program leaves it that is killed now.
  cpSync(one.path, copy);
  cpSync(`${one.path}-wal`, `${copy}-wal`);
  const left = openStore(copy, one.key, one.around);
  expect(
    await left.query(
      async (db) => (await withTables<TestTables>(db).selectFrom('entry').select('id').execute()).length,
    ),
  ).toBe(LARGE);
  await left.close();
});
