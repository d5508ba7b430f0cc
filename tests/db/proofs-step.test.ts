import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

const BEFORE = oneApplication('accepted');

const LOOK = `INSERT INTO proof_look (application_id, utc, proofs, state, reason, people)
  VALUES ('a1', 'u', '["form"]', 'original', '', '王敏')`;
const DIGEST = 'a'.repeat(64);
const FILE = `INSERT INTO attachment (id, application_id, number, title, file_name, kind, bytes, sha256, pages, active, proof,
    added_utc, added_by)
  VALUES ('f1', 'a1', 1, '学历证书', 'a.pdf', 'pdf', 3, '${DIGEST}', 1, '[]', 'education', 'u', '王敏')`;
const second = FILE.replace("'f1', 'a1', 1", "'f2', 'a1', 2");

it('step 180: what was accepted before stays accepted, and its papers and scans can be kept', () => {
  const { raw, upTo } = fileAt(179);
  raw.exec(BEFORE);
  upTo(180);
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
  const { raw, upTo } = fileAt(183);
  raw.exec(BEFORE);
  const amendment = (number: number, act: string) =>
    `INSERT INTO list_amendment VALUES ('r1', ${number}, 'f1', 'u', 'a1', '${act}', '', '', '', '本人申请', '函1号', '王敏')`;
  raw.exec(amendment(1, 'withdraw'));
  expect(() => raw.exec(amendment(2, 'restore'))).toThrow('CHECK');
  const before = raw.prepare('SELECT * FROM list_amendment').all();
  upTo(184);
  expect(raw.prepare('SELECT * FROM list_amendment').all()).toEqual(before);
  raw.exec(amendment(2, 'restore'));
  expect(() => raw.exec(amendment(3, 'perhaps'))).toThrow('CHECK');
  expect(() => raw.exec(amendment(2, 'withdraw'))).toThrow('UNIQUE');
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(raw.prepare('SELECT count(*) FROM list_amendment').pluck().get()).toBe(0);
});
