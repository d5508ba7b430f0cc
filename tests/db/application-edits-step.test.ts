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
    VALUES ('a1', 'r1', 'b1', 'p1', 'u1', 1, 's', 's', 'l', 't', 'normal', '', '', '', 1, '{}', 'received')`;

const EDIT = `INSERT INTO application_edit (id, round_id, number, utc, people, reason, record)
  VALUES ('e1', 'r1', 1, 'u', '王敏', '', '{}')`;

it('step 170: applications of before can be edited, and an edit knows its number and its people', () => {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  const until = (version: number) =>
    migrate(
      raw,
      migrations.filter((step) => step.version <= version),
    );
  until(169);
  raw.exec(BEFORE);
  const rows = raw.prepare('SELECT * FROM application').all();
  until(170);
  expect(schemaVersion(raw)).toBe(170);
  expect(raw.prepare('SELECT * FROM application').all()).toEqual(rows);
  raw.exec(EDIT);
  raw.exec("INSERT INTO application_edit_cell VALUES ('e1', 'a1', 'phone', '', '1')");
  for (const [wrong, what] of [
    [EDIT, 'UNIQUE'],
    [EDIT.replace("'e1'", "'e2'"), 'UNIQUE'],
    [EDIT.replace("'e1'", "'e2'").replace(', 1,', ', 2,').replace("'王敏'", "''"), 'CHECK'],
    ["UPDATE application_edit SET undone_utc = 'u'", 'CHECK'],
    ["INSERT INTO application_edit_cell VALUES ('e1', 'nobody', 'phone', '', '1')", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong), wrong).toThrow(what);
  }
  // Cells go with the application; the edit itself stays, for its number is never given twice.
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM application_edit_cell').pluck().get()).toBe(0);
  expect(raw.prepare('SELECT count(*) FROM application_edit').pluck().get()).toBe(1);
});
