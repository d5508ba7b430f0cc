import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

it('step 262: an older file has an empty pool and keeps its people, and a change is told whole or not at all', () => {
  const { raw, upTo } = fileAt(260);
  raw.exec(oneApplication('accepted'));
  const people = raw.prepare('SELECT * FROM person').all() as { id: string }[];
  const unit = raw.prepare('SELECT id FROM unit').pluck().get();
  upTo(262);
  expect(schemaVersion(raw)).toBe(262);
  expect(raw.prepare('SELECT * FROM person').all()).toEqual(people);
  expect(raw.prepare('SELECT count(*) FROM pool_member').pluck().get()).toBe(0);
  const MEMBER = `INSERT INTO pool_member VALUES ('m1', '${people[0]?.id}', 1, '{}', 'active', NULL, 'u')`;
  const CHANGE = `INSERT INTO pool_change (member_id, act_id, utc, act, on_date, reason, document, people, before, after)
    VALUES ('m1', 't-1', 'u', 'added', '2022-01-01', '', '', '王敏', NULL, '{}')`;
  raw.exec(MEMBER);
  raw.exec(CHANGE);
  raw.exec(`INSERT INTO pool_unit VALUES ('m1', 1, '${unit}', NULL)`);
  for (const [wrong, what] of [
    [MEMBER.replace("'m1'", "'m2'"), 'UNIQUE'],
    ["UPDATE pool_member SET state_until = '2022-01-01'", 'CHECK'],
    [CHANGE.replace("'added'", "'removed'"), 'CHECK'],
    [CHANGE.replace('NULL', "'{}'"), 'CHECK'],
    [CHANGE.replace("'王敏'", "''"), 'CHECK'],
    [`DELETE FROM unit WHERE id = '${unit}'`, 'FOREIGN KEY'],
    [`DELETE FROM person WHERE id = '${people[0]?.id}'`, 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
  raw.exec("DELETE FROM pool_member WHERE id = 'm1'");
  expect(
    raw.prepare('SELECT (SELECT count(*) FROM pool_unit) + (SELECT count(*) FROM pool_change)').pluck().get(),
  ).toBe(0);
});
