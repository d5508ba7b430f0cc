import { describe, expect, it } from 'vitest';
import { addGroup, mergeGroups, removeGroup } from '../../../src-main/core/domain/groups/change-groups.ts';
import { moveMembers, type ShapedGroup } from '../../../src-main/core/domain/groups/move-members.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { codeOf, must } from '../../support/round-builder.ts';

const group = (number: number, over: Partial<ShapedGroup> = {}): ShapedGroup => ({
  ...{ groupId: asId<'group'>(`g${number}`), number, name: '', specialties: [], leaderId: null, deputyId: null },
  ...{ expertIds: [], applicationIds: [] },
  ...over,
});
const experts = (...ids: string[]) => ids.map((id) => asId<'expert'>(id));
const bags = (...ids: string[]) => ids.map((id) => asId<'application'>(id));
const fresh = { groupId: asId<'group'>('new'), name: '地质组', specialty: '地质' };

describe('a group more', () => {
  it('takes the first free number and stands in its place', () => {
    const added = must(addGroup([group(1), group(3)], fresh));
    expect(added.map((one) => one.number)).toEqual([1, 2, 3]);
    expect(added[1]).toMatchObject({ name: '地质组', specialties: ['地质'], expertIds: [], applicationIds: [] });
    const full = Array.from({ length: 99 }, (_, i) => group(i + 1));
    expect(codeOf(addGroup(full, fresh))).toBe('groups_too_many');
  });

  it('stays meant for its specialty until an application is in it', () => {
    const all = must(addGroup([group(1, { expertIds: experts('e1', 'e2'), applicationIds: bags('a1') })], fresh));
    const ground = { expected: new Set(['e1', 'e2']), specialtyOf: new Map([['a1', '公路']]) };
    const rule = { minimum: 1, severity: 'block' as const };
    const staffed = must(
      moveMembers(all, [{ kind: 'expert', id: asId<'expert'>('e1'), groupId: fresh.groupId }], { ...ground, ...rule }),
    );
    expect(staffed[1]?.specialties).toEqual(['地质']);
    const move = { kind: 'application' as const, id: asId<'application'>('a1'), groupId: fresh.groupId };
    expect(must(moveMembers(staffed, [move], { ...ground, ...rule }))[1]?.specialties).toEqual(['公路']);
  });
});

describe('a group less', () => {
  it('goes only when nobody is in it, and leaves the other numbers alone', () => {
    const groups = [
      group(1),
      group(2),
      group(3, { expertIds: experts('e1') }),
      group(4, { applicationIds: bags('a1') }),
    ];
    expect(must(removeGroup(groups, asId<'group'>('g2'))).map((one) => one.number)).toEqual([1, 3, 4]);
    expect(removeGroup(groups, asId<'group'>('g3'))).toMatchObject({
      refusal: { code: 'group_not_empty', params: { number: 3, experts: 1, applications: 0 } },
    });
    expect(codeOf(removeGroup(groups, asId<'group'>('g4')))).toBe('group_not_empty');
    expect(codeOf(removeGroup(groups, asId<'group'>('g9')))).toBe('group_not_found');
  });
});

describe('two groups in one', () => {
  const [e1, f1] = [asId<'expert'>('e1'), asId<'expert'>('f1')];
  const one = group(1, {
    expertIds: experts('e1', 'e2'),
    applicationIds: bags('b'),
    leaderId: e1,
    specialties: ['水利'],
  });
  const two = group(2, { expertIds: experts('f1'), applicationIds: bags('a'), deputyId: f1, specialties: ['公路'] });

  it('keeps everybody, the number and name of the one that stays, and leaders where it has none', () => {
    const merged = must(mergeGroups([one, { ...two, name: '土建组' }], one.groupId, two.groupId));
    expect(merged).toEqual([
      {
        ...two,
        ...{ name: '土建组', leaderId: e1, deputyId: f1, specialties: ['公路', '水利'] },
        ...{ expertIds: ['e1', 'e2', 'f1'], applicationIds: ['a', 'b'] },
      },
    ]);
    expect(
      must(mergeGroups([one, { ...two, leaderId: f1, deputyId: null }], one.groupId, two.groupId))[0],
    ).toMatchObject({ leaderId: f1, deputyId: null });
  });

  it('is of two groups that are there', () => {
    expect(codeOf(mergeGroups([one, two], one.groupId, one.groupId))).toBe('groups_same');
    expect(codeOf(mergeGroups([one], one.groupId, two.groupId))).toBe('group_not_found');
  });
});
