import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addEntry } from '../../../db/tables/attendance-log.ts';
import { insertJurors } from '../../../db/tables/jurors.ts';
import { listService } from '../../../db/tables/service-history.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { pool } from '../../../src-main/features/pool/pool.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const list = async () => must(await b.ask(experts.list, { roundId: b.roundId }));
const one = async (name: string) => (await list()).experts.find((e) => e.name === name);

const came = (expertId: string) => {
  const at = { atUtc: '2021-12-06T01:00:00.000Z', writtenUtc: '2021-12-06T01:00:00.000Z' };
  return { expertId, sitting: 1, kind: 'arrived', reason: '', pledged: true, ...at } as const;
};

/** An earlier round of the file whose meeting, on 6 December 2021 and perhaps further days, these people came to. */
async function earlier(names: readonly string[], closed_utc = '2021-12-06T09:00:00.000Z'): Promise<RoundId> {
  const roundId = await b.create({ year: 2021, name: '2021年度评审' });
  await b.importBook(await judgedBook('small-2022', 'experts'));
  const known = (await list()).experts.filter((e) => names.includes(e.name)).map((e) => e.expertId);
  await b.file.store.command(async (db) => {
    const jurors = known.map((expertId, i) => {
      return { expertId, drawn: 'member' as const, order: i + 1, seated: true, role: 'member' as const };
    });
    await insertJurors(db, roundId, jurors);
    for (const id of known) await addEntry(db, roundId, came(id));
    const opened = { opened_utc: '2021-12-06T01:00:00.000Z', closed_utc };
    const people = { chair_id: known[0] ?? '', secretary: '甲', supervisor: '乙', note: '' };
    await db
      .insertInto('meeting')
      .values({ round_id: roundId, ...people, ...opened })
      .execute();
    return { ok: true, value: null, audit: testFact() };
  });
  return roundId;
}

/** The round's own rule on rest: so many months, and how much it weighs. */
const restOf = (value: number, severity: Severity) =>
  b.file.store.command(async (db) => {
    const own = db.selectFrom('round').select('rule_pack').where('id', '=', b.roundId);
    const pack = JSON.parse((await own.executeTakeFirstOrThrow()).rule_pack);
    pack.rules.restMonths = { ...pack.rules.restMonths, value, severity };
    const text = { rule_pack: JSON.stringify(pack) };
    await db.updateTable('round').set(text).where('id', '=', b.roundId).execute();
    return { ok: true, value: null, audit: testFact() };
  });

/** Two people of the sample who may be drawn and of whom its roster tells no earlier service. */
async function newcomers(): Promise<readonly [string, string]> {
  const probe = new RoundBuilder();
  await probe.create();
  await probe.importBook(await judgedBook('small-2022', 'experts'));
  const rows = await probe.read((db) => db.selectFrom('expert').select('details').execute());
  const { experts: able } = must(await probe.ask(experts.list, { roundId: probe.roundId }));
  await probe.cleanup();
  const free = new Set(able.filter((e) => e.exclusions.length === 0).map((e) => e.name));
  const names = rows
    .map((row) => JSON.parse(row.details) as { name: string; served: readonly number[] })
    .filter((row) => row.served.length === 0 && free.has(row.name))
    .map((row) => row.name);
  return [names[0] ?? '', names[1] ?? ''];
}

describe('rotation across the rounds of the file', () => {
  test('who sat too lately is kept out by a rule that blocks, and only advised by one that warns', async () => {
    const [rested, other] = await newcomers();
    await earlier([rested]);
    await b.create();
    await b.importBook(await judgedBook('small-2022', 'experts'));
    expect(await one(rested)).toMatchObject({ exclusions: [], advice: [] });
    await restOf(13, 'warn');
    expect(await one(rested)).toMatchObject({ exclusions: [], advice: ['resting'] });
    expect(await one(other)).toMatchObject({ exclusions: [], advice: [] });
    const ids = [(await one(rested))?.expertId as ExpertId];
    const tried = must(await b.ask(draw.checkJury, { roundId: b.roundId, expertIds: ids }));
    expect(tried).toMatchObject({ barred: [], advised: [{ expertId: ids[0], code: 'resting' }] });
    await restOf(12, 'block');
    expect(await one(rested)).toMatchObject({ exclusions: ['resting'] });
    const barred = must(await b.ask(draw.checkJury, { roundId: b.roundId, expertIds: ids }));
    expect(barred).toMatchObject({ barred: [{ expertId: ids[0], code: 'resting' }], advised: [], ok: false });
    // The meeting is on 5 December 2022: eleven whole months are over, twelve are not.
    await restOf(11, 'block');
    expect(await one(rested)).toMatchObject({ exclusions: [] });
  });

  test('the rest is counted from the last day of a session, and from its first for somebody who left before the end', async () => {
    const [stayed, left] = await newcomers();
    const old = await earlier([stayed, left], '2021-12-08T09:00:00.000Z');
    const rows = await b.read((db) => db.selectFrom('expert').selectAll().where('round_id', '=', old).execute());
    const leaver = rows.find((row) => JSON.parse(row.details).name === left)?.id ?? '';
    await b.file.store.command(async (db) => {
      const at = '2021-12-06T08:00:00.000Z';
      const gone = { sitting: 1, kind: 'left', reason: '因公离会', pledged: false, atUtc: at, writtenUtc: at } as const;
      await addEntry(db, old, { ...gone, expertId: leaver });
      return { ok: true, value: null, audit: testFact() };
    });
    await b.create({ meetingDate: day('2022-12-07') });
    await b.importBook(await judgedBook('small-2022', 'experts'));
    // Twelve months after the 6th are over on the 7th, after the 8th they are not.
    await restOf(12, 'block');
    expect(await one(stayed)).toMatchObject({ exclusions: ['resting'] });
    expect(await one(left)).toMatchObject({ exclusions: [] });
    // Who left early has sat all the same.
    await restOf(13, 'block');
    expect(await one(left)).toMatchObject({ exclusions: ['resting'] });
    const service = await b.read((db) => listService(db));
    const told = service.find((row) => row.expertId === leaver);
    expect(told).toMatchObject({ attendance: 'present', reason: '' });
  });

  test('the seal keeps what was known: a session recorded afterwards changes neither list nor draw', async () => {
    const [rested, other] = await newcomers();
    const old = await earlier([rested]);
    await b.untilSealed();
    must(await b.unseal());
    await restOf(24, 'warn');
    must(await b.seal());
    const before = await list();
    const rows = await b.read((db) => db.selectFrom('expert').selectAll().where('round_id', '=', old).execute());
    const late = rows.find((row) => JSON.parse(row.details).name === other);
    expect(late).toBeDefined();
    await b.file.store.command(async (db) => {
      await addEntry(db, old, came(late?.id ?? ''));
      return { ok: true, value: null, audit: testFact() };
    });
    expect((await one(rested))?.advice).toContain('resting');
    expect((await one(other))?.advice).not.toContain('resting');
    expect((await list()).poolDigest).toBe(before.poolDigest);
    must(await b.work(draw.make, b.drawInput('draw', '规则有误'), 'draw'));
  });

  test('the digest covers who is kept out by rotation', async () => {
    const [rested] = await newcomers();
    await earlier([rested]);
    await b.untilSealed();
    await restOf(24, 'block');
    expect(codeOf(await b.draw())).toBe('pool_changed_since_sealing');
  });
});

