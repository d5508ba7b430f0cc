import { describe, expect, it } from 'vitest';
import { type ApplicationId, asId, type ExpertId, type UnitId } from '../../../src-main/core/domain/kernel/ids.ts';
import {
  type ConflictApplication,
  type ConflictExpert,
  suggestConflicts,
} from '../../../src-main/core/domain/recusal/conflicts.ts';

const bridge = asId<'unit'>('u-bridge');
const water = asId<'unit'>('u-water');

function application(id: string, change: Partial<ConflictApplication> = {}): ConflictApplication {
  const person = { personIdNumber: '63010319800101004X', name: '李伟', unitId: bridge as UnitId | null };
  return { applicationId: asId<'application'>(id) as ApplicationId, ...person, ...change };
}

function expert(id: string, change: Partial<ConflictExpert> = {}): ConflictExpert {
  const person = { personIdNumber: '630103197001010021', name: '王芳', unitId: water as UnitId | null };
  return { expertId: asId<'expert'>(id) as ExpertId, ...person, avoidUnitIds: [], ...change };
}

const kinds = (a: ConflictApplication, e: ConflictExpert) => suggestConflicts([a], [e]).map((c) => c.kind);

describe('suggestConflicts', () => {
  it('finds nothing between strangers', () => {
    expect(suggestConflicts([application('a1')], [expert('e1')])).toEqual([]);
  });

  it('finds the own application by ID number, however it is typed, under another name and unit', () => {
    for (const personIdNumber of [
      '63010319800101004X',
      ' 63010319800101004x',
      '６３０１０３１９８００１０１００４Ｘ',
    ]) {
      expect(suggestConflicts([application('a1')], [expert('e1', { personIdNumber })])).toEqual([
        { expertId: 'e1', applicationId: 'a1', kind: 'own_application', evidence: { matched: 'id_number' } },
      ]);
    }
  });

  it('never matches on a name alone, nor on blank ID numbers (hard case 16)', () => {
    expect(kinds(application('a1'), expert('e1', { name: '李伟' }))).toEqual([]);
    expect(kinds(application('a1', { personIdNumber: null }), expert('e1', { personIdNumber: null }))).toEqual([]);
    expect(kinds(application('a1', { personIdNumber: ' ' }), expert('e1', { personIdNumber: '' }))).toEqual([]);
    const namesake = expert('e1', { name: '李伟', personIdNumber: null });
    expect(kinds(application('a1'), namesake)).toEqual([]);
  });

  it('takes name and unit together where an ID number is missing (hard case 14)', () => {
    const e = expert('e1', { name: ' 李 伟', personIdNumber: null, unitId: bridge });
    expect(suggestConflicts([application('a1')], [e])[0]).toMatchObject({
      kind: 'own_application',
      evidence: { matched: 'name_and_unit', unitId: bridge },
    });
  });

  it('keeps two people of one name and unit apart by their ID numbers', () => {
    const e = expert('e1', { name: '李伟', unitId: bridge });
    expect(kinds(application('a1'), e)).toEqual(['same_employer']);
  });

  it('finds the same employer and declared units, never a blank unit', () => {
    expect(kinds(application('a1'), expert('e1', { unitId: bridge }))).toEqual(['same_employer']);
    expect(kinds(application('a1'), expert('e1', { avoidUnitIds: [bridge] }))).toEqual(['declared_unit']);
    expect(kinds(application('a1', { unitId: null }), expert('e1', { unitId: null }))).toEqual([]);
  });

  it('lists every kind that holds, in one order whatever the input order', () => {
    const applications = [application('a2'), application('a1', { personIdNumber: '1' })];
    const experts = [
      expert('e2', { unitId: bridge }),
      expert('e1', { personIdNumber: '63010319800101004X', unitId: bridge }),
    ];
    const found = suggestConflicts(applications, experts);
    expect(found.map((c) => `${c.applicationId} ${c.expertId} ${c.kind}`)).toEqual([
      'a1 e1 same_employer',
      'a1 e2 same_employer',
      'a2 e1 own_application',
      'a2 e1 same_employer',
      'a2 e2 same_employer',
    ]);
    expect(suggestConflicts([...applications].reverse(), [...experts].reverse())).toEqual(found);
  });

  it('carries no ID number in its evidence', () => {
    const found = suggestConflicts([application('a1')], [expert('e1', { personIdNumber: '63010319800101004X' })]);
    expect(JSON.stringify(found)).not.toContain('63010319800101004');
  });
});
