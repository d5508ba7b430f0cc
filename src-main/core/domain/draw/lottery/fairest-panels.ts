import type { Known, Steps } from '../../kernel/pace.ts';
import { MILLION } from '../confidence.ts';
import { Exchange } from './exchange.ts';
import { leximin } from './leximin.ts';
import { bestPanel, type PanelTypes, panelProgramme, type TypeCounts } from './panel-types.ts';
import { relaxedLeximin } from './relaxed.ts';
import type { Solver } from './solver.ts';
import { spreadPanels } from './spread-panels.ts';
import { MEANT, wantedOf, wholeLottery } from './whole-lottery.ts';

/** How fair a lottery is known to be. */
export interface Fairness {
  /** In no lottery of so many panels do those with the smallest chance sit on more panels than this. */
  readonly most: number;
  /** Not only the smallest chance was made as large as it can be, but each next one too, to less than a panel. */
  readonly complete: boolean;
}

export interface FairestPanels {
  readonly panels: readonly TypeCounts[];
  readonly fairness: Fairness;
}

/**
 * So many panels whose people have the fairest chances (`leximin`). First without looking for single panels: the best
 * chances with parts of people (`relaxedLeximin`), which none can better, and panels that come to them as nearly as whole
 * ones can. Where they come within a panel for everybody, nothing is left to look for. Otherwise panels are looked for
 * one by one until the fairest mixture is found, or time is up: then the first list stands, with what it lacks.
 * undefined: there is no panel, or the solver found none in time. A step is a panel of the first list or a type settled.
 */
export function* fairestPanels(
  types: PanelTypes,
  panels: number,
  solver: Solver,
  { luck, inTime = () => true }: { readonly luck: string; readonly inTime?: () => boolean },
): Steps<FairestPanels | undefined> {
  const relaxed = relaxedLeximin(types, solver);
  if (relaxed === undefined) return undefined;
  const lowest = relaxed.chances.reduce((least, chance) => Math.min(least, chance), 1);
  const pricing = panelProgramme(types, solver);
  const known = (reached: number): Known => {
    return { reached: Math.floor(reached * MILLION), most: Math.floor(lowest * MILLION + MEANT) };
  };
  const spread = spreadPanels(types, relaxed.seats, panels, (costs) => bestPanel(types, pricing, costs));
  let list: readonly TypeCounts[] | undefined;
  for (let made = 1; list === undefined; made += 1) {
    const step = spread.next();
    if (step.done) {
      list = step.value;
      break;
    }
    if (!inTime()) break;
    yield { rows: 1, known: known(step.value / made) };
  }
  pricing.close();
  if (list === undefined) return undefined;
  const exchange = new Exchange(types, list, wantedOf(types, relaxed.chances, panels));
  const most = Math.floor(lowest * panels + MEANT);
  if (exchange.settle(inTime) === 0) return { panels: exchange.panels, fairness: { most, complete: true } };

  const mixture = yield* leximin(types, solver, { begun: list, inTime });
  if (mixture === undefined) return { panels: exchange.panels, fairness: { most, complete: false } };
  const least = mixture.chances.reduce((low, chance) => Math.min(low, chance), 1);
  const whole = wholeLottery(types, mixture, panels, luck, inTime);
  const fairness = { most: Math.floor(least * panels + MEANT), complete: whole.lacking === 0 };
  const poorest = (counted: readonly TypeCounts[]) => {
    return types.people.reduce((low, people, t) => {
      return Math.min(low, Math.floor(counted.reduce((n, counts) => n + (counts[t] as number), 0) / people.length));
    }, panels);
  };
  const better = poorest(exchange.panels) > poorest(whole.panels) ? exchange.panels : whole.panels;
  return { panels: better, fairness };
}
