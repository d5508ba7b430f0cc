import { ceilDiv } from '../kernel/fraction.ts';
import { hasQuorum } from '../quorum/quorum.ts';
import type { RulePack } from '../rules/rule-pack.ts';

interface Reading {
  readonly denominator: number;
  /** Votes in favour that pass the applicant. */
  readonly needed: number;
}

/** How a vote on one applicant would be counted. */
export interface Denominators {
  readonly attending: number;
  readonly recused: number;
  /** Decree 40 does not say whether a recused expert counts among those attending: both readings. */
  readonly exclude: Reading;
  readonly include: Reading;
  /** Whether those who vote are enough for this applicant. */
  readonly quorumMet: boolean;
}

/** Both readings for one applicant, `recused` of those attending being recused. Whole numbers; recused ≤ attending. */
export function denominatorsOf(
  { rules }: Pick<RulePack, 'rules'>,
  jurySize: number,
  attending: number,
  recused: number,
): Denominators {
  const { numerator, denominator } = rules.pass.value;
  const reading = (counted: number): Reading => ({
    denominator: counted,
    needed: ceilDiv(numerator * counted, denominator),
  });
  const voters = attending - recused;
  return {
    ...{ attending, recused },
    exclude: reading(voters),
    include: reading(attending),
    quorumMet: hasQuorum(rules.quorum.value, jurySize, voters).met,
  };
}
