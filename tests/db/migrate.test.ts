import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Migration, migrate, schemaVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase, type RawDatabase, UNMIGRATED } from '../../db/open.ts';
import { openStore } from '../../db/open-store.ts';
import { type TemporaryStore, temporaryFolder, temporaryStore } from '../support/database.ts';
import { testTable, withTestTable } from '../support/test-table.ts';

const opened: TemporaryStore[] = [];
const raws: RawDatabase[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const raw of raws.splice(0)) raw.close();
  for (const one of opened.splice(0)) await one.cleanup();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function freshFile(): RawDatabase {
  const folder = temporaryFolder();
  folders.push(folder);
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  raws.push(raw);
  return raw;
}

function step(version: number, sql: string): Migration {
  return { version, name: `step-${version}`, up: (raw) => raw.exec(sql) };
}

function tables(raw: RawDatabase): unknown[] {
  return raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
}

describe('the runner', () => {
  it('runs each step once and remembers the last', () => {
    const raw = freshFile();
    expect(schemaVersion(raw)).toBe(UNMIGRATED);
    const steps = [step(0, 'CREATE TABLE a (x INTEGER) STRICT'), step(10, 'CREATE TABLE b (x INTEGER) STRICT')];
    migrate(raw, steps.slice(0, 1));
    migrate(raw, steps);
    migrate(raw, steps);
    expect(tables(raw)).toEqual(['a', 'b']);
    expect(schemaVersion(raw)).toBe(10);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('undoes a step that fails half-way, all of it, and can try again', () => {
    const raw = freshFile();
    const first = step(0, 'CREATE TABLE a (x INTEGER) STRICT');
    expect(() => migrate(raw, [first, step(10, 'CREATE TABLE b (x INTEGER) STRICT; CREATE TABLE b (x)')])).toThrow();
    expect(tables(raw)).toEqual(['a']);
    expect(schemaVersion(raw)).toBe(0);
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1);
    migrate(raw, [first, step(10, 'CREATE TABLE b (x INTEGER) STRICT')]);
    expect(schemaVersion(raw)).toBe(10);
  });

  it('refuses a step that leaves a row pointing nowhere', () => {
    const raw = freshFile();
    const parents = step(0, 'CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT; INSERT INTO p VALUES (1)');
    const child = step(10, 'CREATE TABLE c (p INTEGER REFERENCES p (id)) STRICT; INSERT INTO c VALUES (1)');
    migrate(raw, [parents, child]);
    const rebuild = step(20, 'DROP TABLE p; CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT');
    expect(() => migrate(raw, [parents, child, rebuild])).toThrow('broken foreign keys');
    expect(raw.prepare('SELECT count(*) FROM p').pluck().get()).toBe(1);
  });

  it.each([[[10, 0]], [[0, 0]]])('refuses a list numbered %j', (numbers) => {
    const raw = freshFile();
    expect(() =>
      migrate(
        raw,
        numbers.map((n) => step(n, 'SELECT 1')),
      ),
    ).toThrow('out of order');
  });

  it('refuses a file whose version is none of the steps', () => {
    const raw = freshFile();
    raw.pragma('user_version = 7');
    expect(() => migrate(raw, [step(0, ''), step(10, '')])).toThrow(expect.objectContaining({ kind: 'corrupted' }));
  });
});

describe('the product steps', () => {
  it('makes only STRICT tables', () => {
    const raw = freshFile();
    migrate(raw, migrations);
    const loose = raw
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });
});

describe('an office file', () => {
  it('of a newer program is refused and left as it is', async () => {
    const one = temporaryStore({ migrations: withTestTable });
    opened.push(one);
    await one.store.close();
    const before = readFileSync(one.path);
    expect(() => openStore(one.path, one.key, { ...one.around, migrations })).toThrow(
      expect.objectContaining({ kind: 'newer_version' }),
    );
    expect(readFileSync(one.path).equals(before)).toBe(true);
  });

  it('of an older program is upgraded, with an audit row', async () => {
    const one = temporaryStore({ migrations });
    opened.push(one);
    await one.store.close();
    const store = openStore(one.path, one.key, { ...one.around, migrations: withTestTable });
    expect(store.schemaVersion).toBe(testTable.version);
    const last = await store.query((db) =>
      db.selectFrom('audit').select(['action', 'object']).orderBy('seq', 'desc').executeTakeFirst(),
    );
    expect(last).toEqual({ action: 'office.upgraded', object: `schema:${testTable.version}` });
    expect((await store.deepCheck()).ok).toBe(true);
    await store.close();
  });
});
