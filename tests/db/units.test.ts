import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase, type RawDatabase } from '../../db/open.ts';
import { listUnitReferences } from '../../db/tables/unit-references.ts';
import { type TemporaryStore, temporaryFolder, temporaryStore } from '../support/database.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

function fileAt(version: number): RawDatabase {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  migrate(
    raw,
    migrations.filter((step) => step.version < version),
  );
  return raw;
}

describe('a file from before the register', () => {
  it('keeps its units, of which nothing more is known, and their people', () => {
    const raw = fileAt(60);
    raw.exec("INSERT INTO unit (id, name, key) VALUES ('u1', '青海省人民医院', '青海省人民医院')");
    migrate(
      raw,
      migrations.filter((step) => step.version <= 60),
    );
    expect(schemaVersion(raw)).toBe(60);
    expect(raw.prepare('SELECT * FROM unit').all()).toEqual([
      {
        id: 'u1',
        name: '青海省人民医院',
        key: '青海省人民医院',
        kind: 'unknown',
        parent_id: null,
        prefecture: '',
        county: '',
        code: '',
        note: '',
        registered: 0,
      },
    ]);
    expect(() => raw.exec("UPDATE unit SET kind = 'school'")).toThrow();
    expect(() => raw.exec("UPDATE unit SET parent_id = 'u1'")).toThrow();
  });
});

describe('who points to a unit', () => {
  it('is read from the schema, so that no table is forgotten when two units become one', async () => {
    const one: TemporaryStore = temporaryStore();
    undo.push(() => one.cleanup());
    const found = await one.store.query((db) => listUnitReferences(db));
    expect(found.map(({ table, column, link }) => [`${table}.${column}`, link])).toEqual(
      expect.arrayContaining([
        ['application.unit_id', false],
        ['expert.unit_id', false],
        ['expert_avoids_unit.unit_id', true],
      ]),
    );
    expect(found.some(({ table }) => table.startsWith('unit'))).toBe(false);
  });
});
