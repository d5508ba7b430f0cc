import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { migrate, schemaVersion } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import { temporaryFolder } from '../support/database.ts';

const undo: (() => unknown)[] = [];
afterEach(() => {
  for (const one of undo.splice(0).reverse()) one();
});

const BEFORE = `
  INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}');
  INSERT INTO person (id, id_number, id_kind, name, ethnicity) VALUES ('p1', '1', 'resident_id', '张三', '');
  INSERT INTO unit (id, name, key) VALUES ('u1', '甲院', '甲院');
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b1', 'r1', 'applicants', 'x', 'x', 1, 1, 0, 'u');
  INSERT INTO application (id, round_id, batch_id, person_id, unit_id, number, series, specialty, level, title, kind,
    post_audit_number, phone, sheet, sheet_row, details, state)
    VALUES ('a1', 'r1', 'b1', 'p1', 'u1', 1, 's', 's', 'l', 't', 'normal', '', '', '', 1, '{}', 'accepted')`;

const ENTRY = `INSERT INTO departure (application_id, number, utc, kind, on_date, to_unit, source, people)
  VALUES ('a1', 1, 'u', 'retired', '2022-12-01', '', '退休审批表', '王敏')`;

it('step 220: nobody has left in an older file, and every later word about it is kept with its source', () => {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  migrate(
    raw,
    migrations.filter((step) => step.version < 220),
  );
  raw.exec(BEFORE);
  migrate(
    raw,
    migrations.filter((step) => step.version <= 220),
  );
  expect(schemaVersion(raw)).toBe(220);
  expect(raw.prepare('SELECT id, state FROM application').all()).toEqual([{ id: 'a1', state: 'accepted' }]);
  expect(raw.prepare('SELECT count(*) FROM departure').pluck().get()).toBe(0);
  raw.exec(ENTRY);
  for (const [wrong, what] of [
    [ENTRY, 'UNIQUE'],
    [ENTRY.replace("1, 'u', 'retired'", "2, 'u', 'perhaps'"), 'CHECK'],
    [ENTRY.replace("'a1', 1", "'a1', 2").replace("'', '退休审批表'", "'乙院', '退休审批表'"), 'CHECK'],
    [ENTRY.replace("'a1', 1", "'a1', 2").replace("'退休审批表'", "''"), 'CHECK'],
    [ENTRY.replace("'a1', 1", "'a1', 2").replace("'王敏'", "''"), 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM departure').pluck().get()).toBe(0);
});
