import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt } from './old-file.ts';

const application = (id: string, round: string, person: string, number: number, name: string) => `
  INSERT INTO application (id, round_id, batch_id, person_id, unit_id, number, series, specialty, level, title, kind,
    post_audit_number, phone, sheet, sheet_row, details, state)
    VALUES ('${id}', '${round}', 'b1', '${person}', 'u1', ${number}, 's', '桥梁', 'l', '工程师', 'normal', '', '', '', 1,
      '{"name":"${name}","nameOriginal":null}', 'accepted');`;

const BEFORE = `
  INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}'), ('r2', 'u', '{}', 'y', 2023, 'p', '1', '{}');
  INSERT INTO person (id, id_number, id_kind, name, ethnicity)
    VALUES ('p1', '630102198001010011', 'resident_id', '张三', ''), ('p2', '2', 'resident_id', '李四', '');
  INSERT INTO unit (id, name, key) VALUES ('u1', '甲院', '甲院');
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b1', 'r1', 'applicants', 'x', 'x', 1, 1, 0, 'u');
  ${application('a1', 'r1', 'p1', 7, '张三')} ${application('a2', 'r2', 'p1', 7, '张三')}
  ${application('a3', 'r2', 'p2', 1200, '李四')}
  INSERT INTO application_search VALUES (1, 'a1', 'r1', 'zs', '张三 zs 工程师 桥梁 007 010011'), (2, 'a2', 'r2', NULL, 'x');`;

it('step 200: every application is found again, under the key of its round and number', () => {
  const { raw, upTo } = fileAt(199);
  raw.exec(BEFORE);
  upTo(200);
  expect(schemaVersion(raw)).toBe(200);
  expect(
    raw.prepare('SELECT doc, application_id, initials, spelling, source FROM application_search ORDER BY doc').all(),
  ).toEqual([
    {
      doc: 1_000_000_007,
      application_id: 'a1',
      initials: 'zs',
      spelling: null,
      source: '张三 zs 工程师 桥梁 007 010011',
    },
    { doc: 2_000_000_007, application_id: 'a2', initials: null, spelling: null, source: '张三 工程师 桥梁 007 010011' },
    { doc: 2_000_001_200, application_id: 'a3', initials: null, spelling: null, source: '李四 工程师 桥梁 1200 2' },
  ]);
  const found = (term: string) =>
    raw
      .prepare('SELECT rowid FROM application_bigram WHERE application_bigram MATCH ? ORDER BY rowid')
      .pluck()
      .all(term);
  const pair = [...'张三'].map((one) => (one.codePointAt(0) as number).toString(36).padStart(4, '0')).join('');
  expect(found(`"${pair}"`)).toEqual([1_000_000_007, 2_000_000_007]);
  raw.exec("INSERT INTO application_bigram (application_bigram) VALUES ('integrity-check')");
  expect(() => raw.exec("INSERT INTO search_round (round_id) VALUES ('r1')")).toThrow('UNIQUE');
});
