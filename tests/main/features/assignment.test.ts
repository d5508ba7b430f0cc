import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Assigning } from '../../../src-main/core/domain/assignment/assigning.ts';
import { assigningHere } from '../../../src-main/core/domain/assignment/assigning.ts';
import { ActStopped } from '../../../src-main/core/domain/kernel/pace.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const planned = (within: 'group' | 'jury' = 'group') => ({ ...inRound(), within });
const list = async () => must(await office.ask(groups.list, inRound()));
const repair = () => office.work(groups.repair, planned(), 'groups');
const setLimit = (expertId: string, least: number | null, most: number | null) =>
  office.act(groups.setLimit, { ...inRound(), expertId: expertId as never, least, most }, 'groups');
const setLock = (pair: { applicationId: string | null; expertId: string }, lock: 'must' | 'never' | null) =>
  office.act(groups.setLock, { ...inRound(), ...(pair as object), lock } as never, 'groups');

async function pairs() {
  const { groups: formed } = await list();
  return formed.flatMap((g) =>
    g.applications.flatMap((a) => a.reviewers.map((r) => ({ applicationId: a.applicationId, expertId: r.expertId }))),
  );
}
const keyOf = (one: { applicationId: string | null; expertId: string }) => `${one.applicationId} ${one.expertId}`;

/** A pair of the same group that the plan does not use and nothing forbids. */
async function emptyCell() {
  const { groups: formed } = await list();
  const { conflicts } = must(await office.ask(recusal.list, inRound()));
  const apart = new Set(conflicts.map((one) => keyOf(one)));
  for (const group of formed) {
    for (const { applicationId, reviewers } of group.applications) {
      const expert = group.experts.find(
        (e) => !reviewers.some((r) => r.expertId === e.expertId) && !apart.has(keyOf({ applicationId, ...e })),
      );
      if (expert) return { applicationId, expertId: expert.expertId };
    }
  }
  throw new Error('every cell is taken');
}

describe('the plan', () => {
  it('is kept with its proof, the rules it was made under and the list of what it keeps', async () => {
    await office.untilAssigned();
    const { assignment, planning } = await list();
    expect(assignment).toMatchObject({
      optimal: true,
      proof: 'prices',
      pairs: 117,
      kept: null,
      rules: { need: 3, within: 'group', otherDiscipline: 10, secondDiscipline: 3, lowerLevel: 20, balance: 1 },
    });
    expect(assignment?.bound).toBe(assignment?.objective);
    const hard = assignment?.promises?.filter((one) => one.hard) ?? [];
    expect(hard.map((one) => [one.promise, one.violated])).toEqual(
      ['covered', 'one_lead', 'recused', 'own_group'].map((promise) => [promise, 0]),
    );
    expect(assignment?.promises?.find((one) => one.promise === 'covered')).toMatchObject({ checked: 39 });
    expect(planning).toEqual({ limits: [], locks: [], mayRepair: true, stays: 0, defences: true, searches: false });
  });

  it('of the whole jury is no worse than that of the groups', async () => {
    await office.untilAssigned();
    const { assignment } = await list();
    const whole = must(await office.work(groups.assign, { ...planned('jury'), prove: true }, 'groups'));
    expect(whole.objective).toBeLessThanOrEqual(assignment?.objective ?? 0);
    expect(whole.rules?.within).toBe('jury');
  });

  it('is not saved by halves: stopped, or over ground that changed meanwhile', async () => {
    await office.untilAssigned();
    const before = await pairs();
    const here = assigningHere(highsSolver);
    const stopped: Assigning = { ...here, assign: () => Promise.reject(new ActStopped('cancelled')) };
    await expect(office.assignReviewers({ assigning: stopped })).rejects.toThrow(ActStopped);
    const [expert] = before;
    const meanwhile: Assigning = {
      ...here,
      assign: async (...args) => {
        const plan = await here.assign(...args);
        must(await setLimit(expert?.expertId ?? '', null, 1));
        return plan;
      },
    };
    expect(codeOf(await office.assignReviewers({ assigning: meanwhile }))).toBe('plan_ground_changed');
    expect(await pairs()).toEqual(before);
  });
});