describe('what rules on the composition ask of an expert', () => {
  const rule = (attribute: 'chair' | 'staff' | 'service' | 'prefecture', value: string, min: number) => {
    const cited = { decree: '评委会办公室设定', article: '', verified: false };
    return { attribute, value, min, max: null, severity: 'block', ...cited } as const;
  };
  const countOf = async (...[attribute, value]: [Parameters<typeof rule>[0], string]) => {
    const expertIds = (await list()).experts.map((e) => e.expertId);
    must(await b.act(draw.saveRules, { roundId: b.roundId, rules: [rule(attribute, value, 0)] }, 'experts'));
    const { bounds } = must(await b.ask(draw.checkJury, { roundId: b.roundId, expertIds }));
    return bounds.find((bound) => bound.value === value)?.count;
  };
  const intoPool = async () => {
    const { roundId } = b;
    const compared = must(await b.ask(pool.compareRound, { roundId }));
    const expertIds = compared.added.map((added) => added.key as ExpertId);
    const recorded = { onDate: day('2022-11-21'), reason: '单位推荐', document: '', by: '王敏' };
    must(await b.act(pool.takeOver, { roundId, digest: compared.digest, expertIds, ...recorded }));
  };
  const mark = (name: string, marks: object) =>
    b.file.store.command(async (db) => {
      const rows = await db.selectFrom('pool_member').select(['id', 'details']).execute();
      const found = rows.find((row) => JSON.parse(row.details).name === name);
      const details = JSON.stringify({ ...JSON.parse(found?.details ?? '{}'), ...marks });
      await db
        .updateTable('pool_member')
        .set({ details })
        .where('id', '=', found?.id ?? '')
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });

  test('the chair and own staff are told by the pool, earlier service by the rounds of the file as well', async () => {
    const [served, member] = await newcomers();
    await b.create();
    await b.importBook(await judgedBook('small-2022', 'experts'));
    const before = { own: (await countOf('staff', 'own')) ?? 0, new: (await countOf('service', 'new')) ?? 0 };
    expect(await countOf('chair', 'eligible')).toBe(0);
    await intoPool();
    await earlier([served]);
    await b.create({ name: '第二轮' });
    await b.importBook(await judgedBook('small-2022', 'experts'));
    await mark(member, { chairEligible: true, ownStaff: true });
    expect(await countOf('chair', 'eligible')).toBe(1);
    expect(await countOf('staff', 'own')).toBe(before.own + 1);
    expect(await countOf('service', 'new')).toBe(before.new - 1);
  });

  test('the pool tells the prefecture where the unit does not', async () => {
    const [, member] = await newcomers();
    await b.create();
    await b.importBook(await judgedBook('small-2022', 'experts'));
    await intoPool();
    await b.file.store.command(async (db) => {
      await db.updateTable('unit').set({ prefecture: '' }).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    await mark(member, { prefecture: '玉树藏族自治州' });
    expect(await countOf('prefecture', '玉树藏族自治州')).toBe(1);
  });

  test('a least number who may take the chair binds the draw, and what the pool says later does not reach back', async () => {
    const [, member] = await newcomers();
    const roundId = await b.create();
    await b.importBook(await judgedBook('small-2022', 'experts'));
    await intoPool();
    await mark(member, { chairEligible: true });
    must(await b.act(draw.saveRules, { roundId, rules: [rule('chair', 'eligible', 1)] }, 'experts'));
    await b.importBook(await judgedBook('small-2022', 'applicants'));
    await b.acceptAll();
    must(await b.act(applicants.freeze, { roundId }, 'applicants'));
    must(await b.seal());
    await mark(member, { chairEligible: false });
    for (const seed of ['a', 'b', 'c']) must(await b.draw(seed, seed === 'a' ? '' : '重抽'));
    const { attempts } = must(await b.session(draw.get, { roundId }));
    expect(attempts.map((attempt) => attempt.members.some((m) => m.name === member))).toEqual([true, true, true]);
    expect(attempts.every((attempt) => attempt.replays)).toBe(true);
  });
});
