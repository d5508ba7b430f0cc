import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import { temporaryFolder } from '../support/database.ts';

const undo: (() => unknown)[] = [];
afterEach(() => {
  for (const one of undo.splice(0).reverse()) one();
});

function fileAt(version: number) {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  const upTo = (to: number) =>
    migrate(
      raw,
      migrations.filter((step) => step.version <= to),
    );
  upTo(version);
  raw.exec(`INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}')`);
  return { raw, upTo };
}

it('step 250: earlier draws keep their result; from here on an attempt may stand without one, and is never half written', () => {
  const { raw, upTo } = fileAt(249);
  raw.exec(`INSERT INTO draw_attempt (round_id, attempt, seed, pool_digest, input, outcome, place, drawer, witnesses,
    reason, drawn_utc, adopted_utc) VALUES ('r1', 1, 's', 'd', '{"method":"jurydesk/draw/2"}', '{}', 'p', 'a', 'b', '', 'u1', 'u2')`);
  upTo(250);
  expect(raw.prepare('SELECT * FROM draw_attempt').all()).toEqual([
    {
      ...{ round_id: 'r1', attempt: 1, seed: 's', pool_digest: 'd', input: '{"method":"jurydesk/draw/2"}' },
      ...{ contributions: '[]', place: 'p', drawer: 'a', witnesses: 'b', reason: '', second_person: '' },
      ...{ committed_utc: 'u1', outcome: '{}', drawn_utc: 'u1', adopted_utc: 'u2' },
    },
  ]);
  const entered = `INSERT INTO draw_attempt (round_id, attempt, seed, pool_digest, input, contributions, place, drawer,
    witnesses, reason, second_person, committed_utc, outcome, drawn_utc, adopted_utc)
    VALUES ('r1', 2, 's', 'd', '{}', '[]', 'p', 'a', 'b', 'why', 'c', 'u3', NULL, NULL, NULL)`;
  raw.exec(entered);
  for (const [wrong, what] of [
    [entered, 'UNIQUE'],
    [entered.replace("'r1', 2", "'r1', 3").replace('NULL, NULL, NULL', "'{}', NULL, NULL"), 'CHECK'],
    [entered.replace("'r1', 2", "'r1', 3").replace('NULL, NULL, NULL', "NULL, 'u', NULL"), 'CHECK'],
    [entered.replace("'r1', 2", "'r1', 3").replace('NULL, NULL, NULL', "NULL, NULL, 'u'"), 'CHECK'],
    [entered.replace("'r1', 2", "'r9', 3"), 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
});

it('step 251: an older round has no rules of its own, and every rule has its numbers and its source', () => {
  const { raw, upTo } = fileAt(250);
  upTo(251);
  expect(raw.prepare('SELECT count(*) FROM composition_rule').pluck().get()).toBe(0);
  const rule = `INSERT INTO composition_rule (round_id, number, attribute, value, least, most, severity, decree, article,
    verified) VALUES ('r1', 1, 'employer', '*', 0, 1, 'block', 'x', '', 0)`;
  raw.exec(rule);
  for (const [wrong, what] of [
    [rule, 'UNIQUE'],
    [rule.replace("'r1', 1", "'r1', 2").replace("'block'", "'perhaps'"), 'CHECK'],
    [rule.replace("'r1', 1", "'r1', 2").replace("'x'", "''"), 'CHECK'],
    [rule.replace("'r1', 1", "'r1', 2").replace('0, 1,', '-1, 1,'), 'CHECK'],
    [rule.replace("'r1', 1", "'r9', 2"), 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
});

it('step 270: an older round has no chances found; they are kept once for each seal', () => {
  const { raw, upTo } = fileAt(251);
  upTo(270);
  expect(raw.prepare('SELECT count(*) FROM draw_chances').pluck().get()).toBe(0);
  const found = `INSERT INTO draw_chances (round_id, pool_digest, chances, found_utc) VALUES ('r1', 'd', '{}', 'u')`;
  raw.exec(found);
  for (const [wrong, what] of [
    [found, 'UNIQUE'],
    [found.replace("'d', '{}'", "'e', 'no'"), 'CHECK'],
    [found.replace("'r1', 'd'", "'r9', 'e'"), 'FOREIGN KEY'],
  ] as const) {
    expect(() => raw.exec(wrong)).toThrow(what);
  }
});
