import type { Bounded } from './composition.ts';

/** People whom the rules cannot tell apart: counted by the same bounds, so their chances are the same. */
export interface Alike {
  readonly people: readonly number[];
  readonly bounds: readonly number[];
}

/** Bounds that can never stand in anybody's way: none needed, and room for everybody counted or for every seat. */
function idle({ bounds, of }: Bounded, seats: number): ReadonlySet<number> {
  const sizes = bounds.map(() => 0);
  for (const own of of) for (const b of own) sizes[b] = (sizes[b] as number) + 1;
  return new Set(
    bounds.flatMap(({ min, max }, b) => (min === 0 && max >= Math.min(seats, sizes[b] as number) ? [b] : [])),
  );
}

export function alikeGroups(bounded: Bounded, seats: number): readonly Alike[] {
  const skipped = idle(bounded, seats);
  const found = new Map<string, { people: number[]; bounds: readonly number[] }>();
  bounded.of.forEach((own, person) => {
    const bounds = own.filter((b) => !skipped.has(b));
    const key = bounds.join();
    const group = found.get(key);
    if (group) group.people.push(person);
    else found.set(key, { people: [person], bounds });
  });
  return [...found.values()];
}
