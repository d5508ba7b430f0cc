import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Move,
  moveMembers,
  nameGroup,
  type ShapedGroup,
} from '../../../src-main/core/domain/groups/move-members.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { codeOf, must } from '../../support/round-builder.ts';

const group = (number: number, experts: readonly string[], applications: readonly string[]): ShapedGroup => ({
  groupId: asId<'group'>(`g${number}`),
  number,
  name: '',
  specialties: [],
  leaderId: null,
  deputyId: null,
  expertIds: experts.map((id) => asId<'expert'>(id)),
  applicationIds: applications.map((id) => asId<'application'>(id)),
});
const expert = (id: string, to: string): Move => ({
  kind: 'expert',
  id: asId<'expert'>(id),
  groupId: asId<'group'>(to),
});
const bag = (id: string, to: string): Move => ({
  kind: 'application',
  id: asId<'application'>(id),
  groupId: asId<'group'>(to),
});

const GROUPS = [group(1, ['e1', 'e2', 'e3', 'e4'], ['a1', 'a2']), group(2, ['f1', 'f2', 'f3'], ['b1'])];
const GROUND = {
  expected: new Set(['e1', 'e2', 'e3', 'e4', 'f1', 'f2', 'f3', 'new']),
  specialtyOf: new Map([
    ['a1', '公路'],
    ['a2', '水利'],
    ['b1', '地质'],
  ]),
  minimum: 3,
  severity: 'block' as 'block' | 'warn',
};
const moving = (moves: readonly Move[], groups: readonly ShapedGroup[] = GROUPS, ground = GROUND) =>
  moveMembers(groups, moves, ground);

describe('moving members between groups', () => {
  it('takes a dossier with its specialty to the other group', () => {
    const [one, two] = must(moving([bag('a2', 'g2')]));
    expect([one?.applicationIds, one?.specialties]).toEqual([['a1'], ['公路']]);
    expect([two?.applicationIds, two?.specialties]).toEqual([
      ['a2', 'b1'],
      ['地质', '水利'],
    ]);
  });

  it('keeps three experts in a group, and lets two change places at the edge', () => {
    expect(moving([expert('f1', 'g1')])).toMatchObject({
      refusal: { code: 'group_below_minimum', rule: 'groupMinimum', params: { number: 2, have: 2, need: 3 } },
    });
    const [one, two] = must(moving([expert('f1', 'g1'), expert('e1', 'g2')]));
    expect([one?.expertIds, two?.expertIds]).toEqual([
      ['e2', 'e3', 'e4', 'f1'],
      ['e1', 'f2', 'f3'],
    ]);
  });

  it('lets a group fall short where the rules only warn of it', () => {
    const [, two] = must(moving([expert('f1', 'g1')], GROUPS, { ...GROUND, severity: 'warn' }));
    expect(two?.expertIds).toEqual(['f2', 'f3']);
  });

  it('counts only those who are expected; a group that is short already may take somebody in or give dossiers away', () => {
    const ground = { ...GROUND, expected: new Set(['e1', 'e2', 'e3', 'e4', 'f1', 'f2']) };
    expect(codeOf(moving([bag('b1', 'g1')], GROUPS, ground))).toBe('ok');
    expect(codeOf(moving([expert('e1', 'g2')], GROUPS, ground))).toBe('ok');
    expect(codeOf(moving([expert('f1', 'g1')], GROUPS, ground))).toBe('group_below_minimum');
  });

  it('takes in whoever is of no group yet', () => {
    expect(must(moving([expert('new', 'g2')]))[1]?.expertIds).toContain('new');
  });

  it('has no leader who left', () => {
    const led = [
      { ...(GROUPS[0] as ShapedGroup), leaderId: asId<'expert'>('e1'), deputyId: asId<'expert'>('e2') },
      GROUPS[1] as ShapedGroup,
    ];
    expect(must(moving([expert('e1', 'g2')], led))[0]).toMatchObject({ leaderId: null, deputyId: 'e2' });
  });

  it('says no to strangers, unknown groups and moves to where one is', () => {
    expect(codeOf(moving([expert('x', 'g1')]))).toBe('plan_people_changed');
    expect(codeOf(moving([bag('x', 'g1')]))).toBe('plan_people_changed');
    expect(codeOf(moving([bag('a1', 'g9')]))).toBe('group_not_found');
    expect(codeOf(moving([bag('a1', 'g1')]))).toBe('nothing_moved');
  });

  it('loses and doubles nobody, whatever is moved', () => {
    const someone = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'f1', 'f2', 'f3').map((id) => ['expert', id] as const);
    const some = fc.constantFrom('a1', 'a2', 'b1').map((id) => ['application', id] as const);
    const target = fc.constantFrom('g1', 'g2');
    const move = fc
      .tuple(fc.oneof(someone, some), target)
      .map(([[kind, id], to]) => (kind === 'expert' ? expert(id, to) : bag(id, to)));
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 6 }), (moves) => {
        const moved = moving(moves);
        if (!moved.ok) return;
        expect(moved.value.flatMap((g) => g.expertIds).sort()).toEqual(['e1', 'e2', 'e3', 'e4', 'f1', 'f2', 'f3']);
        expect(moved.value.flatMap((g) => g.applicationIds).sort()).toEqual(['a1', 'a2', 'b1']);
        expect(moved.value.every((g) => g.expertIds.length >= 3)).toBe(true);
      }),
    );
  });
});

describe('naming a group', () => {
  it('exchanges a number that another group has', () => {
    const named = must(nameGroup(GROUPS, asId<'group'>('g1'), 2, '土建'));
    expect(named.map(({ groupId, number, name }) => [groupId, number, name])).toEqual([
      ['g1', 2, '土建'],
      ['g2', 1, ''],
    ]);
    expect(codeOf(nameGroup(GROUPS, asId<'group'>('g9'), 1, ''))).toBe('group_not_found');
  });
});
