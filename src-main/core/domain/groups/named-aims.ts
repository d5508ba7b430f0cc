import type { Aim } from '../assignment/ranked.ts';

export interface NamedAim<A extends string> {
  readonly aim: A;
  readonly cost: Int32Array;
  readonly balance?: number;
}

/** Aims and their names in one order; absent ones are left out. */
export function namedAims<A extends string>(
  named: readonly (NamedAim<A> | undefined)[],
): { readonly aims: readonly Aim[]; readonly names: readonly A[] } {
  const there = named.filter((one) => one !== undefined);
  return {
    aims: there.map(({ cost, balance = 0 }) => ({ cost, balance })),
    names: there.map(({ aim }) => aim),
  };
}
