import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt } from './old-file.ts';

const BEFORE = `
  INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}');
  INSERT INTO ballot_section VALUES ('s1', 'r1', 'full_senior', 'dual_targeted');
  INSERT INTO ballot_round VALUES
    ('s1', 1, 'open', 'exclude', 25, 17, '[]', 'e', 'u', NULL, NULL, NULL, NULL, NULL, '', '');`;

const PACK = `INSERT INTO criteria_pack VALUES
  ('rules', 'p', 'office-1', 'p/1', 'draft', '{}', '省厅答复', 'u', '王敏', NULL, '')`;
const CHANGE = `INSERT INTO criteria_change VALUES
  ('rules', 'p', 'office-1', 1, 'u', 'quorum', '1', '2', '省厅答复', '', '王敏')`;

it('step 190: a round of before keeps no catalogue; a version in use is never changed or removed', () => {
  const { raw, upTo } = fileAt(189);
  raw.exec(BEFORE);
  upTo(190);
  expect(schemaVersion(raw)).toBe(190);
  expect(raw.prepare('SELECT titles FROM round').pluck().get()).toBeNull();
  raw.exec(PACK);
  raw.exec(CHANGE);
  raw.exec('UPDATE criteria_pack SET data = \'{"a":1}\'');
  raw.exec("UPDATE criteria_pack SET state = 'published', published_utc = 'u', published_by = '李强'");
  for (const [wrong, what] of [
    ["UPDATE criteria_pack SET data = '{}'", 'never changed'],
    ['DELETE FROM criteria_pack', 'never removed'],
    [PACK, 'UNIQUE'],
    [PACK.replace('office-1', 'office-2').replace("'draft'", "'published'"), 'CHECK'],
    [CHANGE.replace('1, ', '2, ').replace("'省厅答复'", "''"), 'CHECK'],
    ["INSERT INTO title_change (number, utc, change, document, people) VALUES (1, 'u', '{}', '', '王敏')", 'CHECK'],
    ["INSERT INTO round_criteria_change VALUES ('r1', 1, 'u', 'votes', 'a', 'b', '理由', '王敏')", 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong), wrong).toThrow(what);
  }
});

it('step 192: sections and what hangs on them stay; any kind of application may vote apart', () => {
  const { raw, upTo } = fileAt(190);
  raw.exec(BEFORE);
  expect(() => raw.exec("INSERT INTO ballot_section VALUES ('s2', 'r1', 'full_senior', 'case_by_case')")).toThrow(
    'CHECK',
  );
  upTo(192);
  expect(raw.prepare('SELECT * FROM ballot_section').all()).toEqual([
    { id: 's1', round_id: 'r1', level: 'full_senior', type: 'dual_targeted' },
  ]);
  raw.exec("INSERT INTO ballot_section VALUES ('s2', 'r1', 'full_senior', 'case_by_case')");
  expect(() => raw.exec("INSERT INTO ballot_section VALUES ('s3', 'r1', 'full_senior', 'case_by_case')")).toThrow(
    'UNIQUE',
  );
  expect(() => raw.exec("DELETE FROM ballot_section WHERE id = 's1'")).toThrow('FOREIGN KEY');
  expect(raw.pragma('foreign_key_check')).toEqual([]);
});

it('step 240: a version in use stays in use, is withdrawn once with a reason, and a draft is not', () => {
  const { raw, upTo } = fileAt(220);
  raw.exec(PACK);
  raw.exec(PACK.replace('office-1', 'office-2').replace("'draft'", "'published'").replace('NULL', "'u'"));
  const before = raw.prepare('SELECT * FROM criteria_pack').all();
  upTo(240);
  expect(schemaVersion(raw)).toBe(240);
  expect(raw.prepare('SELECT * FROM criteria_pack').all()).toEqual(before);
  expect(raw.prepare('SELECT count(*) FROM criteria_withdrawal').pluck().get()).toBe(0);
  const withdrawn = "INSERT INTO criteria_withdrawal VALUES ('rules', 'p', 'office-2', 'u', '误启用', '王敏')";
  for (const [wrong, what] of [
    [withdrawn.replace('office-2', 'office-1'), 'only a version in use'],
    [withdrawn.replace('office-2', 'office-9'), 'only a version in use'],
    [withdrawn.replace("'误启用'", "''"), 'CHECK'],
    [withdrawn.replace("'王敏'", "''"), 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong), wrong).toThrow(what);
  }
  raw.exec(withdrawn);
  expect(() => raw.exec(withdrawn)).toThrow('UNIQUE');
  expect(() => raw.exec("UPDATE criteria_withdrawal SET reason = 'x'")).toThrow('never changed');
  expect(() => raw.exec('DELETE FROM criteria_withdrawal')).toThrow('never removed');
});
