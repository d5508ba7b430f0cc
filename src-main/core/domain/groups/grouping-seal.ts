import { sha256Hex } from '../kernel/digest.ts';
import type { ApplicationId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import type { GroupingInput } from './grouping.ts';

/** What groups are formed from, part by part. */
const GROUPING_PARTS = ['applications', 'experts', 'recusals', 'locks'] as const;
export type GroupingPart = (typeof GROUPING_PARTS)[number];

/** Kept with the groups: digests of what they were formed from, so that a later change of it is seen. */
export interface GroupingSeal extends Readonly<Record<Exclude<GroupingPart, 'locks'>, string>> {
  /** Dossiers that had to stay where they were. */
  readonly locked: readonly ApplicationId[];
}

/** Rows are of one shape each, so that their elements need no names: the page asks for this each time it is read. */
const digest = (rows: readonly (readonly unknown[])[]) =>
  sha256Hex([...new Set(rows.map((one) => JSON.stringify(one)))].sort(byText).join('\n')).slice(0, 16);

/** Who sits where is left out: `placementDigest` is of that. */
export function groupingSeal({ applications, experts, away }: Omit<GroupingInput, 'homes' | 'rules'>): GroupingSeal {
  return {
    applications: digest(applications.map((one) => [one.applicationId, one.specialty, one.level, one.defence])),
    experts: digest(experts.map((one) => [one.expertId, one.specialties, one.level])),
    recusals: digest(away.map((one) => [one.applicationId, one.expertId, one.joins])),
    locked: applications.flatMap(({ applicationId, stays }) => (stays === null ? [] : [applicationId])),
  };
}

/**
 * What is no longer as it was. A lock that came later changes nothing: of fewer plans, the groups as they are among them,
 * they are the best all the more; one that is gone may let a better plan in.
 */
export function changedSince(then: GroupingSeal, now: GroupingSeal): readonly GroupingPart[] {
  const still = new Set(now.locked);
  const same = (part: GroupingPart) =>
    part === 'locks' ? then.locked.every((id) => still.has(id)) : then[part] === now[part];
  return GROUPING_PARTS.filter((part) => !same(part));
}
