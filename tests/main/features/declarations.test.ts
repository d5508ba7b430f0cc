import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { declarations } from '../../../src-main/features/declarations/declarations.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { recusalRegister } from '../../../src-main/features/documents/papers-of-recusal.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilSealed('small-2022', { minimumPerSpecialty: 0 });
  must(await b.unseal());
});
afterEach(() => b.cleanup());

type Said = Parameters<typeof declarations.record>[1];

const pool = async () => must(await b.ask(experts.list, { roundId: b.roundId })).experts;
const list = async () => must(await b.ask(declarations.list, { roundId: b.roundId }));
const seal = async () => must(await b.seal());
const record = (expertId: ExpertId, about: Said['about'], change: Partial<Said> = {}) => {
  const told = { relation: 'teacher', detail: '', toldBy: '王敏', toldOn: day('2022-11-01') } as const;
  const whose = { party: 'expert', expiresOn: null } as const;
  return b.act(declarations.record, { roundId: b.roundId, expertId, about, ...told, ...whose, ...change }, 'experts');
};
/** Somebody who may be drawn, against whom nothing speaks. */
const free = async () => {
  const able = (await pool()).filter((one) => one.exclusions.length === 0 && one.advice.length === 0);
  const [first, second] = able.map((one) => one.expertId);
  if (first === undefined || second === undefined) throw new Error('nobody');
  return [first, second] as const;
};
const ruled = (id: 'declaredExcluded' | 'sameUnitExcluded', value: boolean, severity: Severity) =>
  b.file.store.command(async (db) => {
    const own = db.selectFrom('round').select('rule_pack').where('id', '=', b.roundId);
    const pack = JSON.parse((await own.executeTakeFirstOrThrow()).rule_pack);
    pack.rules[id] = { ...pack.rules[id], value, severity };
    await db
      .updateTable('round')
      .set({ rule_pack: JSON.stringify(pack) })
      .where('id', '=', b.roundId)
      .execute();
    return { ok: true, value: null, audit: testFact() };
  });

