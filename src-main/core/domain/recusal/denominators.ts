import { ceilDiv } from '../kernel/fraction.ts';
import { hasQuorum } from '../quorum/quorum.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import type { RecusalRegister } from './register.ts';

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

/** The same for every applicant from whom somebody of those attending is recused, by id. */
export function denominatorsBy(
  pack: Pick<RulePack, 'rules'>,
  jurySize: number,
  attending: ReadonlySet<string>,
  register: RecusalRegister,
): ReadonlyMap<string, Denominators> {
  const away = new Map<string, Set<string>>();
  for (const { expertId, applicationId, decision } of register) {
    if (decision !== 'recused' || !attending.has(expertId)) continue;
    const known = away.get(applicationId);
    if (known === undefined) away.set(applicationId, new Set([expertId]));
    else known.add(expertId);
  }
  return new Map([...away].map(([id, them]) => [id, denominatorsOf(pack, jurySize, attending.size, them.size)]));
}
