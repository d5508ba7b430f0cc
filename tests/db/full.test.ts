import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIdentity } from '../../db/audit/journal.ts';
import { openDatabase, type RawDatabase } from '../../db/open.ts';
import { type Store, storeOver } from '../../db/store.ts';
import { steppingClock, type TemporaryStore, temporaryStore, testFact, withTables } from '../support/database.ts';
import { type TestTables, withTestTable } from '../support/test-table.ts';

let one: TemporaryStore;
let raw: RawDatabase;
let store: Store;
beforeEach(async () => {
  one = temporaryStore({ migrations: withTestTable });
  await one.store.close();
  raw = openDatabase(one.path, one.key, { mode: 'open' });
  store = storeOver({
    raw,
    office: readIdentity(raw),
    clock: steppingClock(),
    appVersion: '1',
    copy: () => ({ seq: 0, hash: '' }),
  });
});
afterEach(async () => {
  await store.close();
  rmSync(path.dirname(one.path), { recursive: true, force: true });
});

function add(id: number, swallow = false) {
  return store.command(async (db) => {
    const text = 'x'.repeat(60_000);
    const insert = withTables<TestTables>(db).insertInto('entry').values({ id, batch: id, text }).execute();
    await (swallow ? insert.catch(() => undefined) : insert);
    return { ok: true, value: id, audit: testFact() };
  });
}

async function state(): Promise<{ rows: number; audit: number }> {
  return store.query(async (db) => ({
    rows: (await withTables<TestTables>(db).selectFrom('entry').select('id').execute()).length,
    audit: (await db.selectFrom('audit').select('seq').execute()).length,
  }));
}

describe('no space left', () => {
  it('is named, keeps what was saved, and saving goes on once there is space', async () => {
    await add(1);
    const before = await state();
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
    await expect(add(2)).rejects.toMatchObject({ kind: 'full' });
    expect(await state()).toEqual(before);
    raw.pragma('max_page_count = 100000');
    expect((await add(2)).ok).toBe(true);
    expect((await store.deepCheck()).ok).toBe(true);
  });

  it('never commits half of a command, even one that looks away', async () => {
    const before = await state();
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
    await expect(add(1, true)).rejects.toMatchObject({ kind: 'full' });
    raw.pragma('max_page_count = 100000');
    expect(await state()).toEqual(before);
    expect((await store.deepCheck()).ok).toBe(true);
  });
});
