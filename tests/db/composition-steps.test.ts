import { expect, it } from 'vitest';
import { fileAt, oneApplication, oneExpert } from './old-file.ts';

it('step 321: rules of an older round count people as before; a share is so many out of more', () => {
  const { raw, upTo } = fileAt(308);
  raw.exec(oneApplication('accepted'));
  const rule = `INSERT INTO composition_rule (round_id, number, attribute, value, least, most, severity, decree, article,
    verified) VALUES ('r1', 1, 'service', 'new', 2, NULL, 'block', 'x', '', 0)`;
  raw.exec(rule);
  const before = raw.prepare('SELECT * FROM composition_rule').get();
  upTo(321);
  expect(raw.prepare('SELECT * FROM composition_rule').get()).toEqual({ ...(before as object), share_of: null });
  const share = rule
    .replace('verified)', 'verified, share_of)')
    .replace("'', 0)", "'', 0, 3)")
    .replace("1, 's", "2, 's");
  for (const wrong of [share.replace('0, 3)', '0, 1)'), share.replace("'new', 2", "'new', 0")]) {
    expect(() => raw.exec(wrong)).toThrow('CHECK');
  }
  raw.exec(share);
});

it('step 322: a meeting held before named no vice-chairs and no reason; who presided stays the chair', () => {
  const { raw, upTo } = fileAt(321);
  raw.exec(oneApplication('accepted'));
  raw.exec(`${oneExpert()}
    INSERT INTO meeting (round_id, chair_id, secretary, supervisor, opened_utc, closed_utc, note)
      VALUES ('r1', 'e1', 'a', 'b', 'u', NULL, '')`);
  const before = raw.prepare('SELECT * FROM meeting').get();
  upTo(322);
  const now = { ...(before as object), vice_chairs: '[]', officers_reason: '' };
  expect(raw.prepare('SELECT * FROM meeting').get()).toEqual(now);
  expect(() => raw.exec("UPDATE meeting SET vice_chairs = 'e2'")).toThrow('CHECK');
});

it('step 323: an older round has no declarations; each is about one applicant or one unit, and says who told it', () => {
  const { raw, upTo } = fileAt(322);
  raw.exec(oneApplication('accepted'));
  raw.exec(oneExpert());
  upTo(323);
  expect(raw.prepare('SELECT count(*) FROM declaration').pluck().get()).toBe(0);
  const said = `INSERT INTO declaration (id, round_id, expert_id, application_id, unit_id, relation, detail, told_by, told_on,
    recorded_utc) VALUES ('d1', 'r1', 'e1', NULL, 'u1', 'relative', '', '王敏', '2022-11-01', 'u')`;
  for (const [from, to, why] of [
    ["NULL, 'u1'", 'NULL, NULL', 'CHECK'],
    ["'relative'", "'friend'", 'CHECK'],
    ["'relative'", "'other'", 'CHECK'],
    ["'王敏'", "''", 'CHECK'],
    ["'e1'", "'e9'", 'FOREIGN KEY'],
    ["NULL, 'u1'", "NULL, 'u9'", 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(said.replace(from, to)), `${from} → ${to}`).toThrow(why);
  }
  raw.exec(said);
  expect(() => raw.exec("UPDATE declaration SET withdrawn_utc = 'u'")).toThrow('CHECK');
  raw.exec("UPDATE declaration SET withdrawn_utc = 'u', withdrawn_reason = '登记有误'");
});

it('step 324: a pool sealed before keeps its text without rules on exclusions; a later seal has each rule once', () => {
  const { raw, upTo } = fileAt(323);
  raw.exec(oneApplication('accepted', { pool_sealed_utc: 'u1', pool_digest: 'd' }));
  upTo(324);
  expect(raw.prepare('SELECT count(*) FROM sealed_exclusion').pluck().get()).toBe(0);
  const rule = `INSERT INTO sealed_exclusion (round_id, number, code, severity, title, decree, article, verified)
    VALUES ('r1', 1, 'retired', 'block', 't', '令', '', 0)`;
  for (const [from, to, why] of [
    ["'r1'", "'r9'", 'FOREIGN KEY'],
    ["'block'", "'perhaps'", 'CHECK'],
    ["'令'", "''", 'CHECK'],
  ] as const) {
    expect(() => raw.exec(rule.replace(from, to)), `${from} → ${to}`).toThrow(why);
  }
  raw.exec(rule);
  expect(() => raw.exec(rule.replace("'r1', 1", "'r1', 2"))).toThrow('UNIQUE');
});
