import { describe, expect, it } from 'vitest';
import { type EarlierService, rotationFindings, yearsInRow } from '../../../src-main/core/domain/pool/rotation.ts';
import { drawAdvice, expertExclusion } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import { type RulePack, type Severity, withLaterRules } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';

const shipped = national40();

function pack(inRow: number, months: number, severity: Severity = 'block'): RulePack {
  const { yearsInRow: row, restMonths: rest } = shipped.rules;
  const rules = { yearsInRow: { ...row, value: inRow, severity }, restMonths: { ...rest, value: months, severity } };
  return { ...shipped, rules: { ...shipped.rules, ...rules } };
}

const sat = (years: readonly number[], lastOn: string | null = null): EarlierService => {
  return { years, lastOn: lastOn === null ? null : day(lastOn) };
};
const at = { year: 2023, day: day('2023-02-13') };
const codes = (service: EarlierService, rules: RulePack) => rotationFindings(service, at, rules).map((f) => f.code);

describe('rotation', () => {
  it.each([
    [[], 0],
    [[2022], 1],
    [[2020, 2021, 2022], 3],
    // A year without a session breaks the row; the round's own year is none of those before it.
    [[2019, 2020, 2022], 1],
    [[2020, 2021], 0],
    [[2021, 2022, 2023], 2],
    [[2022, 2022, 2021], 2],
  ])('%j before 2023: %i in a row', (years, n) => {
    expect(yearsInRow(sat(years), 2023)).toBe(n);
  });

  it('keeps out from the number on that the rule names; 0 is no rule', () => {
    expect(codes(sat([2021, 2022]), pack(3, 0))).toEqual([]);
    expect(codes(sat([2020, 2021, 2022]), pack(3, 0))).toEqual(['rotation']);
    expect(codes(sat([2019, 2020, 2021, 2022]), pack(3, 0))).toEqual(['rotation']);
    expect(codes(sat([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]), pack(0, 0))).toEqual([]);
  });

  it.each([
    ['2022-02-13', []],
    ['2022-02-14', ['resting']],
    ['2022-12-05', ['resting']],
    [null, []],
  ])('a rest of 12 months after %s: %j', (lastOn, found) => {
    expect(codes(sat([2022], lastOn), pack(0, 12))).toEqual(found);
  });

  it('excludes where the rule blocks and advises where it does not; whoever is out anyway is told that', () => {
    const expert = {
      ...{
        termEnd: null,
        inPost: true,
        isApplicant: false,
        availability: null,
        declared: false,
        kin: false,
        sameUnit: false,
      },
      titleBelow: false,
      service: { ...sat([2021, 2022], '2022-12-05'), before: 2023 },
    };
    expect(expertExclusion(expert, at.day, pack(2, 12))).toBe('rotation');
    expect(expertExclusion(expert, at.day, pack(0, 12))).toBe('resting');
    expect(drawAdvice(expert, at.day, pack(2, 12))).toEqual([]);
    expect(expertExclusion(expert, at.day, pack(2, 12, 'warn'))).toBeUndefined();
    expect(drawAdvice(expert, at.day, pack(2, 12, 'warn')).map((one) => one.code)).toEqual(['rotation', 'resting']);
    expect(expertExclusion({ ...expert, inPost: false }, at.day, pack(2, 12))).toBe('retired');
  });

  it('a pack that was kept before the rules came asks for nothing', () => {
    const { yearsInRow: _, restMonths: __, alternateSecondPerson: ___, ...older } = shipped.rules;
    const kept = withLaterRules({ ...shipped, rules: older } as RulePack);
    expect(codes(sat([2020, 2021, 2022], '2023-02-01'), kept)).toEqual([]);
    expect(kept.rules.alternateSecondPerson.value).toBe(false);
    expect(withLaterRules(pack(2, 6)).rules.yearsInRow.value).toBe(2);
  });
});
