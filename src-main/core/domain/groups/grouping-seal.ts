import { sha256Hex } from '../kernel/digest.ts';
import { byText } from '../kernel/order.ts';
import type { GroupingInput } from './grouping.ts';

/** What groups are formed from, part by part. */
const GROUPING_PARTS = ['applications', 'experts', 'recusals', 'locks'] as const;
export type GroupingPart = (typeof GROUPING_PARTS)[number];

/** Kept with the groups: digests of what they were formed from, so that a later change of it is seen. */
export type GroupingSeal = Readonly<Record<GroupingPart, string>>;

/** Rows are of one shape each, so that their elements need no names: the page asks for this each time it is read. */
const digest = (rows: readonly (readonly unknown[])[]) =>
  sha256Hex([...new Set(rows.map((one) => JSON.stringify(one)))].sort(byText).join('\n')).slice(0, 16);

/** Who sits where is left out: `placementDigest` is of that. */
export function groupingSeal({ applications, experts, away }: Omit<GroupingInput, 'homes' | 'rules'>): GroupingSeal {
  return {
    applications: digest(applications.map((one) => [one.applicationId, one.specialty, one.level, one.defence])),
    experts: digest(experts.map((one) => [one.expertId, one.specialties, one.level])),
    recusals: digest(away.map((one) => [one.applicationId, one.expertId, one.joins])),
    locks: digest(applications.filter(({ stays }) => stays !== null).map((one) => [one.applicationId])),
  };
}

/** What is no longer as it was. */
export function changedSince(then: GroupingSeal, now: GroupingSeal): readonly GroupingPart[] {
  return GROUPING_PARTS.filter((part) => then[part] !== now[part]);
}
