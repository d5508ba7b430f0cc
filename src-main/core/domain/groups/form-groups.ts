import { grouped } from '../kernel/grouped.ts';
import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { shareExperts } from './share-experts.ts';

export interface GroupingInput {
  readonly jury: readonly { readonly expertId: ExpertId; readonly specialty: string }[];
  readonly applications: readonly { readonly applicationId: ApplicationId; readonly specialty: string }[];
  readonly count: number;
  /** Experts per group at least: 3 by Decree 40. */
  readonly minimum: number;
}

export interface ReviewGroup {
  /** 0-based. */
  readonly index: number;
  /** Specialties whose applications the group reviews. */
  readonly specialties: readonly string[];
  readonly expertIds: readonly ExpertId[];
  readonly applicationIds: readonly ApplicationId[];
}

interface Block {
  readonly specialty: string;
  readonly applicationIds: readonly ApplicationId[];
}

/** Largest first; the rest of the order only makes it the same on every machine. */
function bySize(a: Block, b: Block): number {
  return (
    b.applicationIds.length - a.applicationIds.length ||
    byText(a.specialty, b.specialty) ||
    byText(a.applicationIds[0] ?? '', b.applicationIds[0] ?? '')
  );
}

/** The list in `parts` runs whose lengths differ by one at most. */
function split<T>(list: readonly T[], parts: number): T[][] {
  const cut = (i: number) => Math.ceil((list.length * i) / parts);
  return Array.from({ length: parts }, (_, i) => list.slice(cut(i), cut(i + 1)));
}

/**
 * One block per specialty; where there are fewer than groups, the specialty with the largest share per part gets one
 * more part, until there are enough. Needs as many applications as groups.
 */
function blocksOf(applications: GroupingInput['applications'], count: number): Block[] {
  const whole = [...grouped(applications, (a) => a.specialty)].map(([specialty, own]) => {
    return { specialty, ids: own.map((a) => a.applicationId).sort(byText), parts: 1 };
  });
  whole.sort((a, b) => byText(a.specialty, b.specialty));
  for (let blocks = whole.length; blocks < count; blocks += 1) {
    // a/p < b/q in whole numbers; the earlier name wins a tie.
    const largest = whole.reduce((a, b) => (b.ids.length * a.parts > a.ids.length * b.parts ? b : a));
    largest.parts += 1;
  }
  return whole
    .flatMap(({ specialty, ids, parts }) => split(ids, parts).map((applicationIds) => ({ specialty, applicationIds })))
    .sort(bySize);
}

/**
 * Review groups by specialty, balanced by applications: the largest specialty first to the group with the fewest so far.
 * A specialty stays whole unless there are fewer specialties than groups. Every group gets at least `minimum` experts,
 * one more where the jury is large enough.
 * The same jury and list give the same groups whatever their order. Refusals: `group_count_invalid`,
 * `too_few_experts_for_groups` {have, need} (rule groupMinimum), `too_few_applications_for_groups` {have, need}.
 */
export function formGroups(input: GroupingInput): Result<{ readonly groups: readonly ReviewGroup[] }> {
  const { jury, applications, count, minimum } = input;
  if (!Number.isSafeInteger(count) || count < 1) return refuse('group_count_invalid', { count });
  const need = count * minimum;
  if (jury.length < need) return refuse('too_few_experts_for_groups', { have: jury.length, need }, 'groupMinimum');
  if (applications.length < count) {
    return refuse('too_few_applications_for_groups', { have: applications.length, need: count });
  }
  const groups = Array.from({ length: count }, () => ({
    specialties: [] as string[],
    applicationIds: [] as ApplicationId[],
  }));
  for (const block of blocksOf(applications, count)) {
    // Strictly fewer, so an earlier group wins a tie; an empty group always wins over one with applications.
    const target = groups.reduce((a, b) => (b.applicationIds.length < a.applicationIds.length ? b : a));
    if (!target.specialties.includes(block.specialty)) target.specialties.push(block.specialty);
    target.applicationIds.push(...block.applicationIds);
  }
  // One more than the minimum where the jury has them: then one absence does not leave a group short.
  const least = jury.length >= count * (minimum + 1) ? minimum + 1 : minimum;
  const experts = shareExperts(
    jury,
    groups.map((g) => g.specialties),
    least,
  );
  return ok({
    groups: groups.map((g, index) => ({
      index,
      specialties: g.specialties.sort(byText),
      expertIds: experts[index] as ExpertId[],
      applicationIds: g.applicationIds.sort(byText),
    })),
  });
}
