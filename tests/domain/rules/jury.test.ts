import { describe, expect, it } from 'vitest';
import { approvalValidOn, latestApprovalEnd } from '../../../src-main/core/domain/rules/approval.ts';
import {
  drawAdvice,
  EXCLUSION_RULES,
  type ExclusionReason,
  type ExpertStanding,
  exclusionFindings,
  expertExclusion,
} from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import { checkComposition, type JuryComposition } from '../../../src-main/core/domain/rules/jury-composition.ts';
import {
  type RulePack,
  type Severity,
  showCitation,
  withLaterRules,
} from '../../../src-main/core/domain/rules/rule-pack.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';

const pack = national40();

describe('checkComposition', () => {
  const failed = (jury: JuryComposition) =>
    checkComposition(jury, pack)
      .filter((f) => !f.ok)
      .map((f) => f.rule);

  it.each<[JuryComposition, string[]]>([
    [{ size: 25, kind: 'senior', scope: 'series' }, []],
    [{ size: 23, kind: 'senior', scope: 'series' }, ['seniorSeriesMinimum']],
    [{ size: 24, kind: 'senior', scope: 'series' }, ['oddJury', 'seniorSeriesMinimum']],
    [{ size: 26, kind: 'senior', scope: 'series' }, ['oddJury']],
    [{ size: 11, kind: 'senior', scope: 'specialty' }, []],
    [{ size: 9, kind: 'senior', scope: 'specialty' }, ['seniorSpecialtyMinimum']],
    [{ size: 9, kind: 'senior', scope: 'specialty', consentReference: '青人社函〔2022〕9号' }, []],
    [{ size: 9, kind: 'senior', scope: 'specialty', consentReference: '  ' }, ['seniorSpecialtyMinimum']],
    [{ size: 8, kind: 'senior', scope: 'specialty', consentReference: '青人社函〔2022〕9号' }, ['oddJury']],
    [{ size: 7, kind: 'intermediate', scope: 'series' }, []],
    [{ size: 6, kind: 'junior', scope: 'specialty' }, ['oddJury']],
    [{ size: 0, kind: 'junior', scope: 'specialty' }, ['oddJury']],
  ])('%j fails %j', (jury, rules) => {
    expect(failed(jury)).toEqual(rules);
  });

  it('says where only the consent carries it, and with which severity', () => {
    const jury = { size: 9, kind: 'senior', scope: 'specialty', consentReference: ' 函9号 ' } as const;
    expect(checkComposition(jury, pack)).toEqual([
      { rule: 'oddJury', severity: 'block', ok: true },
      { rule: 'seniorSpecialtyMinimum', severity: 'block', ok: true, minimum: 11, byConsent: '函9号' },
    ]);
    const large = checkComposition({ ...jury, size: 11 }, pack)[1];
    expect(large).toEqual({ rule: 'seniorSpecialtyMinimum', severity: 'block', ok: true, minimum: 11 });
  });
});

describe('approval on the day of the meeting (hard case 28)', () => {
  it('counts the last day and nothing after it', () => {
    expect(approvalValidOn(day('2023-02-13'), day('2023-02-13'))).toBe(true);
    expect(approvalValidOn(day('2023-02-12'), day('2023-02-13'))).toBe(false);
  });

  it('holds a missing date for no approval', () => {
    expect(approvalValidOn(null, day('2023-02-13'))).toBe(false);
    expect(approvalValidOn(undefined, day('2023-02-13'))).toBe(false);
  });

  it('ends at the latest three years on', () => {
    expect(latestApprovalEnd(day('2020-02-29'), 3)).toBe('2023-02-28');
    expect(latestApprovalEnd(day('2020-03-01'), 3)).toBe('2023-03-01');
  });
});

