import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../db/migrate.ts';
import type { RawDatabase } from '../../db/open.ts';
import { fileAt } from './old-file.ts';

/** A file of the version before the conditions, with a round and a unit, brought to the one with them. */
function upgraded(): RawDatabase {
  const { raw, upTo } = fileAt(79);
  expect(schemaVersion(raw)).toBe(75);
  raw.exec(`
    INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
      VALUES ('r1', 'now', '{}', 'x', 2022, 'national-40', '1', '{}');
    INSERT INTO unit (id, name, key) VALUES ('u1', '甲院', '甲院');`);
  upTo(80);
  return raw;
}

const AUDIT = {
  id: "'a1'",
  round_id: "'r1'",
  unit_id: "'u1'",
  county: "''",
  level: "'senior'",
  pool: "'post'",
  post_management: '1',
  audited: '3',
  document_number: "'人社〔2022〕1号'",
  manual_reason: "''",
  manual_authority: "''",
  people: "'王敏'",
  utc: "'now'",
};
function insert(raw: RawDatabase, change: Partial<Record<keyof typeof AUDIT | 'manual_number', string>> = {}): void {
  const row = { ...AUDIT, ...change };
  raw.exec(`INSERT INTO post_audit (${Object.keys(row).join()}) VALUES (${Object.values(row).join()})`);
}

describe('a file from before the conditions', () => {
  it('keeps its rounds without a copy of the conditions', () => {
    const raw = upgraded();
    expect(schemaVersion(raw)).toBe(80);
    expect(raw.prepare('SELECT id, rule_pack, eligibility_pack FROM round').all()).toEqual([
      { id: 'r1', rule_pack: '{}', eligibility_pack: null },
    ]);
    expect(() => raw.exec("UPDATE round SET eligibility_pack = 'no'")).toThrow('CHECK');
  });

  it('has one audit for a holder, level and pool; the holder is a unit or a county', () => {
    const raw = upgraded();
    insert(raw);
    expect(() => insert(raw, { id: "'a2'" })).toThrow('UNIQUE');
    insert(raw, { id: "'a3'", level: "'intermediate'" });
    const county = { unit_id: 'NULL', county: "'甲县'" };
    insert(raw, { id: "'a4'", ...county });
    expect(() => insert(raw, { id: "'a5'", ...county })).toThrow('UNIQUE');
    for (const wrong of [
      { county: "'甲县'" },
      { unit_id: 'NULL' },
      { audited: 'NULL' },
      { audited: '-1' },
      { document_number: "''" },
      { manual_number: '2' },
    ]) {
      expect(() => insert(raw, { id: "'a6'", pool: "'dual_targeted'", ...wrong })).toThrow('CHECK');
    }
  });
});
