import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase, type RawDatabase } from '../../db/open.ts';
import { temporaryFolder } from '../support/database.ts';

const undo: (() => unknown)[] = [];
afterEach(() => {
  for (const one of undo.splice(0).reverse()) one();
});

/** A file of the version before the registers, brought to the one with them. */
function upgraded(fill: (raw: RawDatabase) => void): RawDatabase {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  migrate(
    raw,
    migrations.filter((step) => step.version < 75),
  );
  expect(schemaVersion(raw)).toBe(70);
  fill(raw);
  migrate(
    raw,
    migrations.filter((step) => step.version <= 75),
  );
  return raw;
}

const ENTRY = `INSERT INTO integrity_record (id, id_number, name, unit, capacity, matter, decision_number, deciding_body,
  decided_on, start_on, end_on, end_reason, note, recorded_utc, recorded_by)
  VALUES ('i1', '11010519491231002X', '张三', '甲院', 'applicant', 'x', '1号', '厅',
  '2021-03-01', '2021-03-01', '2024-03-01', '', '', '2022-01-01T00:00:00.000Z', '王敏')`;

describe('a file from before the registers', () => {
  it('keeps its people and gets two empty registers', () => {
    const raw = upgraded((old) =>
      old.exec(
        "INSERT INTO person (id, id_number, id_kind, name, ethnicity) VALUES ('p1', '11010519491231002X', 'resident_id', '张三', '')",
      ),
    );
    expect(schemaVersion(raw)).toBe(75);
    expect(raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(1);
    for (const table of ['integrity_record', 'integrity_change', 'entrustment', 'entrustment_change']) {
      expect(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });

  it('holds one entry for a person and a decision, and none that ends before it begins or has lost its history', () => {
    const raw = upgraded(() => undefined);
    raw.exec(ENTRY);
    expect(() => raw.exec(ENTRY.replace("'i1'", "'i2'"))).toThrow('UNIQUE');
    expect(() => raw.exec("UPDATE integrity_record SET end_on = '2021-02-28'")).toThrow('CHECK');
    raw.exec(`INSERT INTO integrity_change (record_id, utc, act, people, reason, before)
      VALUES ('i1', 'now', 'correct', '王敏', '抄错', '{}')`);
    expect(() => raw.exec('DELETE FROM integrity_record')).toThrow('FOREIGN KEY');
  });
});
