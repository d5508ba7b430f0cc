import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StatisticsPool } from '../../../src-main/core/contract/index.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import { testFact } from '../../support/database.ts';
import { openMeeting } from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  await openMeeting(b, 25);
});
afterEach(() => b.cleanup());

/** Points of every assigned pair, straight into the table: an application's worth and how an expert differs. */
async function score(pointsOf: (application: number, expert: number) => number): Promise<void> {
  await b.file.store.command(async (db) => {
    const pairs = await db.selectFrom('assignment').selectAll().where('round_id', '=', b.roundId).execute();
    const order = (ids: readonly string[]) => [...new Set(ids)].sort();
    const applications = order(pairs.map((one) => one.application_id));
    const experts = order(pairs.map((one) => one.expert_id));
    for (const { application_id, expert_id } of pairs) {
      const points = pointsOf(applications.indexOf(application_id), experts.indexOf(expert_id));
      const parts = { ethics: 1000, ability: 1000, achievement: points - 2000 };
      for (const [criterion_id, hundredths] of Object.entries(parts)) {
        await db
          .replaceInto('score')
          .values({ round_id: b.roundId, application_id, expert_id, criterion_id, hundredths })
          .execute();
      }
    }
    return { ok: true, value: null, audit: testFact() };
  });
}
const pools = async (): Promise<readonly StatisticsPool[]> =>
  must(await b.ask(scoring.statistics, { roundId: b.roundId })).pools;
const codes = (pool: StatisticsPool | undefined) =>
  [pool?.alpha, pool?.concordance, pool?.intraclass, pool?.kappa, pool?.strictness].map((one) =>
    one === undefined || one.ok ? 'ok' : one.refusal.code,
  );

test('says of each figure why it cannot be told while nothing is scored', async () => {
  const [pool] = await pools();
  expect(codes(pool)).toEqual([
    'agreement_too_few',
    'agreement_too_few',
    'agreement_too_few',
    'agreement_other_scheme',
    'severity_too_few_raters',
  ]);
  expect(pool?.entered).toBe(0);
  expect(pool?.rows.every((row) => row.adjusted === null && row.range === null)).toBe(true);
});

/** Every expert of a group reads all of its applications. */
function everybodyReads() {
  return b.file.store.command(async (db) => {
    const pairs = await db
      .selectFrom('assignment')
      .innerJoin('group_application', 'group_application.application_id', 'assignment.application_id')
      .select(['assignment.application_id', 'assignment.expert_id', 'group_application.group_id'])
      .execute();
    const there = new Set(pairs.map((one) => `${one.application_id} ${one.expert_id}`));
    for (const group of new Set(pairs.map((one) => one.group_id))) {
      const own = pairs.filter((one) => one.group_id === group);
      for (const application_id of new Set(own.map((one) => one.application_id))) {
        for (const expert_id of new Set(own.map((one) => one.expert_id))) {
          if (there.has(`${application_id} ${expert_id}`)) continue;
          await db
            .insertInto('assignment')
            .values({ round_id: b.roundId, application_id, expert_id, lead: 0 })
            .execute();
        }
      }
    }
    return { ok: true, value: null, audit: testFact() };
  });
}

test('tells a strict expert by name, and the order without strictness beside the rank, which stays', async () => {
  await everybodyReads();
  await score((application, expert) => 7000 + 100 * (application % 9) - (expert % 5 === 0 ? 1000 : 0));
  const told = await pools();
  for (const pool of told) {
    expect(codes(pool)).toEqual(['ok', 'ok', 'ok', 'agreement_other_scheme', 'ok']);
    const strictness = pool.strictness.ok ? pool.strictness.value : [];
    const offsets = strictness.map((one) => one.offset);
    expect(offsets.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 9);
    expect(strictness.every((one) => one.shared === pool.applications)).toBe(true);
    // Without noise there are two values, ten points apart, or one where the group has no strict expert.
    const apart = Math.round((Math.max(...offsets) - Math.min(...offsets)) * 1000) / 1000;
    expect([0, 10]).toContain(apart);
    // All experts put the applicants in the same order.
    if (pool.concordance.ok) expect(pool.concordance.value.w).toBeCloseTo(1, 9);
    // Everybody met the same experts: the order is what it was.
    expect(pool.rows.map((row) => row.adjustedRank)).toEqual(pool.rows.map((row) => row.rank));
    expect(pool.rows.map((row) => row.adjustedTied)).toEqual(pool.rows.map((row) => row.tied));
  }
  expect(told.some((pool) => pool.strictness.ok && pool.strictness.value.some((one) => one.offset < -5))).toBe(true);
  const official = new Map(
    must(await b.ask(scoring.summary, { roundId: b.roundId })).rows.map((row) => [row.applicationId, row]),
  );
  for (const row of told.flatMap((pool) => pool.rows)) {
    const { mean, rank, tied } = official.get(row.applicationId) ?? {};
    expect([row.mean, row.rank, row.tied]).toEqual([mean, rank, tied]);
  }
});

test('does not tell who is strict where experts share too little, and then adjusts nothing', async () => {
  await score((application, expert) => 7000 + 100 * (application % 9) - (expert % 5 === 0 ? 1000 : 0));
  for (const pool of await pools()) {
    if (pool.strictness.ok) continue;
    expect(['severity_overlap_small', 'severity_unconnected']).toContain(pool.strictness.refusal.code);
    expect(pool.rows.every((row) => row.adjusted === null && row.adjustedRank === null)).toBe(true);
  }
  expect((await pools()).some((pool) => !pool.strictness.ok)).toBe(true);
});

test('tells who stands off the others', async () => {
  await score((application, expert) => (application === 3 && expert % 3 === 0 ? 5000 : 8000));
  const far = (await pools()).flatMap((pool) => pool.rows).filter((row) => row.outliers.length > 0);
  for (const row of far) {
    expect(row.range).toBe(30);
    expect(row.outliers.length).toBeLessThanOrEqual(3);
  }
  expect(far.length).toBeLessThanOrEqual(1);
});

test('gives the same figures again, and leaves the scores as they are', async () => {
  await everybodyReads();
  await score((application, expert) => 6000 + 37 * application + 11 * expert);
  const scores = () => b.read((db) => db.selectFrom('score').selectAll().execute());
  const before = await scores();
  const one = await pools();
  expect(await pools()).toEqual(one);
  expect(await scores()).toEqual(before);
  expect(one.flatMap((pool) => (pool.alpha.ok ? pool.alpha.value.units : 0)).every((n) => n > 0)).toBe(true);
});
