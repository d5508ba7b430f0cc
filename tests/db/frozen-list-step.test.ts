import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

const BEFORE = oneApplication('accepted', { list_frozen_utc: 'f1' });

const AMENDMENT = `INSERT INTO list_amendment VALUES
  ('r1', 1, 'f1', 'u', 'a1', 'correct', 'name', '张山', '张三', '抄错', '', '王敏')`;

it('step 120: a list frozen before stays frozen without a digest and can be amended', () => {
  const { raw, upTo } = fileAt(119);
  raw.exec(BEFORE);
  upTo(120);
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

it('step 297: an opening wants its reason and its person, and is numbered once', () => {
  const { raw, upTo } = fileAt(296);
  raw.exec(BEFORE);
  upTo(297);
  const opening = "INSERT INTO list_opening VALUES ('r1', 1, 'f1', NULL, 'u', '漏报', '', '王敏')";
  raw.exec(opening);
  const second = opening.replace("'r1', 1", "'r1', 2");
  for (const [wrong, what] of [
    [opening, 'UNIQUE'],
    [second.replace("'漏报'", "''"), 'CHECK'],
    [second.replace("'王敏'", "''"), 'CHECK'],
    [second.replace('NULL', "'short'"), 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
});
