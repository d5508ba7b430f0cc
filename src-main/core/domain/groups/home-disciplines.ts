import { grouped } from '../kernel/grouped.ts';
import { byText } from '../kernel/order.ts';
import { largestOf } from './group-sizes.ts';
import type { GroupingInput } from './grouping.ts';

interface Block {
  readonly specialty: string;
  readonly size: number;
}

/**
 * One block per specialty. A specialty that is more than a group may have is cut into as many as it needs, and where there
 * are fewer blocks than groups, the one with the largest share per part gets one more part. Largest first.
 */
function blocksOf(applications: GroupingInput['applications'], count: number, spread: number): Block[] {
  const most = largestOf(applications.length, count, spread);
  const whole = [...grouped(applications, (one) => one.specialty)].map(([specialty, own]) => {
    return { specialty, size: own.length, parts: Math.ceil(own.length / most) };
  });
  whole.sort((a, b) => byText(a.specialty, b.specialty));
  for (let blocks = whole.reduce((sum, one) => sum + one.parts, 0); blocks < count; blocks += 1) {
    // a/p < b/q in whole numbers; the earlier name wins a tie.
    const largest = whole.reduce((a, b) => (b.size * a.parts > a.size * b.parts ? b : a));
    largest.parts += 1;
  }
  return whole
    .flatMap(({ specialty, size, parts }) =>
      Array.from({ length: parts }, (_, i) => {
        return { specialty, size: Math.ceil((size * (i + 1)) / parts) - Math.ceil((size * i) / parts) };
      }),
    )
    .sort((a, b) => b.size - a.size || byText(a.specialty, b.specialty));
}

/**
 * What each group is for. Greedy, not proved: the largest block first to the group with the least so far, as offices do
 * it. Everything behind it is the best for these disciplines. Groups that stand keep theirs; a discipline that is new goes
 * to the group that has the least. Needs as many applications as groups.
 */
export function homeDisciplines({ applications, homes, rules }: GroupingInput): readonly (readonly string[])[] {
  const { count, spread } = rules;
  const asked = new Map([...grouped(applications, (one) => one.specialty)].map(([name, own]) => [name, own.length]));
  const keeping = homes !== null && homes.length === count ? homes : null;
  const groups = Array.from({ length: count }, (_, i) => ({
    names: (keeping?.[i] ?? []).filter((name) => asked.has(name)),
    size: 0,
  }));
  const known = new Set(groups.flatMap((one) => one.names));
  for (const name of known) {
    const own = groups.filter((one) => one.names.includes(name));
    for (const one of own) one.size += Math.ceil((asked.get(name) ?? 0) / own.length);
  }
  const blocks =
    keeping === null
      ? blocksOf(applications, count, spread)
      : [...asked]
          .filter(([name]) => !known.has(name))
          .map(([specialty, size]) => ({ specialty, size }))
          .sort((a, b) => b.size - a.size || byText(a.specialty, b.specialty));
  for (const { specialty, size } of blocks) {
    // Strictly less, so an earlier group wins a tie.
    const target = groups.reduce((a, b) => (b.size < a.size ? b : a));
    if (!target.names.includes(specialty)) target.names.push(specialty);
    target.size += size;
  }
  return groups.map(({ names }) => names.sort(byText));
}
