import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

const BEFORE = oneApplication('accepted');

const ENTRY = `INSERT INTO departure (application_id, number, utc, kind, on_date, to_unit, source, people)
  VALUES ('a1', 1, 'u', 'retired', '2022-12-01', '', '退休审批表', '王敏')`;

it('step 220: nobody has left in an older file, and every later word about it is kept with its source', () => {
  const { raw, upTo } = fileAt(219);
  raw.exec(BEFORE);
  upTo(220);
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
