import { luckFrom, shuffled } from '../luck.ts';
import type { PanelTypes, TypeCounts } from './panel-types.ts';

/**
 * Which people sit on each panel, by their place in the pool and in its order. People of one type take turns: nobody sits
 * again before everybody of the type has sat as often, so among people alike no two counts differ by more than one. Every
 * turn has an order of its own, which follows from `text` alone: no two people are tied to each other by it, and who has
 * the one time more is chance that nobody chose.
 */
export function seatPanels(
  { people }: PanelTypes,
  panels: readonly TypeCounts[],
  text: string,
): readonly (readonly number[])[] {
  const roll = luckFrom(text);
  const waiting = people.map((): number[] => []);
  const seated = panels.map((counts) =>
    counts.flatMap((n, type) => {
      const queue = waiting[type] as number[];
      const sit = queue.splice(0, n);
      if (sit.length === n) return sit;
      // A new turn begins: whoever sits on this panel already waits in it.
      const already = new Set(sit);
      const turn = shuffled(people[type] as readonly number[], roll);
      const more = turn.filter((person) => !already.has(person)).slice(0, n - sit.length);
      for (const person of more) already.add(person);
      const now = new Set(more);
      queue.push(...turn.filter((person) => !now.has(person)));
      return [...sit, ...more];
    }),
  );
  // A ball that comes up more often than it should must not favour neighbours in the list either.
  return shuffled(
    seated.map((panel) => [...panel].sort((a, b) => a - b)),
    roll,
  );
}
