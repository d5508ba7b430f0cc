import { afterEach, describe, expect, it } from 'vitest';
import { StorageFailure } from '../../db/failures.ts';
import { firstColumn, type ReadDb } from '../../db/handles.ts';
import { type TemporaryStore, temporaryStore, testFact, withTables } from '../support/database.ts';
import { type TestTables, withTestTable } from '../support/test-table.ts';

const opened: TemporaryStore[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.cleanup();
});

function fresh(): TemporaryStore {
  const one = temporaryStore({ migrations: withTestTable });
  opened.push(one);
  return one;
}

function add(one: TemporaryStore, id: number, options: { fail?: 'refuse' | 'throw'; key?: string } = {}) {
  return one.store.command(
    async (db) => {
      await withTables<TestTables>(db)
        .insertInto('entry')
        .values({ id, batch: 1, text: `t${id}` })
        .execute();
      if (options.fail === 'throw') throw new Error('planted');
      if (options.fail === 'refuse') return { ok: false, refusal: { code: 'planted' } };
      return { ok: true, value: { id }, audit: testFact('entry.added', `entry:${id}`) };
    },
    { key: options.key },
  );
}

function ids(one: TemporaryStore): Promise<number[]> {
  return one.store.query(async (db) => {
    const rows = await withTables<TestTables>(db).selectFrom('entry').select('id').orderBy('id').execute();
    return rows.map((row) => row.id);
  });
}

function actions(one: TemporaryStore): Promise<string[]> {
  return one.store.query(async (db) => {
    const rows = await db.selectFrom('audit').select('action').orderBy('seq').execute();
    return rows.map((row) => row.action);
  });
}

