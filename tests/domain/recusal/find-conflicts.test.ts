import { describe, expect, it } from 'vitest';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Declared } from '../../../src-main/core/domain/recusal/declarations.ts';
import { findConflicts } from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { isCertain } from '../../../src-main/core/domain/recusal/path.ts';
import { applicant, expert, ground, kinds, unit, worked, works } from './people.ts';

const found = (...of: Parameters<typeof kinds>) => findConflicts([of[0]], [of[1]], ground(of[2]));

describe('one person on both sides (hard case 14)', () => {
  it('finds nothing between strangers', () => {
    expect(kinds(applicant('a1'), expert('e1'))).toEqual([]);
  });

  it.each(['63010319800101004X', ' 63010319800101004x', '６３０１０３１９８００１０１００４Ｘ'])(
    'goes by the number however it is typed, under another name and unit: %s',
    (idNumber) => {
      expect(found(applicant('a1'), expert('e1', { idNumber }))).toMatchObject([
        { kind: 'own_application', source: 'matching', path: [{ step: 'id' }], expiresOn: null },
      ]);
    },
  );

  it('never goes by a name alone, nor by blank numbers (hard case 16)', () => {
    expect(kinds(applicant('a1'), expert('e1', { name: '李伟' }))).toEqual([]);
    expect(kinds(applicant('a1', { idNumber: '' }), expert('e1', { idNumber: '', name: '李伟' }))).toEqual([]);
    const blank = { idNumber: ' ', employments: [works('u-bridge')] };
    expect(kinds(applicant('a1', { idNumber: '' }), expert('e1', blank))).toEqual(['same_employer']);
  });

  it('takes name and unit together where a number is missing or of another document, by other spellings too', () => {
    const there = { employments: [works('u-bridge')], birth: null };
    const [missing] = found(applicant('a1'), expert('e1', { ...there, name: ' 李 伟', idNumber: '' }));
    expect(missing?.path[0]).toEqual({ step: 'name', spelling: false, number: 'missing' });
    const passport = { ...there, name: '旦增', idNumber: 'E12345678', idKind: 'passport' };
    const [spelt] = found(applicant('a1', { name: '丹增' }), expert('e1', passport));
    expect(spelt?.path[0]).toEqual({ step: 'name', spelling: true, number: 'other_document' });
    expect(isCertain(spelt?.path ?? [])).toBe(false);
    expect(kinds(applicant('a1', { name: '丹增' }), expert('e1', { ...passport, birth: '1971-02' }))).toEqual([
      'same_employer',
    ]);
  });

  it('tells of a number mistyped by a character or two, for a person to decide', () => {
    const near = { name: '李伟', idNumber: '630103198001010058', birth: '1980-01', employments: [works('u-bridge')] };
    const [one] = found(applicant('a1'), expert('e1', near));
    expect([one?.kind, one?.path[0]]).toEqual(['own_application', { step: 'name', spelling: false, number: 'near' }]);
  });

  it('keeps two people of one name and unit apart by their numbers', () => {
    const namesake = expert('e1', { name: '李伟', employments: [works('u-bridge')] });
    expect(kinds(applicant('a1'), namesake)).toEqual(['same_employer']);
  });
});

describe('employers', () => {
  const at = (...employments: ReturnType<typeof works>[]) => expert('e1', { employments });

  it('are the same now, whatever the rosters write', () => {
    const [one] = found(applicant('a1'), at(works('u-bridge', { written: '省桥梁公司' })));
    expect(one).toMatchObject({ kind: 'same_employer', expiresOn: null });
    expect(one?.path).toMatchObject([
      { of: 'expert', written: '省桥梁公司', now: true },
      { of: 'applicant', now: true },
    ]);
  });

  it('count for so many years after leaving, to the day', () => {
    const left = (until: string) => kinds(applicant('a1'), at(works('u-water'), worked('u-bridge', '2015-03', until)));
    expect(left('2019-12-05')).toEqual(['same_employer']);
    expect(left('2019-12-04')).toEqual([]);
    expect(left('2019-12')).toEqual(['same_employer']);
    const [one] = found(applicant('a1'), at(works('u-water'), worked('u-bridge', '2015-03', '2021-06')));
    expect(one?.expiresOn).toBe('2024-06-30');
    expect(one?.path[0]).toMatchObject({ of: 'expert', from: '2015-03', until: '2021-06', now: false });
    const none = kinds(applicant('a1'), at(works('u-water'), worked('u-bridge', '2015-03', '2022-11')), { years: 0 });
    expect(none).toEqual([]);
  });

  it('count the other way round, and where both left: not where they were never there together', () => {
    const moved = applicant('a1', { employments: [works('u-road'), worked('u-water', '2012', '2021-06')] });
    expect(kinds(moved, expert('e1'))).toEqual(['same_employer']);
    const both = at(works('u-steel'), worked('u-water', '2016', '2020-05'));
    expect(kinds(moved, both)).toEqual(['same_employer']);
    const later = applicant('a1', { employments: [works('u-road'), worked('u-water', '2020-07', '2021-06')] });
    expect(kinds(later, both)).toEqual([]);
    const seen = applicant('a1', { employments: [works('u-road'), worked('u-water', null, '2021-06-01')] });
    expect(kinds(seen, both)).toEqual(['same_employer']);
  });

  it('are told where nobody knows when somebody left', () => {
    const [one] = found(applicant('a1'), at(works('u-water'), worked('u-bridge', null, null)));
    expect([one?.kind, one?.expiresOn]).toEqual(['same_employer', null]);
  });

  it('stand above and under each other by the register of units, and are no employers where nobody is employed', () => {
    const units = new Map([
      ['u-group', unit()],
      ['u-branch', unit('u-group')],
      ['u-bridge', unit('u-branch')],
      ['u-water', unit('u-group')],
      ['u-talent', unit(null, false)],
    ]);
    const [above] = found(applicant('a1'), at(works('u-group')), { units });
    expect([above?.kind, above?.path[1]]).toEqual([
      'related_unit',
      { step: 'unit', stands: 'above', unitId: 'u-group', otherId: 'u-bridge' },
    ]);
    const head = applicant('a1', { employments: [works('u-group')] });
    expect(found(head, at(works('u-bridge')), { units })[0]?.path[1]).toMatchObject({ stands: 'below' });
    // Two under one roof are not each other's.
    expect(kinds(applicant('a1'), at(works('u-water')), { units })).toEqual([]);
    const free = applicant('a1', { employments: [works('u-talent')] });
    expect(kinds(free, at(works('u-talent')), { units })).toEqual([]);
  });
});