describe('expertExclusion', () => {
  const meeting = day('2023-02-13');
  const expert: ExpertStanding = {
    ...{ termEnd: day('2024-12-31'), inPost: true, isApplicant: false, availability: null, service: null },
    ...{ titleBelow: false, declared: false, kin: false, sameUnit: false },
  };
  const active = { state: 'active' as const, stateUntil: null, barred: [] };
  const away = (from: string, until: string) => {
    return { ...active, retiresOn: null, away: [{ from: day(from), until: day(until) }] };
  };
  const retires = (on: string) => ({ ...active, retiresOn: day(on), away: [] });
  const stands = (state: 'suspended' | 'removed', stateUntil: string | null = null) => {
    return { retiresOn: null, away: [], state, stateUntil, barred: [] };
  };
  const barred = (from: string, until: string) => {
    return { ...active, retiresOn: null, away: [], barred: [{ from: day(from), until: day(until) }] };
  };

  it.each([
    [{}, undefined],
    [{ termEnd: meeting }, undefined],
    // Hard case 28: still running at the draw, expired at the meeting.
    [{ termEnd: day('2023-02-12') }, 'term_expired'],
    [{ termEnd: null }, undefined],
    [{ inPost: false }, 'retired'],
    [{ isApplicant: true }, 'own_application'],
    [{ availability: retires('2023-02-14') }, undefined],
    [{ availability: retires('2023-02-13') }, 'retired'],
    [{ availability: away('2023-02-13', '2023-02-13') }, 'unavailable'],
    [{ availability: away('2023-02-10', '2023-02-12') }, undefined],
    [{ availability: away('2023-02-14', '2023-02-20') }, undefined],
    [{ availability: stands('removed') }, 'removed'],
    [{ availability: stands('removed'), termEnd: day('2020-01-01') }, 'removed'],
    [{ availability: stands('suspended') }, 'suspended'],
    // A suspension counts through its last day.
    [{ availability: stands('suspended', '2023-02-13') }, 'suspended'],
    [{ availability: stands('suspended', '2023-02-12') }, undefined],
    [{ availability: barred('2020-02-13', '2023-02-13') }, 'integrity'],
    [{ availability: barred('2020-02-12', '2023-02-12') }, undefined],
    [{ isApplicant: true, termEnd: day('2020-01-01'), inPost: false }, 'own_application'],
  ])('%j: %s', (change, reason) => {
    expect(expertExclusion({ ...expert, ...change }, meeting, pack)).toBe(reason);
  });

  /** Somebody against whom each reason stands, one at a time. */
  const against = {
    own_application: { isApplicant: true },
    removed: { availability: stands('removed') },
    suspended: { availability: stands('suspended') },
    integrity: { availability: barred('2023-01-01', '2023-12-31') },
    term_expired: { termEnd: day('2023-01-01') },
    retired: { inPost: false },
    unavailable: { availability: away('2023-02-13', '2023-02-13') },
    declared_conflict: { declared: true },
    title_below: { titleBelow: true },
    same_unit: { sameUnit: true },
  } as const;

  it.each(Object.entries(against))('%s keeps out, warns or says nothing as its rule does', (code, change) => {
    const id = EXCLUSION_RULES[code as ExclusionReason];
    const ruled = (value: boolean, severity: Severity) => {
      const rules = { ...pack.rules, [id]: { ...pack.rules[id], value, severity } };
      return { ...pack, rules } as RulePack;
    };
    const one = { ...expert, ...change };
    expect(expertExclusion(one, meeting, ruled(true, 'block'))).toBe(code);
    expect(drawAdvice(one, meeting, ruled(true, 'block'))).toEqual([]);
    for (const severity of ['warn', 'info'] as const) {
      expect(expertExclusion(one, meeting, ruled(true, severity))).toBeUndefined();
      expect(drawAdvice(one, meeting, ruled(true, severity))).toEqual([{ code, severity }]);
    }
    expect(exclusionFindings(one, meeting, ruled(false, 'block'))).toEqual([]);
  });

  it('has a rule with words and a source behind every reason, and shows no article that nobody verified', () => {
    const shown = Object.entries(EXCLUSION_RULES).map(
      ([code, id]) => [code, showCitation(pack.rules[id].citation)] as const,
    );
    expect(shown.every(([, { decree }]) => decree !== '')).toBe(true);
    expect(shown.flatMap(([code, { article }]) => (article === undefined ? [] : [[code, article]]))).toEqual([
      ['title_below', '第十条'],
    ]);
    expect(pack.rules.awayExcluded.citation.decree).toContain('惯例');
  });

  it('asks the same as before of a pack that was kept before the rules came', () => {
    const later = Object.values(EXCLUSION_RULES).filter((id) => id.endsWith('Excluded') && id !== 'retiredExcluded');
    const kept = Object.fromEntries(Object.entries(pack.rules).filter(([id]) => !(later as string[]).includes(id)));
    const older = withLaterRules({ ...pack, rules: kept } as unknown as RulePack);
    for (const [code, change] of Object.entries(against)) {
      const asked = ['title_below', 'declared_conflict', 'same_unit'].includes(code) ? undefined : code;
      expect(expertExclusion({ ...expert, ...change }, meeting, older)).toBe(asked);
      expect(drawAdvice({ ...expert, ...change }, meeting, older)).toEqual([]);
    }
  });

  it('keeps the retired where the office does not exclude them', () => {
    const rules = { ...pack.rules, retiredExcluded: { ...pack.rules.retiredExcluded, value: false } };
    expect(expertExclusion({ ...expert, inPost: false }, meeting, { ...pack, rules })).toBeUndefined();
    const gone = { ...expert, availability: retires('2023-02-13') };
    expect(expertExclusion(gone, meeting, { ...pack, rules })).toBeUndefined();
  });
});
