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
  INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack, list_frozen_utc)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}', 'f1');
  INSERT INTO person (id, id_number, id_kind, name, ethnicity) VALUES ('p1', '1', 'resident_id', '张三', '');
  INSERT INTO unit (id, name, key) VALUES ('u1', '甲院', '甲院');
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b1', 'r1', 'applicants', 'x', 'x', 1, 1, 0, 'u');
  INSERT INTO application (id, round_id, batch_id, person_id, unit_id, number, series, specialty, level, title, kind,
    post_audit_number, phone, sheet, sheet_row, details, state)
    VALUES ('a1', 'r1', 'b1', 'p1', 'u1', 1, 's', 's', 'l', 't', 'normal', '', '', '', 1, '{}', 'accepted')`;

const AMENDMENT = `INSERT INTO list_amendment VALUES
  ('r1', 1, 'f1', 'u', 'a1', 'correct', 'name', '张山', '张三', '抄错', '', '王敏')`;

it('step 120: a list frozen before stays frozen without a digest and can be amended', () => {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  migrate(
    raw,
    migrations.filter((step) => step.version < 120),
  );
  raw.exec(BEFORE);
  migrate(
    raw,
    migrations.filter((step) => step.version <= 120),
  );
  expect(schemaVersion(raw)).toBe(120);
  expect(raw.prepare('SELECT list_frozen_utc, list_digest FROM round').all()).toEqual([
    { list_frozen_utc: 'f1', list_digest: null },
  ]);
  raw.exec(AMENDMENT);
  for (const [wrong, what] of [
    [AMENDMENT, 'UNIQUE'],
    [AMENDMENT.replace("1, 'f1'", "2, 'f1'").replace("'name'", "''"), 'CHECK'],
    [AMENDMENT.replace("1, 'f1'", "2, 'f1'").replace("'抄错'", "''"), 'CHECK'],
    [AMENDMENT.replace("1, 'f1'", "2, 'f1'").replace("'name'", "'id_number'"), 'CHECK'],
    ["UPDATE round SET list_digest = 'short'", 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM list_amendment').pluck().get()).toBe(0);
});
