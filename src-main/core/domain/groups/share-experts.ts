import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';

interface Juror {
  readonly expertId: ExpertId;
  readonly specialty: string;
}

/** The smallest of the groups named; the earlier wins a tie. */
function smallest(groups: readonly Juror[][], among: readonly number[]): Juror[] {
  const sizes = among.map((i) => groups[i] as Juror[]);
  return sizes.reduce((a, b) => (b.length < a.length ? b : a));
}

/** Takes the last expert of the specialty the group has most of: the one it can spare best. */
function spare(group: Juror[]): Juror {
  const counts = new Map<string, number>();
  for (const e of group) counts.set(e.specialty, (counts.get(e.specialty) ?? 0) + 1);
  const [specialty] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
  const at = group.findLastIndex((e) => e.specialty === specialty);
  return group.splice(at, 1)[0] as Juror;
}

/**
 * Experts to groups: to a group that reviews their specialty (the smallest such), then those of other specialties to the
 * smallest group, then from the largest group to any group still under the minimum. Needs groups × minimum experts.
 */
export function shareExperts(
  jury: readonly Juror[],
  specialtiesOfGroups: readonly (readonly string[])[],
  minimum: number,
): ExpertId[][] {
  const groups: Juror[][] = specialtiesOfGroups.map(() => []);
  const all = groups.map((_, i) => i);
  const own = (e: Juror) => all.filter((i) => specialtiesOfGroups[i]?.includes(e.specialty));
  const ordered = [...jury].sort((a, b) => byText(a.expertId, b.expertId));
  for (const e of ordered) {
    const choice = own(e);
    if (choice.length > 0) smallest(groups, choice).push(e);
  }
  for (const e of ordered) {
    if (own(e).length === 0) smallest(groups, all).push(e);
  }
  for (let least = smallest(groups, all); least.length < minimum; least = smallest(groups, all)) {
    least.push(spare(groups.reduce((a, b) => (b.length > a.length ? b : a))));
  }
  return groups.map((g) => g.map((e) => e.expertId).sort(byText));
}
