import { orderFrom } from '../luck.ts';
import { Exchange, type Wanted } from './exchange.ts';
import type { Mixture } from './leximin.ts';
import type { PanelTypes, TypeCounts } from './panel-types.ts';

/** So close to a whole number that it was meant to be one. */
export const MEANT = 1e-4;

/** Roundings tried, until one leaves nothing to be wished for. */
const STARTS = 12;

/**
 * The mixture as a list of so many panels, one of which is drawn with equal chances ("Fair Sortition Made Transparent",
 * Flanigan, Kehne, Procaccia, NeurIPS 2021). Each panel of the mixture comes as often as its share says, rounded up or
 * down; then people of types that came too often give way to people of types that came too rarely, on panels that keep
 * every rule with the one as with the other. Wanted is for every person a number of panels between their chance times all
 * panels rounded down and rounded up: nobody loses or gains a whole panel against the mixture. Of several roundings the
 * one stands that comes nearest; what it gives each person is counted afterwards in whole numbers. `text` decides what is
 * rounded up: the same text, the same list.
 * `lacking`: see `Exchange`. `inTime`: the first no ends the roundings with the best so far.
 */
export function wholeLottery(
  types: PanelTypes,
  mixture: Mixture,
  panels: number,
  text: string,
  inTime: () => boolean = () => true,
): WholeLottery {
  const wanted = wantedOf(types, mixture.chances, panels);
  let best: WholeLottery | undefined;
  for (let start = 1; start <= STARTS; start += 1) {
    const exchange = new Exchange(types, rounded(mixture, panels, `${text}|${start}`), wanted);
    const lacking = exchange.settle(inTime);
    if (best === undefined || lacking < best.lacking) best = { lacking, panels: exchange.panels };
    if (lacking === 0 || !inTime()) break;
  }
  return best ?? { lacking: Number.POSITIVE_INFINITY, panels: [] };
}

interface WholeLottery {
  readonly panels: readonly TypeCounts[];
  readonly lacking: number;
}

/** For everybody a whole number of panels next to their chance. */
export function wantedOf({ people }: PanelTypes, chances: readonly number[], panels: number): Wanted {
  const size = (t: number) => (people[t] as readonly number[]).length;
  return {
    least: chances.map((chance, t) => size(t) * Math.floor(chance * panels + MEANT)),
    most: chances.map((chance, t) => size(t) * Math.ceil(chance * panels - MEANT)),
  };
}

/** Every panel as often as its share says, up or down: shares laid end to end, one panel taken at every whole step. */
function rounded({ panels, shares }: Mixture, wanted: number, text: string): readonly TypeCounts[] {
  const order = orderFrom(text, panels.length);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const list: TypeCounts[] = [];
  let reached = 0;
  for (const at of order) {
    reached += ((shares[at] as number) / whole) * wanted;
    while (list.length + 0.5 < reached) list.push(panels[at] as TypeCounts);
  }
  return list;
}