describe('a conflict declared before the draw', () => {
  test('is only told where the rule warns, and keeps out of the draw where it blocks', async () => {
    const [expertId] = await free();
    const { applicants, severity } = await list();
    expect(severity).toBe('warn');
    const about = { applicationId: applicants[0]?.applicationId ?? ('' as never) };
    must(await record(expertId, about));
    const one = async () => (await pool()).find((e) => e.expertId === expertId);
    expect(await one()).toMatchObject({ exclusions: [], advice: ['declared_conflict'] });
    await ruled('declaredExcluded', true, 'block');
    expect(await one()).toMatchObject({ exclusions: ['declared_conflict'], advice: [] });
    await seal();
    must(await b.work(draw.make, b.drawInput('a', '规则有误'), 'draw'));
    for (const seed of ['b', 'c', 'd']) must(await b.draw(seed, '重抽'));
    const all = must(await b.session(draw.get, { roundId: b.roundId })).attempts;
    const attempts = all.filter(({ state }) => state === 'drawn');
    expect(attempts).toHaveLength(4);
    expect(attempts.flatMap((attempt) => attempt.members).some((m) => m.expertId === expertId)).toBe(false);
    expect(attempts.every((attempt) => attempt.replays)).toBe(true);
  });

  test('with a unit counts for everybody who applies from it, and a declaration withdrawn for nobody', async () => {
    const [expertId, other] = await free();
    const { units } = await list();
    const unitId = units[0]?.unitId ?? ('' as never);
    const { declarationId } = must(await record(expertId, { unitId }));
    const told = async (id: ExpertId) => (await pool()).find((e) => e.expertId === id)?.advice;
    expect([await told(expertId), await told(other)]).toEqual([['declared_conflict'], []]);
    must(await b.act(declarations.withdraw, { roundId: b.roundId, declarationId, reason: '登记有误' }, 'experts'));
    expect(await told(expertId)).toEqual([]);
    expect((await list()).declarations).toMatchObject([
      { declarationId, applicant: null, withdrawnReason: '登记有误' },
    ]);
    const again = await b.act(declarations.withdraw, { roundId: b.roundId, declarationId, reason: '再撤' }, 'experts');
    expect(codeOf(again)).toBe('declaration_withdrawn');
    must(await record(expertId, { unitId }));
  });

  test('is refused where it says too little, twice, of strangers, of a day to come, or under the seal', async () => {
    const [expertId] = await free();
    const { applicants } = await list();
    const about = { applicationId: applicants[0]?.applicationId ?? ('' as never) };
    expect(codeOf(await record(expertId, about, { relation: 'other' }))).toBe('declaration_needs_detail');
    expect(codeOf(await record(expertId, about, { toldOn: day('2199-01-01') }))).toBe('declared_in_future');
    expect(codeOf(await record('nobody' as ExpertId, about))).toBe('expert_not_in_pool');
    expect(codeOf(await record(expertId, { applicationId: 'x' as never }))).toBe('application_not_found');
    expect(codeOf(await record(expertId, { unitId: 'x' as never }))).toBe('unit_without_applicants');
    const { declarationId } = must(await record(expertId, about));
    expect(codeOf(await record(expertId, about))).toBe('conflict_already_declared');
    await seal();
    const late = { applicationId: applicants[1]?.applicationId ?? ('' as never) };
    expect(codeOf(await record(expertId, late))).toBe('pool_sealed');
    const withdrawn = await b.act(declarations.withdraw, { roundId: b.roundId, declarationId, reason: 'x' });
    expect(codeOf(withdrawn)).toBe('pool_sealed');
  });

  test('of somebody drawn stands on the register of recusals as declared, for each applicant it is about', async () => {
    const { units, applicants } = await list();
    const unit = units.find((one) => one.applicants > 1) ?? units[0];
    const unitId = unit?.unitId ?? ('' as never);
    // Everybody able declares: whoever is drawn has done so.
    const able = (await pool()).filter((one) => one.exclusions.length === 0);
    for (const one of able) must(await record(one.expertId, { unitId }, { relation: 'cooperation', detail: '课题' }));
    const own = applicants.find((one) => one.unit !== unit?.unit);
    must(await record(able[0]?.expertId as ExpertId, { applicationId: own?.applicationId ?? ('' as never) }));
    await seal();
    must(await b.work(draw.make, b.drawInput('draw', '有专家申明利害关系'), 'draw'));
    const { members } = must(await b.work(draw.adopt, { roundId: b.roundId, attempt: 2 }, 'draw'));
    const jury = (await pool()).filter((one) => one.drawn !== null);
    expect(jury.length).toBeGreaterThanOrEqual(members);
    const { conflicts } = must(await b.ask(recusal.list, { roundId: b.roundId }));
    const said = conflicts.filter((one) => one.path[0]?.step === 'declared');
    expect(said.length).toBeGreaterThanOrEqual(jury.length * (unit?.applicants ?? 0));
    expect(said.every((one) => one.state === 'suggested')).toBe(true);
    expect(said.find((one) => one.applicantUnit === unit?.unit)).toMatchObject({
      kind: 'cooperation',
      source: 'expert',
      path: [{ step: 'declared', by: 'expert', detail: '课题', toldBy: '王敏', toldOn: '2022-11-01' }],
    });
    const state = must(await b.ask(loadPaperState, b.roundId as string));
    const paper = JSON.stringify(recusalRegister(state, chinese));
    expect(paper).toContain('合作');
    expect(paper).toContain('专家申明');
  });
});

describe('a relation that the data already show', () => {
  test('is counted and keeps nobody out, unless the rule says so', async () => {
    const units = new Set((await list()).units.map((one) => one.unit));
    const shared = (await pool()).filter((one) => one.exclusions.length === 0 && units.has(one.unit));
    expect(shared.length).toBeGreaterThan(0);
    // For reference: a number, and no word beside the name.
    expect(shared.some((one) => one.advice.includes('same_unit'))).toBe(false);
    const counted = async () =>
      must(await b.session(draw.get, { roundId: b.roundId })).exclusionRules.find((one) => one.code === 'same_unit')
        ?.people;
    expect(await counted()).toBe(shared.length);
    expect((await list()).sameUnit).toBeGreaterThanOrEqual(shared.length);
    await ruled('sameUnitExcluded', true, 'warn');
    const warned = (await pool()).filter((one) => one.exclusions.length === 0 && one.advice.includes('same_unit'));
    expect(warned.map((one) => one.expertId)).toEqual(shared.map((one) => one.expertId));
    await ruled('sameUnitExcluded', true, 'block');
    const after = await pool();
    expect(shared.every((one) => after.find((e) => e.expertId === one.expertId)?.exclusions[0] === 'same_unit')).toBe(
      true,
    );
    await ruled('sameUnitExcluded', false, 'block');
    expect((await pool()).some((one) => one.advice.includes('same_unit'))).toBe(false);
    expect(await counted()).toBeUndefined();
  });
});
