import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt } from './old-file.ts';

it('step 201: an office of before gets room for its views, one of them the default', () => {
  const { raw, upTo } = fileAt(200);
  raw.exec(`INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}')`);
  upTo(201);
  expect(schemaVersion(raw)).toBe(201);
  expect(raw.prepare('SELECT count(*) FROM round').pluck().get()).toBe(1);
  const view = (id: string, key: string, name: string, byDefault: number) =>
    `INSERT INTO list_view VALUES ('${id}', '${key}', '${name}', '{}', ${byDefault}, 'u')`;
  raw.exec(view('v1', 'a', 'A', 1));
  raw.exec(view('v2', 'b', 'B', 0));
  expect(() => raw.exec(view('v3', 'a', 'a', 0))).toThrow('UNIQUE');
  expect(() => raw.exec(view('v3', 'c', 'C', 1))).toThrow('UNIQUE');
  expect(() => raw.exec(view('v3', 'c', '', 0))).toThrow('CHECK');
});
