import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Contribution, canonicalValue, waysOf, wholeBits } from './contributions.ts';
import { isLottery } from './lottery/lottery.ts';
import { RFC_3797 } from './rfc3797.ts';

/** One line of the plan under the seal: what will be brought, fixed before anybody can know what it brings about. */
export interface PlannedContribution {
  readonly kind: Contribution['kind'];
  /** Who brings it, or the published source it is read from; '' of the computer. */
  readonly by: string;
  /** How many numbers; 0 of words, of the computer, and of balls that end by themselves where they name a panel. */
  readonly count: number;
  /** Highest number, as in `Contribution`. */
  readonly highest: number;
}

/** Where no witness brings anything. */
export const COMPUTER_PLAN: readonly PlannedContribution[] = [{ kind: 'computer', by: '', count: 0, highest: 0 }];

/** Whole bits that a plan's numbers will be worth together. */
export function plannedBits(plan: readonly PlannedContribution[]): number {
  return wholeBits(plan.reduce((product, one) => product * waysOf(one, one.count), 1n));
}

/** Most numbers of one contribution: they fit into the field they are typed in. */
const MOST_NUMBERS = 60;

function soundNumbers({ kind, count, highest }: PlannedContribution, endsByItself: boolean): boolean {
  if (endsByItself) return count === 0 && highest === 9;
  if (kind === 'words' || kind === 'computer') return count === 0 && highest === 0;
  if (count < 1 || count > MOST_NUMBERS) return false;
  if (kind === 'balls') return highest === 9;
  if (kind === 'dice') return highest === 6;
  return highest >= 2 && (kind !== 'lottery' || count <= highest);
}

/**
 * Whether a plan may go under the seal. Words come before everything that falls by chance: whoever chose them after it
 * would choose the jury. Numbers are as many as the plan says, or somebody could throw on until the jury pleases.
 * Refusals: `plan_empty`, `plan_invalid` {number} for a count or highest number out of its range, `plan_words_first`
 * {number}, `plan_wants_balls` where the lottery's balls are not exactly one line, `rfc3797_wants_numbers` {number}.
 */
export function checkPlan(method: string, plan: readonly PlannedContribution[]): Result<null> {
  if (plan.length === 0) return refuse('plan_empty');
  const byBalls = isLottery(method);
  const balls = plan.filter(({ kind }) => kind === 'balls').length;
  if (byBalls && balls !== 1) return refuse('plan_wants_balls');
  for (const [i, one] of plan.entries()) {
    const number = i + 1;
    const spoken = one.kind === 'words' || one.kind === 'computer';
    if (method === RFC_3797 && spoken) return refuse('rfc3797_wants_numbers', { number });
    if (!soundNumbers(one, byBalls && one.kind === 'balls')) return refuse('plan_invalid', { number });
    const alone = one.kind === 'computer' && plan.length > 1;
    if (alone || (one.kind === 'words' && plan.slice(0, i).some(({ kind }) => kind !== 'words'))) {
      return refuse('plan_words_first', { number });
    }
  }
  return ok(null);
}

/**
 * What was brought, held against the plan and each value in its one canonical spelling. Refusals: those of
 * `canonicalValue`, `contribution_out_of_plan` {number} for the first that is of another kind, of somebody else, one too
 * many or lacking, and `contribution_count` {number, wanted, have}.
 */
export function broughtAsPlanned(
  plan: readonly PlannedContribution[],
  brought: readonly Contribution[],
): Result<readonly Contribution[]> {
  const read: Contribution[] = [];
  for (let i = 0; i < Math.max(plan.length, brought.length); i += 1) {
    const [planned, one] = [plan[i], brought[i]];
    const number = i + 1;
    const same = planned?.kind === one?.kind && planned?.by === one?.by && planned?.highest === one?.highest;
    if (planned === undefined || one === undefined || !same) return refuse('contribution_out_of_plan', { number });
    const value = canonicalValue(one, number);
    if (!value.ok) return value;
    const have = value.value.count;
    if (planned.count > 0 && have !== planned.count) {
      return refuse('contribution_count', { number, wanted: planned.count, have });
    }
    read.push({ ...one, value: value.value.text });
  }
  return ok(read);
}
