import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION_KINDS } from '../../../src-main/core/domain/applications/application-kind.ts';
import {
  type AuditedQuota,
  compareApplicants,
  countApplicants,
  holdsPosts,
  type QuotaApplication,
  quotaHolderOf,
  quotaLevelOf,
} from '../../../src-main/core/domain/post-quota/compare-applicants.ts';
import { eligibilityPack } from '../support/eligibility.ts';

const pack = eligibilityPack();

function applications(n: number, unit: string, more: Partial<QuotaApplication> = {}): QuotaApplication[] {
  const one: QuotaApplication = { unit, level: 'associate_senior', kind: 'normal', holdsPosts: true, ...more };
  return Array.from({ length: n }, () => one);
}
const audit = (holder: string, audited: number, more: Partial<AuditedQuota> = {}): AuditedQuota => ({
  holder,
  level: 'senior',
  pool: 'post',
  auditNumber: '岗审1号',
  audited,
  ...more,
});

describe('applicants counted for the quota', () => {
  it('by unit and level, full and associate senior together', () => {
    const counted = countApplicants(
      [
        ...applications(2, '甲院'),
        ...applications(1, '甲院', { level: 'full_senior' }),
        ...applications(4, '甲院', { level: 'intermediate' }),
        ...applications(5, '甲院', { level: 'junior' }),
        ...applications(1, '乙院'),
      ],
      pack,
    );
    expect(counted.map((c) => [c.holder, c.level, c.applicants])).toEqual([
      ['乙院', 'senior', 1],
      ['甲院', 'senior', 3],
      ['甲院', 'intermediate', 4],
    ]);
  });

  it('leave out Aid-Qinghai, farmers, village doctors and firms, and keep the dual-targeted apart', () => {
    const counted = countApplicants(
      [
        ...applications(1, '甲院'),
        ...applications(3, '甲院', { kind: 'aid_qinghai' }),
        ...applications(3, '甲院', { kind: 'farmer_herder' }),
        ...applications(3, '甲院', { kind: 'village_doctor' }),
        ...applications(3, '某公司', { holdsPosts: false }),
        ...applications(2, '甲院', { kind: 'dual_targeted' }),
        ...applications(1, '甲院', { kind: 'exceptional' }),
      ],
      pack,
    );
    expect(counted.map((c) => [c.pool, c.applicants])).toEqual([
      ['post', 2],
      ['dual_targeted', 2],
    ]);
  });

  it('take whether a unit has posts from the rule of the audit', () => {
    const kinds = pack.rules.postAudit.value?.unitKinds ?? [];
    expect(holdsPosts('public_institution', kinds)).toBe(true);
    expect(holdsPosts('self_employed', kinds)).toBe(false);
    expect(holdsPosts(null, kinds)).toBeNull();
  });

  it('hold the county where it pools the senior posts, and the unit for intermediate ones', () => {
    const pooled = new Map([
      ['甲小学', '某县'],
      ['乙小学', '某县'],
    ]);
    const counted = countApplicants(
      [
        ...applications(1, '甲小学'),
        ...applications(2, '乙小学'),
        ...applications(1, '丙小学'),
        ...applications(1, '甲小学', { level: 'intermediate' }),
      ],
      pack,
      pooled,
    );
    expect(counted.map((c) => [c.holder, c.level, c.applicants]).sort()).toEqual(
      [
        ['丙小学', 'senior', 1],
        ['某县', 'senior', 3],
        ['甲小学', 'intermediate', 1],
      ].sort(),
    );
    expect(quotaHolderOf('甲小学', 'intermediate', pooled)).toBe('甲小学');
  });

  it('lose nobody: every application is in one line or outside the quota', () => {
    const some = fc.record({
      unit: fc.constantFrom('甲', '乙', '丙'),
      level: fc.constantFrom('full_senior', 'associate_senior', 'intermediate', 'junior' as const),
      kind: fc.constantFrom(...APPLICATION_KINDS),
      holdsPosts: fc.constantFrom(true, false, null),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 40 }), (list) => {
        const counted = countApplicants(list, pack, new Map([['甲', '县']]));
        const outside = list.filter(
          (a) =>
            a.holdsPosts === false ||
            quotaLevelOf(a.level) === undefined ||
            pack.applicationTypes[a.kind].quota === 'none',
        );
        expect(counted.reduce((sum, c) => sum + c.applicants, 0) + outside.length).toBe(list.length);
        expect(countApplicants([...list].reverse(), pack, new Map([['甲', '县']]))).toEqual(counted);
      }),
    );
  });
});

describe('the audited number beside the applicants', () => {
  const line = (applicants: QuotaApplication[], audits: AuditedQuota[]) =>
    compareApplicants(audits, countApplicants(applicants, pack)).map((c) => [c.state, c.applicants, c.audited, c.over]);

  it.each([
    [2, 2, 'within', 0],
    [1, 2, 'within', 0],
    [3, 2, 'over', 1],
    [1, 0, 'over', 1],
    [0, 2, 'within', 0],
  ] as const)('%i applicants of %i: %s', (n, audited, state, over) => {
    expect(line(applications(n, '甲院'), [audit('甲院', audited)])).toEqual([[state, n, audited, over]]);
  });

  it('is missing where nobody audited: not zero, and not accepted', () => {
    expect(line(applications(1, '甲院'), [])).toEqual([['no_audit', 1, null, 0]]);
  });

  it('of another level, pool or unit does not count', () => {
    const others = [
      audit('甲院', 9, { level: 'intermediate' }),
      audit('甲院', 9, { pool: 'dual_targeted' }),
      audit('乙院', 9),
    ];
    const compared = compareApplicants(others, countApplicants(applications(1, '甲院'), pack));
    expect(compared.filter((c) => c.applicants > 0).map((c) => c.state)).toEqual(['no_audit']);
    expect(compared).toHaveLength(4);
  });

  it('is the last one where a place was audited twice', () => {
    const twice = [audit('甲院', 1), audit('甲院', 3, { auditNumber: '岗审2号' })];
    const [only] = compareApplicants(twice, countApplicants(applications(2, '甲院'), pack));
    expect([only?.state, only?.auditNumber]).toEqual(['within', '岗审2号']);
  });

  it('cannot be compared where it hangs on a unit of unknown kind', () => {
    const unknown = applications(1, '甲院', { holdsPosts: null });
    expect(line([...applications(2, '甲院'), ...unknown], [audit('甲院', 2)])).toEqual([['undecided', 3, 2, 0]]);
    expect(line([...applications(3, '甲院'), ...unknown], [audit('甲院', 2)])).toEqual([['over', 4, 2, 1]]);
    expect(line(unknown, [])).toEqual([['undecided', 1, null, 0]]);
    expect(line(unknown, [audit('甲院', 1)])).toEqual([['within', 1, 1, 0]]);
  });
});
