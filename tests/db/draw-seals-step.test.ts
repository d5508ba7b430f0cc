import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { enterAttempt, listAttempts, writeOutcome } from '../../db/tables/draw-attempts.ts';
import { findSeal } from '../../db/tables/draw-seals.ts';
import { findRound } from '../../db/tables/rounds.ts';
import { type DrawRecord, verifyDraw } from '../../src-main/core/domain/draw/replay.ts';
import { testFact } from '../support/database.ts';
import { fileAt, oneApplication, storeFrom } from './old-file.ts';

const drawn = JSON.parse(readFileSync(new URL('../support/drawn-by-earlier-version.json', import.meta.url), 'utf8'))
  .order as DrawRecord;
const { input, outcome, contributions } = drawn;

const quoted = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;
/** A round with a sealed pool and nothing drawn (`r1`), and one with a drawn attempt under the seal of the time (`r2`). */
const EARLIER = `${oneApplication('accepted', { pool_sealed_utc: 'u1', pool_digest: 'd' })};
  INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack, pool_sealed_utc,
    pool_digest) VALUES ('r2', 'u', '{}', 'y', 2022, 'p', '1', '{}', 'u1', '${input.poolDigest}');
  INSERT INTO draw_attempt (round_id, attempt, seed, pool_digest, input, contributions, place, drawer, witnesses, reason,
    second_person, committed_utc, outcome, drawn_utc, adopted_utc)
    VALUES ('r2', 1, '${input.seed}', '${input.poolDigest}', ${quoted(input)}, ${quoted(contributions)}, 'p', 'a', 'b', '',
      '', 'u2', ${quoted(outcome)}, 'u3', NULL)`;

it('step 310: seals and draws of before stay as they were, and the drawn one replays', async () => {
  const store = await storeFrom(308, 310, (db) =>
    Promise.all(EARLIER.split(/;\s*\n/u).map((part) => sql.raw(part).execute(db))),
  );
  const rounds = await store.query(async (db) => [await findRound(db, 'r1'), await findRound(db, 'r2')]);
  expect(rounds.map((round) => round?.pool_digest)).toEqual(['d', input.poolDigest]);
  expect(await store.query((db) => findSeal(db, 'r1', 'd'))).toBeUndefined();
  const [attempt, ...more] = await store.query((db) => listAttempts(db, 'r2'));
  expect(more).toEqual([]);
  expect(attempt).toEqual({
    ...{ attempt: 1, input, contributions, place: 'p', drawer: 'a', witnesses: 'b', reason: '', secondPerson: '' },
    ...{ committedUtc: 'u2', outcome, drawnUtc: 'u3', adoptedUtc: null, aborted: null },
  });
  if (attempt === undefined || attempt.outcome === null) throw new Error('no result');
  expect(verifyDraw({ input: attempt.input, outcome: attempt.outcome, contributions: attempt.contributions }).ok).toBe(
    true,
  );

  // And one that is given up after it takes no result any more.
  const given = { ...input, attempt: 2, seed: '' };
  const people = { place: '', drawer: '', witnesses: '', reason: '', secondPerson: '' };
  const entered = { attempt: 2, input: given, contributions: [], ...people, committedUtc: 'u4', aborted: '见证人未到' };
  const taken = await store.command(async (db) => {
    await enterAttempt(db, 'r2', entered);
    return { ok: true, value: await writeOutcome(db, 'r2', 2, { outcome, utc: 'u5' }), audit: testFact() };
  });
  expect(taken).toMatchObject({ ok: true, value: false });
  expect((await store.query((db) => listAttempts(db, 'r2')))[1]).toMatchObject({
    aborted: '见证人未到',
    outcome: null,
  });
});

it('step 310: a seal is for one attempt, and an attempt that was given up has a reason and no result', () => {
  const { raw, upTo } = fileAt(308);
  raw.exec(EARLIER);
  upTo(310);
  const seal = "INSERT INTO draw_seal VALUES ('r1', 1, 'd', '{}', 'u')";
  raw.exec(seal);
  const aborted = "UPDATE draw_attempt SET aborted_utc = 'u', aborted_reason = 'why' WHERE round_id = 'r2'";
  for (const [wrong, what] of [
    [seal, 'UNIQUE'],
    [seal.replace("'r1', 1", "'r1', 0"), 'CHECK'],
    [seal.replace("1, 'd'", "2, ''"), 'CHECK'],
    [seal.replace("1, 'd', '{}'", "2, 'd', '{'"), 'CHECK'],
    [seal.replace("'r1', 1", "'r9', 1"), 'FOREIGN KEY'],
    [aborted, 'CHECK'],
    [aborted.replace("'why'", "'', outcome = NULL, drawn_utc = NULL"), 'CHECK'],
    [aborted.replace("aborted_utc = 'u'", 'aborted_utc = NULL'), 'CHECK'],
  ] as const) {
    expect(() => raw.exec(wrong), wrong).toThrow(what);
  }
  raw.exec(aborted.replace("'why'", "'why', outcome = NULL, drawn_utc = NULL"));
});
