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

const LOOK = `INSERT INTO proof_look (application_id, utc, proofs, state, reason, people)
  VALUES ('a1', 'u', '["form"]', 'original', '', '王敏')`;
const DIGEST = 'a'.repeat(64);
const FILE = `INSERT INTO attachment (id, application_id, number, title, file_name, kind, bytes, sha256, pages, active, proof,
    added_utc, added_by)
  VALUES ('f1', 'a1', 1, '学历证书', 'a.pdf', 'pdf', 3, '${DIGEST}', 1, '[]', 'education', 'u', '王敏')`;
const second = FILE.replace("'f1', 'a1', 1", "'f2', 'a1', 2");

it('step 180: what was accepted before stays accepted, and its papers and scans can be kept', () => {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  migrate(
    raw,
    migrations.filter((step) => step.version < 180),
  );
  raw.exec(BEFORE);
  migrate(
    raw,
    migrations.filter((step) => step.version <= 180),
  );
  expect(schemaVersion(raw)).toBe(180);
  expect(raw.prepare('SELECT state FROM application').pluck().all()).toEqual(['accepted']);
  raw.exec(LOOK);
  raw.exec(FILE);
  raw.exec("INSERT INTO attachment_piece VALUES ('f1', 0, x'010203')");
  for (const [wrong, what] of [
    [LOOK.replace("'original'", "'perhaps'"), 'CHECK'],
    [LOOK.replace("'original'", "'not_needed'"), 'CHECK'],
    [LOOK.replace("'王敏'", "''"), 'CHECK'],
    // The same bytes twice in one dossier.
    [second, 'UNIQUE'],
    ["UPDATE attachment SET removed_utc = 'u'", 'CHECK'],
    ['UPDATE attachment SET legible = 0', 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
  raw.exec("UPDATE attachment SET removed_utc = 'u', removed_reason = '重复'");
  raw.exec(second);
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  for (const table of ['proof_look', 'attachment', 'attachment_piece']) {
    expect(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
});

it('step 184: what was amended before stays, and a withdrawal can be taken back', () => {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  migrate(
    raw,
    migrations.filter((step) => step.version < 184),
  );
  raw.exec(BEFORE);
  const amendment = (number: number, act: string) =>
    `INSERT INTO list_amendment VALUES ('r1', ${number}, 'f1', 'u', 'a1', '${act}', '', '', '', '本人申请', '函1号', '王敏')`;
  raw.exec(amendment(1, 'withdraw'));
  expect(() => raw.exec(amendment(2, 'restore'))).toThrow('CHECK');
  const before = raw.prepare('SELECT * FROM list_amendment').all();
  migrate(
    raw,
    migrations.filter((step) => step.version <= 184),
  );
  expect(raw.prepare('SELECT * FROM list_amendment').all()).toEqual(before);
  raw.exec(amendment(2, 'restore'));
  expect(() => raw.exec(amendment(3, 'perhaps'))).toThrow('CHECK');
  expect(() => raw.exec(amendment(2, 'withdraw'))).toThrow('UNIQUE');
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM list_amendment').pluck().get()).toBe(0);
});