describe('a command', () => {
  it('commits its rows with its audit row', async () => {
    const one = fresh();
    expect(await add(one, 1)).toEqual({ ok: true, value: { id: 1 } });
    expect(await ids(one)).toEqual([1]);
    expect(await actions(one)).toEqual(['office.created', 'entry.added']);
  });

  it('leaves nothing behind when it refuses or throws', async () => {
    const one = fresh();
    expect(await add(one, 1, { fail: 'refuse' })).toEqual({ ok: false, refusal: { code: 'planted' } });
    await expect(add(one, 2, { fail: 'throw' })).rejects.toThrow('planted');
    expect(await ids(one)).toEqual([]);
    expect(await actions(one)).toEqual(['office.created']);
    expect((await add(one, 3)).ok).toBe(true);
  });

  it('fails as a whole when its audit row cannot be written', async () => {
    const one = fresh();
    const rejected = one.store.command(async (db) => {
      await withTables<TestTables>(db).insertInto('entry').values({ id: 1, batch: 1, text: 'x' }).execute();
      const unwritable = { ...testFact(), action: null as unknown as string };
      return { ok: true, value: 0, audit: unwritable };
    });
    await expect(rejected).rejects.toMatchObject({ kind: 'constraint', detail: 'audit.action' });
    expect(await ids(one)).toEqual([]);
  });

  it('writes several audit rows in one transaction', async () => {
    const one = fresh();
    await one.store.command(async () => ({ ok: true, value: 0, audit: [testFact('a.b'), testFact('c.d')] }));
    expect(await actions(one)).toEqual(['office.created', 'a.b', 'c.d']);
    expect((await one.store.deepCheck()).ok).toBe(true);
  });

  it('has one effect per idempotency key, also after the next start', async () => {
    const one = fresh();
    expect(await add(one, 1, { key: 'k1', fail: 'refuse' })).toMatchObject({ ok: false });
    expect(await add(one, 1, { key: 'k1' })).toEqual({ ok: true, value: { id: 1 } });
    await one.reopen();
    expect(await add(one, 2, { key: 'k1' })).toEqual({ ok: true, value: { id: 1 } });
    expect(await ids(one)).toEqual([1]);
    expect(await actions(one)).toEqual(['office.created', 'entry.added']);
  });

  it('refuses an idempotency key under which something else was done', async () => {
    const one = fresh();
    const make = (what: string) => async () => ({ ok: true, value: what, audit: testFact() }) as const;
    const act = { channel: 'a.b', input: { id: 1, text: 'x' } };
    expect(await one.store.command(make('first'), { key: 'k1', act })).toEqual({ ok: true, value: 'first' });
    for (const other of [{ ...act, channel: 'a.c' }, { ...act, input: { id: 1, text: 'y' } }, undefined]) {
      const refused = await one.store.command(make('second'), { key: 'k1', act: other });
      expect(refused).toEqual({ ok: false, refusal: { code: 'act_key_used' } });
    }
    const spelledOtherwise = { input: { text: 'x', id: 1 }, channel: 'a.b' };
    expect(await one.store.command(make('second'), { key: 'k1', act: spelledOtherwise })).toEqual({
      ok: true,
      value: 'first',
    });
    expect(await actions(one)).toEqual(['office.created', 'test.done']);
  });

  it('never interleaves with another command or a query', async () => {
    const one = fresh();
    const log: string[] = [];
    const slow = (name: string) =>
      one.store.command(async () => {
        log.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.push(`${name} ends`);
        return { ok: true, value: name, audit: testFact() };
      });
    const look = one.store.query(async () => {
      log.push('look begins');
      await new Promise((resolve) => setTimeout(resolve, 2));
      log.push('look ends');
    });
    await Promise.all([slow('a'), look, slow('b')]);
    expect(log).toEqual(['look begins', 'look ends', 'a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('names the broken constraint and shows no SQL', async () => {
    const one = fresh();
    await add(one, 1);
    const again = await add(one, 1).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(StorageFailure);
    expect(again).toMatchObject({ kind: 'constraint', detail: 'entry.id' });
    expect(String(again)).not.toMatch(/insert|values|t1/i);
  });
});

describe('handles', () => {
  it('a query cannot write, neither by builder nor by a later pragma', async () => {
    const one = fresh();
    const write = one.store.query(async (db) => {
      await withTables<TestTables>(db).insertInto('entry').values({ id: 9, batch: 1, text: 'x' }).execute();
    });
    await expect(write).rejects.toThrow('a query tried to write');
    expect(await ids(one)).toEqual([]);
  });

  it('past the builder a handle is the same: no writing, no settings, nothing after its end', async () => {
    const one = fresh();
    let kept: ReadDb | undefined;
    const straight = (sql: string) =>
      one.store.query(async (db) => {
        kept = db;
        return firstColumn(db, sql, []);
      });
    expect(await straight("SELECT 'a', 'b' UNION SELECT 'c', 'd'")).toEqual(['a', 'c']);
    await expect(straight("INSERT INTO entry VALUES (9, 1, 'x')")).rejects.toThrow('a query tried to write');
    await expect(straight('DELETE FROM entry RETURNING id')).rejects.toThrow('a query tried to write');
    await expect(straight('PRAGMA user_version')).rejects.toThrow('belong to the store');
    expect(() => firstColumn(kept as ReadDb, 'SELECT 1', [])).toThrow('after its query or command ended');
    expect(() => firstColumn({} as ReadDb, 'SELECT 1', [])).toThrow('not a handle');
    expect(await ids(one)).toEqual([]);
  });

  it('a handle is dead once its call ended', async () => {
    const one = fresh();
    let kept: object | undefined;
    await one.store.command(async (db) => {
      kept = db;
      return { ok: true, value: 0, audit: testFact() };
    });
    const late = withTables<TestTables>(kept ?? {})
      .insertInto('entry')
      .values({ id: 1, batch: 1, text: 'late' })
      .execute();
    await expect(late).rejects.toThrow('after its query or command ended');
    expect(await ids(one)).toEqual([]);
  });

  it('a command cannot end its own transaction', async () => {
    const one = fresh();
    const own = one.store.command(async (db) => {
      await withTables<TestTables>(db)
        .transaction()
        .execute(async () => undefined);
      return { ok: true, value: 0, audit: testFact() };
    });
    await expect(own).rejects.toThrow('belong to the store');
  });

  it('a call inside a call throws instead of waiting for ever', async () => {
    const one = fresh();
    const nested = one.store.command(async () => {
      await ids(one);
      return { ok: true, value: 0, audit: testFact() };
    });
    await expect(nested).rejects.toThrow('inside a store call');
    expect((await add(one, 1)).ok).toBe(true);
  });
});

describe('closing', () => {
  it('finishes what was begun and refuses what comes later', async () => {
    const one = fresh();
    const last = add(one, 1);
    const closed = one.store.close();
    expect((await last).ok).toBe(true);
    await closed;
    await expect(add(one, 2)).rejects.toMatchObject({ kind: 'closed' });
    expect(await ids({ ...one, store: await one.reopen() })).toEqual([1]);
  });
});
