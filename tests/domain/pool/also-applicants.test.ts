import { describe, expect, it } from 'vitest';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { alsoApplicants, isUndecided } from '../../../src-main/core/domain/pool/also-applicants.ts';
import type { ComparedPerson } from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { day } from '../support/day.ts';

const at = (unitId: string) => [{ unitId, from: null, until: null, now: true, written: '' }];
const person: ComparedPerson = {
  ...{
    name: '旦增',
    idNumber: '632822197810193414',
    idKind: 'resident_id',
    birth: '1978-10-19',
    phone: '',
    address: '',
  },
  employments: at('u1'),
};
const ground = { units: new Map(), spellings: [['旦增', '丹增']], day: day('2023-02-13') };
const found = (expert: Partial<ComparedPerson>, applicant: Partial<ComparedPerson> = {}) =>
  alsoApplicants(
    [{ ...person, ...applicant, applicationId: asId<'application'>('a1') }],
    [{ ...person, ...expert, expertId: asId<'expert'>('e1'), avoidUnitIds: [] }],
    ground,
  );
const passport = { idNumber: 'E12345678', idKind: 'passport' };

describe('an expert who may be an applicant (hard case 14)', () => {
  it.each<[string, Partial<ComparedPerson>, object | undefined]>([
    ['another kind of document', passport, { step: 'name', spelling: false, number: 'other_document' }],
    ['a slip in the number', { idNumber: '632822197810193924' }, { step: 'name', spelling: false, number: 'near' }],
    ['no number', { idNumber: '' }, { step: 'name', spelling: false, number: 'missing' }],
    ['another spelling', { ...passport, name: '丹增' }, { step: 'name', spelling: true, number: 'other_document' }],
    // The same number is told by the number and needs no decision.
    ['the same number', {}, undefined],
    ['the name alone', { ...passport, employments: at('u2') }, undefined],
    ['the unit alone', { ...passport, name: '才让' }, undefined],
    ['two cards that are two people', { idNumber: '630104196505284319', birth: '1965-05-28' }, undefined],
    ['another birth', { ...passport, birth: '1980-01-01' }, undefined],
  ])('%s: %j', (_, expert, step) => {
    expect(found(expert).map(({ path }) => path[0])).toEqual(step === undefined ? [] : [step]);
  });

  it('is asked again once the evidence is another, and not before', () => {
    const [one] = found(passport);
    const [other] = found({ idNumber: '632822197810193924' });
    if (one === undefined || other === undefined) throw new Error('nobody');
    expect([isUndecided(one, undefined), isUndecided(one, one), isUndecided(one, other)]).toEqual([true, false, true]);
  });
});