describe('what else is compared', () => {
  it('finds the units that an expert asked not to judge', () => {
    expect(kinds(applicant('a1'), expert('e1', { avoidUnitIds: ['u-bridge'] }))).toEqual(['declared_unit']);
  });

  it('finds a telephone that the two share, tells its last digits alone, and takes a switchboard for none', () => {
    const phone = '13997012345';
    const [one] = found(applicant('a1', { phone: '+86 139-9701-2345' }), expert('e1', { phone }));
    expect([one?.kind, one?.path]).toEqual(['same_phone', [{ step: 'phone', tail: '2345' }]]);
    const office = ['a1', 'a2', 'a3', 'a4'].map((id) => applicant(id, { phone: '0971-8230000' }));
    expect(findConflicts(office, [expert('e1', { phone: '0971 8230000' })], ground())).toEqual([]);
    expect(kinds(applicant('a1', { phone: '114' }), expert('e1', { phone: '114' }))).toEqual([]);
    expect(kinds(applicant('a1'), expert('e1'))).toEqual([]);
  });

  it('carries no number of a document and no whole telephone', () => {
    const phone = '13997012345';
    const all = found(applicant('a1', { phone }), expert('e1', { phone, idNumber: '63010319800101004X' }));
    const other = found(applicant('a1', { phone }), expert('e1', { phone }));
    expect(JSON.stringify([all, other])).not.toMatch(/63010319800101004|13997012345/u);
    expect(other).toHaveLength(1);
  });
});

describe('what was declared', () => {
  const said = (over: Partial<Declared>): Declared => ({
    expertId: asId<'expert'>('e1'),
    applicationId: asId<'application'>('a1'),
    ...{ unitId: null, relation: 'relative', party: 'expert', detail: '夫妻', toldBy: '王芳' },
    ...{ toldOn: '2022-11-01', expiresOn: null },
    ...over,
  });
  const told = (...declared: Declared[]) =>
    findConflicts([applicant('a1'), applicant('a2', { idNumber: '2' })], [expert('e1')], ground({ declared })).map(
      (one) => `${one.applicationId} ${one.kind} ${one.source}`,
    );

  it('is told of both sides, each as its own', () => {
    expect(told(said({}), said({ party: 'applicant', relation: 'dispute' }), said({ party: 'applicant' }))).toEqual([
      'a1 dispute applicant',
      'a1 relative applicant',
      'a1 relative expert',
    ]);
  });

  it('of a unit is told of everybody who works there, and of one applicant once', () => {
    const unitWide = said({ applicationId: null, unitId: asId<'unit'>('u-bridge'), relation: 'cooperation' });
    expect(told(unitWide)).toEqual(['a1 cooperation expert', 'a2 cooperation expert']);
    const one = said({ relation: 'cooperation', detail: '课题' });
    const both = findConflicts([applicant('a1')], [expert('e1')], ground({ declared: [unitWide, one] }));
    expect(both.map((c) => c.path)).toMatchObject([[{ detail: '课题', unitId: null }]]);
  });

  it('is over after its last day', () => {
    expect(told(said({ expiresOn: '2022-12-04' }))).toEqual([]);
    expect(told(said({ expiresOn: '2022-12-05' }))).toEqual(['a1 relative expert']);
  });
});

it('lists every kind that holds, in one order whatever the order of what comes in', () => {
  const all = [applicant('a2'), applicant('a1', { idNumber: '1' })];
  const experts = [
    expert('e2', { employments: [works('u-bridge')] }),
    expert('e1', { idNumber: '63010319800101004X', employments: [works('u-bridge')] }),
  ];
  const listed = findConflicts(all, experts, ground());
  expect(listed.map((c) => `${c.applicationId} ${c.expertId} ${c.kind}`)).toEqual([
    'a1 e1 same_employer',
    'a1 e2 same_employer',
    'a2 e1 own_application',
    'a2 e1 same_employer',
    'a2 e2 same_employer',
  ]);
  expect(findConflicts([...all].reverse(), [...experts].reverse(), ground())).toEqual(listed);
});
