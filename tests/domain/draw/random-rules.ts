import { type CompositionRule, leastOf } from '../../../src-main/core/domain/draw/composition.ts';
import type { DrawCandidate, Sealable } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { exclusionRulesOf } from '../../../src-main/core/domain/rules/exclusion-rules.ts';
import { national40 } from '../support/national-40.ts';
import { candidates, dice, rule } from './random-pools.ts';

const ATTRIBUTES = ['specialty', 'level', 'region', 'employer'] as const;

export interface Instance {
  readonly people: readonly DrawCandidate[];
  readonly rules: readonly CompositionRule[];
  readonly seats: number;
  readonly alternates: number;
  readonly seed: string;
  /** The people around whom the rules were made. */
  readonly jury: readonly DrawCandidate[];
}

/** Rules around a jury that exists, as tight as thrown; every third instance has one that is then turned the screw. */
export function instance(number: number): Instance {
  const roll = dice(number);
  const values = { specialty: 2 + roll(5), level: 2 + roll(2), region: 2 + roll(5), employer: 5 + roll(15) };
  const thrown = candidates(roll, { people: 16 + roll(40), values });
  // A second value for some: sets that overlap, where no flow helps.
  const people = thrown.map((one) => {
    const own = one.attributes ?? {};
    const region = roll(4) === 0 ? [...new Set([...(own.region ?? []), `region${roll(values.region)}`])] : own.region;
    const attributes: Readonly<Record<string, readonly string[]>> = { ...own, region: region ?? [] };
    return { ...one, attributes };
  });
  const seats = [5, 7, 9, 11, 13][roll(5)] as number;
  const hidden = [...people].sort((a, b) => (a.name < b.name ? -1 : 1)).filter((_, i) => (i + number) % 3 !== 0);
  const jury = hidden.slice(0, seats);
  const rules: CompositionRule[] = [];
  for (const attribute of ATTRIBUTES) {
    for (let v = 0; v < values[attribute]; v += 1) {
      const value = `${attribute}${v}`;
      const n = jury.filter((one) => one.attributes[attribute]?.includes(value)).length;
      if (attribute === 'employer' || roll(4) === 0) continue;
      const least = Math.max(0, n - roll(2));
      // Every fifth is asked as a share of the seats that comes to the same number.
      const share = { numerator: 2 * least - 1, denominator: 2 * seats };
      rules.push(rule(attribute, value, number % 5 === 1 && least > 0 ? share : least, n + roll(3)));
    }
  }
  const worst = Math.max(...jury.map((a) => jury.filter((b) => a.unit === b.unit).length));
  if (roll(2) === 0) rules.push(rule('employer', '*', 0, worst));
  if (number % 3 === 0 && rules.length > 0) {
    const at = roll(rules.length);
    const one = rules[at] as CompositionRule;
    rules[at] =
      one.value === '*' ? { ...one, max: 1 } : { ...one, min: leastOf(one.min, seats) + 2 + roll(3), max: null };
  }
  return { people, rules, seats, alternates: roll(4), seed: `${1 + roll(6)}.${number}./`, jury };
}

const exclusionRules = exclusionRulesOf(national40());
const codesOf = (severity: string) => exclusionRules.flatMap((one) => (one.severity === severity ? [one.code] : []));
const [OUT, TOLD] = [codesOf('block'), codesOf('warn')];

/**
 * Who of an instance is kept out and of whom is only told: of those around the jury every third or so, some by two rules at
 * once; of the jury itself now and then somebody too, so that rules which could be kept no longer can.
 */
export function exclusionsOf(
  { people, jury }: Instance,
  number: number,
): Required<Pick<Sealable, 'excluded' | 'told' | 'exclusionRules'>> {
  const roll = dice(number + 1_000_000);
  const pick = (codes: readonly string[]) => codes[roll(codes.length)] as string;
  const needed = new Set(jury.slice(number % 7 === 0 ? 1 : 0));
  const excluded = people.flatMap(({ expertId }, i) => {
    if (needed.has(people[i] as DrawCandidate) || roll(3) !== 0) return [];
    const reasons = new Set([pick(OUT), ...(roll(4) === 0 ? [pick(OUT)] : [])]);
    return [...reasons].map((reason) => ({ expertId, reason }));
  });
  const told = people.flatMap(({ expertId }) => (roll(6) === 0 ? [{ expertId, reason: pick(TOLD) }] : []));
  return { excluded, told, exclusionRules };
}
