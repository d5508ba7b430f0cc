import { expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import { fileAt, oneApplication } from './old-file.ts';

const ENTRY = `INSERT INTO application_fact (application_id, number, utc, fact, value, source, people)
  VALUES ('a1', 1, 'u', 'unitTier', '"county"', '单位证明', '王敏')`;
const later = ENTRY.replace("'a1', 1", "'a1', 2");

it('step 245: nothing was entered in an older file, and every later word keeps its paper and its person', () => {
  const { raw, upTo } = fileAt(240);
  raw.exec(oneApplication('accepted'));
  upTo(245);
  expect(schemaVersion(raw)).toBe(245);
  expect(raw.prepare('SELECT id, state FROM application').all()).toEqual([{ id: 'a1', state: 'accepted' }]);
  const count = () => raw.prepare('SELECT count(*) FROM application_fact').pluck().get();
  expect(count()).toBe(0);
  raw.exec(ENTRY);
  for (const [wrong, what] of [
    [ENTRY, 'UNIQUE'],
    [later.replace(`'"county"'`, "'county'"), 'CHECK'],
    [later.replace("'单位证明'", "''"), 'CHECK'],
    [later.replace("'王敏'", "''"), 'CHECK'],
    [later.replace("'unitTier'", "''"), 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
  // Taking back is an entry as well.
  raw.exec(later.replace(`'"county"'`, 'NULL'));
  expect(count()).toBe(2);
  raw.exec("DELETE FROM application WHERE id = 'a1'");
  expect(count()).toBe(0);
});
