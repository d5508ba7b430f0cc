import type { Steps } from '../kernel/pace.ts';
import { minCostFlow } from './flow.ts';
import { FORBIDDEN, type Held } from './network.ts';
import { fitCost, type PlannedApplication, type PlannedExpert, type Problem } from './problem.ts';

/** More than any fit costs: somebody of another group leads where nobody else can. */
const GUEST = 1_000_000;

/**
 * One lead among each application's experts: whoever fits best by group, discipline and level, the numbers balanced among
 * equals. The column of every row.
 */
export function* chooseLeads({ applications, experts, rules }: Problem, { of, width }: Held): Steps<Int32Array> {
  const [rows, columns] = [applications.length, experts.length];
  const cost = new Int32Array(rows * columns).fill(FORBIDDEN);
  // One more than the most a change of lead can win in balance, so the better fit always comes first.
  const step = 2 * rows + 1;
  const fits = new Set<number>();
  const fitness = (row: number, column: number) => {
    const [application, expert] = [applications[row] as PlannedApplication, experts[column] as PlannedExpert];
    const guest = rules.within === 'group' && application.group !== expert.group;
    return (fitCost({ ...rules, lowerLevel: rules.lowerLevel ?? 0 }, application, expert) ?? 0) + (guest ? GUEST : 0);
  };
  for (let at = 0; at < of.length; at += 1)
    if ((of[at] as number) >= 0) fits.add(fitness(Math.floor(at / width), of[at] as number));
  // Only their order matters: ranks keep the numbers small whatever the weights.
  const rank = new Map([...fits].sort((a, b) => a - b).map((one, i) => [one, i]));
  for (let at = 0; at < of.length; at += 1) {
    const column = of[at] as number;
    const row = Math.floor(at / width);
    if (column >= 0) cost[row * columns + column] = step * (rank.get(fitness(row, column)) ?? 0);
  }
  const leads = yield* minCostFlow({
    rows,
    columns,
    cost,
    need: new Int32Array(rows).fill(1),
    least: new Int32Array(columns),
    most: new Int32Array(columns).fill(rows),
    balance: 1,
    bound: new Map(),
    sides: [],
  });
  if (!leads.ok) throw new Error('assignment: an application without experts');
  return leads.held.of;
}
