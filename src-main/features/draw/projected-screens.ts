import type { DrawView } from '../../core/contract/draw.ts';
import type { PoolScreen, ProjectedPerson, ResultColumn } from '../../core/contract/draw-projection.ts';
import type { ExclusionReason } from '../../core/domain/rules/expert-eligibility.ts';

/** How many lines of 40 px and more fit on a screen of 1920 by 1080, by what stands in them. */
const LINES = {
  firstSpecialties: 14,
  specialties: 30,
  rules: 20,
  people: 10,
  column: 16,
  columns: 3,
  firstPlan: 6,
  plan: 12,
} as const;

export function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

export interface ProjectedPool {
  readonly seats: number;
  readonly alternates: number;
  /** Who may be drawn; empty unless their names are to be seen. */
  readonly people: readonly ProjectedPerson[];
}

/** The sealed pool, screen by screen: the numbers, then the specialties that were left, the rules, the plan, and the names. */
export function poolScreens(view: DrawView, { seats, alternates, people }: ProjectedPool): readonly PoolScreen[] {
  const { eligible, excluded, eligibleBySpecialty, rules } = view;
  const reasons = new Map<ExclusionReason, number>();
  for (const reason of excluded.flatMap((one) => one.reasons)) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const numbers: PoolScreen = {
    part: 'numbers',
    ...{ experts: eligible + excluded.length, eligible, seats, alternates },
    ...{ specialtyCount: eligibleBySpecialty.length, ruleCount: rules.length },
    excluded: [...reasons].map(([reason, count]) => ({ reason, count })),
    specialties: eligibleBySpecialty.slice(0, LINES.firstSpecialties),
  };
  const more = inParts(eligibleBySpecialty.slice(LINES.firstSpecialties), LINES.specialties);
  // Five characters fit into a fifth of a screen, ten into a third.
  const columns = people.some(({ name }) => [...name].length > 5) ? 3 : 5;
  return [
    numbers,
    ...more.map((specialties): PoolScreen => ({ part: 'specialties', specialties })),
    ...inParts(rules, LINES.rules).map((part): PoolScreen => ({ part: 'rules', rules: part })),
    ...planScreens(view),
    ...inParts(people, columns * LINES.people).map((part): PoolScreen => ({ part: 'people', columns, people: part })),
  ];
}

/** What the seal is for and how it is drawn: with the facts of the seal the first contributions, then the others. */
function planScreens({ seal }: DrawView): readonly PoolScreen[] {
  if (seal === null || seal.statement === null) return [];
  const { plan, ...statement } = seal.statement;
  const parts = [plan.slice(0, LINES.firstPlan), ...inParts(plan.slice(LINES.firstPlan), LINES.plan)];
  let from = 1;
  return parts.map((part): PoolScreen => {
    const screen = { part: 'plan', statement, from, plan: part } as const;
    from += part.length;
    return screen;
  });
}

type Placed = ResultColumn['people'][number];

/** The jury in columns, three to a screen; alternates begin a column of their own. */
export function resultScreens(
  members: readonly Placed[],
  alternates: readonly Placed[],
): readonly (readonly ResultColumn[])[] {
  const columns = (role: ResultColumn['role'], people: readonly Placed[]) =>
    inParts(people, LINES.column).map((part): ResultColumn => ({ role, people: part }));
  return inParts([...columns('member', members), ...columns('alternate', alternates)], LINES.columns);
}
