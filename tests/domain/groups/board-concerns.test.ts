import { describe, expect, it } from 'vitest';
import { concernOf, stateOf } from '../../../src-main/core/domain/groups/board-concerns.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';

const expert = (id: string, unit: string, absent = false) => ({ expertId: asId<'expert'>(id), unit, absent });
const tie = (id: string, treatment: Treatment = 'leave') => ({ expertId: asId<'expert'>(id), treatment, open: false });
const bag = (id: string, unit: string, ...away: string[]) => ({
  applicationId: asId<'application'>(id),
  unit,
  ties: away.map((one) => tie(one)),
});
const EXPERTS = [expert('e1', '甲局'), expert('e2', '乙院'), expert('e3', '丙校'), expert('e4', '甲局', true)];

describe('what stands between an application and a group', () => {
  it('tells the recused, colleagues nothing is decided about, and how many may judge', () => {
    expect(concernOf(bag('a1', '甲局', 'e1', 'elsewhere'), EXPERTS, 0)).toEqual({
      ties: [tie('e1')],
      colleagues: ['e4'],
      able: 2,
    });
    expect(concernOf(bag('a2', '丁厂'), EXPERTS, 0)).toEqual({ ties: [], colleagues: [], able: 3 });
  });

  it('counts whoever has disclosed a relation among those who judge, and no longer as a mere colleague', () => {
    const disclosed = { ...bag('a1', '甲局'), ties: [tie('e1', 'disclose'), tie('e2', 'forbid')] };
    expect(concernOf(disclosed, EXPERTS, 0)).toEqual({ ties: disclosed.ties, colleagues: ['e4'], able: 2 });
  });

  it('counts nobody while some of the group are sealed', () => {
    expect(concernOf(bag('a1', '甲局', 'e1'), EXPERTS, 1).able).toBeNull();
    expect(stateOf({ experts: EXPERTS, sealed: 1, applications: [bag('a1', '甲局', 'e1', 'e2')] }, 3)).toEqual({
      experts: 4,
      tooFew: false,
      short: [],
    });
  });

  it('is short where fewer than the minimum may judge, and too small without enough who come', () => {
    const applications = [bag('a1', '甲局', 'e1'), bag('a2', '丁厂')];
    expect(stateOf({ experts: EXPERTS, sealed: 0, applications }, 3)).toEqual({
      experts: 3,
      tooFew: false,
      short: ['a1'],
    });
    expect(stateOf({ experts: EXPERTS.slice(2), sealed: 0, applications: [] }, 3)).toMatchObject({
      experts: 1,
      tooFew: true,
    });
  });
});