describe('limits and locks', () => {
  it('stand in the next plan, and are told in its list', async () => {
    await office.untilAssigned();
    const cell = await emptyCell();
    const taken = (await pairs())[0];
    if (!taken) throw new Error('no pair');
    must(await setLock(cell, 'must'));
    must(await setLock(taken, 'never'));
    const quiet = (await list()).groups[0]?.experts.find((e) => e.expertId !== cell.expertId);
    must(await setLimit(quiet?.expertId ?? '', 1, 4));
    must(await office.assignReviewers());
    const now = new Set((await pairs()).map(keyOf));
    expect([now.has(keyOf(cell)), now.has(keyOf(taken))]).toEqual([true, false]);
    const { groups: formed, assignment, planning } = await list();
    const load = formed.flatMap((g) => g.experts).find((e) => e.expertId === quiet?.expertId)?.load ?? 0;
    expect(load >= 1 && load <= 4).toBe(true);
    const told = assignment?.promises?.filter((one) => ['locks', 'limits'].includes(one.promise));
    expect(told?.map((one) => [one.promise, one.checked, one.violated])).toEqual([
      ['locks', 2, 0],
      ['limits', 1, 0],
    ]);
    expect(planning.locks).toHaveLength(2);
    must(await setLock(cell, null));
    must(await setLimit(quiet?.expertId ?? '', null, null));
    expect((await list()).planning).toMatchObject({ limits: [], locks: [{ lock: 'never' }] });
  });

  it('are refused where they could not stand', async () => {
    await office.untilAssigned();
    const { conflicts } = must(await office.ask(recusal.list, inRound()));
    const [recused] = conflicts.filter((c) => c.state === 'confirmed');
    if (!recused) throw new Error('nobody is recused');
    expect(codeOf(await setLock(recused, 'must'))).toBe('lock_recused');
    expect(codeOf(await setLock({ ...recused, applicationId: 'nobody' }, 'must'))).toBe('application_not_found');
    expect(codeOf(await setLimit('nobody', 1, 2))).toBe('expert_not_in_jury');
    expect(codeOf(await setLimit(recused.expertId, 3, 2))).toBe('limits_crossed');
  });
});

describe('living with a plan', () => {
  it('tells why a pair is not in it and what it would cost, and changes nothing', async () => {
    await office.untilAssigned();
    const before = await pairs();
    const ask = (pair: object) => office.session(groups.whyNot, { ...inRound(), ...pair } as never);
    const cell = await emptyCell();
    const { assignment } = await list();
    const answer = must(await ask(cell));
    if (answer.kind !== 'cost') throw new Error(answer.kind);
    must(await setLock(cell, 'must'));
    const forced = must(await office.assignReviewers());
    expect(answer.cost).toBe(forced.objective - (assignment?.objective ?? 0));
    expect(answer.moved.some((one) => one.joins.includes(cell.expertId))).toBe(true);
    const { conflicts } = must(await office.ask(recusal.list, inRound()));
    const [recused] = conflicts.filter((c) => c.state === 'confirmed');
    expect(must(await ask({ applicationId: recused?.applicationId, expertId: recused?.expertId }))).toEqual({
      kind: 'forbidden',
      by: 'recused',
    });
    expect(before).toHaveLength(117);
  });

  it('explains that there is none, and each way out leads to one', async () => {
    await office.untilAssigned();
    const experts = (await list()).groups.flatMap((g) => g.experts);
    for (const { expertId } of experts) must(await setLimit(expertId, null, 4));
    expect(codeOf(await office.assignReviewers())).toBe('not_enough_capacity');
    const { why, ways } = must(await office.session(groups.explain, planned()));
    expect(why?.kind).toBe('room');
    const raised = ways.find((way) => way.kind === 'raise_all');
    if (raised?.kind !== 'raise_all') throw new Error('no way out');
    for (const { expertId } of experts) must(await setLimit(expertId, null, 4 + raised.by));
    must(await office.assignReviewers());
    expect(must(await office.session(groups.explain, planned()))).toEqual({ why: null, ways: [], complete: true });
  });

  it('repairs the plan that fell with a declined seat, and keeps all that can stay', async () => {
    await office.untilDrawn();
    await office.settle();
    must(await office.formGroups(4));
    expect(codeOf(await repair())).toBe('nothing_to_repair');
    must(await office.assignReviewers());
    const before = await pairs();
    const expertId = before[0]?.expertId ?? '';
    const lost = before.filter((one) => one.expertId === expertId).length;
    const said = { answer: 'declined', channel: 'phone', reason: '患病', by: '王敏', secondPerson: '' } as const;
    must(await office.act(answers.record, { ...inRound(), expertId: expertId as never, ...said }, 'groups'));
    expect((await list()).assignment).toBeNull();
    expect((await list()).planning.mayRepair).toBe(true);
    // Only where whoever came in brings a recusal is the register open again.
    await office.act(recusal.settle, inRound(), 'groups');
    const repaired = must(await repair());
    const { conflicts } = must(await office.ask(recusal.list, inRound()));
    const apart = new Set(conflicts.map((one) => keyOf(one)));
    expect(before.some((one) => one.expertId !== expertId && apart.has(keyOf(one)))).toBe(false);
    expect(repaired).toMatchObject({ proof: 'nearest', kept: { pairs: 117 - lost, of: 117 }, pairs: 117 });
    expect(repaired.bound).toBeLessThanOrEqual(repaired.objective);
    const now = new Set((await pairs()).map(keyOf));
    expect(before.filter((one) => now.has(keyOf(one)))).toHaveLength(117 - lost);
  });
});
