import type { ExpertId } from '../kernel/ids.ts';
import { boundsOf, countsOf } from './composition.ts';
import { ELIGIBLE, type Sealable, sealedPool } from './pool-digest.ts';

export interface CheckedBound {
  /** Place of the rule in the list. */
  readonly rule: number;
  /** The value the bound is about; of a rule for each value there are several. */
  readonly value: string;
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** How many are lacking (below 0) or too many (above 0); 0: kept. */
  readonly by: number;
}

export interface CheckedJury {
  readonly seats: number;
  readonly people: number;
  /** Those who may not be drawn at all, with the code of the reason. */
  readonly barred: readonly { readonly expertId: ExpertId; readonly code: string }[];
  /** Rules that are not kept first, both kinds in the rules' order. */
  readonly bounds: readonly CheckedBound[];
  /** The number is right, nobody is barred and every rule that binds is kept. */
  readonly ok: boolean;
}

/** What if these people were drawn? Every rule with the number it counts, those that do not bind among them. */
export function checkJury(sealed: Sealable, chosen: readonly ExpertId[]): CheckedJury {
  const { rules, seats } = sealed;
  const pool = sealedPool(sealed);
  const wanted = new Set(chosen);
  const places = pool.flatMap(({ expertId }, place) => (wanted.has(expertId) ? [place] : []));
  const bounded = boundsOf(rules, pool, seats);
  const counts = countsOf(bounded, places);
  const bounds = bounded.bounds.map(({ key, rule, min, max }, b): CheckedBound => {
    const count = counts[b] ?? 0;
    const by = count < min ? count - min : Math.max(0, count - max);
    return { rule, value: key.slice(key.indexOf('=') + 1), min, max, count, by };
  });
  const barred = places.flatMap((place) => {
    const { expertId, code } = pool[place] as (typeof pool)[number];
    return code === ELIGIBLE ? [] : [{ expertId, code }];
  });
  const broken = bounds.filter((b) => b.by !== 0);
  const binds = broken.some(({ rule }) => rules[rule]?.severity === 'block');
  return {
    seats,
    people: places.length,
    barred,
    bounds: [...broken, ...bounds.filter((b) => b.by === 0)],
    ok: places.length === seats && barred.length === 0 && !binds,
  };
}
