import { byText } from '../core/domain/kernel/order.ts';

export interface ReviewerPair {
  readonly applicationId: string;
  readonly expertId: string;
  readonly lead: boolean;
}

type Expert = ReviewerChangeInput['present'][number];

export interface ReviewerChangeInput {
  readonly pairs: readonly ReviewerPair[];
  readonly applications: readonly {
    readonly applicationId: string;
    readonly group: string | null;
    readonly specialty: string;
  }[];
  /** Experts in the room, with their group. */
  readonly present: readonly { readonly expertId: string; readonly group: string | null; readonly specialty: string }[];
  /** `expertId|applicationId` of pairs that may not meet. */
  readonly recused: ReadonlySet<string>;
  /** `expertId|applicationId` of pairs whose work is done and stays, whoever has left. */
  readonly finished: ReadonlySet<string>;
  /** Applications whose ballots are out: nothing about their reviewers changes any more. */
  readonly voted: ReadonlySet<string>;
  readonly minimum: number;
}

export interface ReviewerChange {
  readonly changed: readonly string[];
  readonly removed: readonly ReviewerPair[];
  readonly added: readonly ReviewerPair[];
  /** All pairs after the change, by application and expert. */
  readonly pairs: readonly ReviewerPair[];
  /** Applications for which the whole room has not enough reviewers left. */
  readonly short: readonly string[];
  readonly minLoad: number;
  readonly maxLoad: number;
}

/**
 * The plan after somebody stayed away, left, came back or had to declare a recusal: recused pairs go, and of those who
 * are not in the room the unfinished ones. Every application with fewer than `minimum` reviewers, whenever it lost
 * them, gets members of its group who are in the room and not recused, the least loaded first (then the same specialty,
 * then id order). Where the group has nobody left, experts of the other groups step in, the same specialty first (then
 * the least loaded, then id order): Decree 40 asks for three experts by division of labour, not for three of one group.
 * Where the lead went, the first of the same specialty leads.
 */
export function withoutAbsent(input: ReviewerChangeInput): ReviewerChange {
  const { applications, present, recused, finished, voted, minimum } = input;
  const here = new Set(present.map((e) => e.expertId));
  const keyOf = (p: { readonly expertId: string; readonly applicationId: string }) =>
    `${p.expertId}|${p.applicationId}`;
  const stays = (p: ReviewerPair) =>
    voted.has(p.applicationId) || (!recused.has(keyOf(p)) && (here.has(p.expertId) || finished.has(keyOf(p))));
  const removed = input.pairs.filter((p) => !stays(p));
  const touched = new Set(removed.map((p) => p.applicationId));
  const load = new Map(present.map((e) => [e.expertId, 0]));
  const kept = new Map<string, ReviewerPair[]>(applications.map((a) => [a.applicationId, []]));
  for (const pair of input.pairs.filter(stays)) {
    kept.get(pair.applicationId)?.push(pair);
    load.set(pair.expertId, (load.get(pair.expertId) ?? 0) + 1);
  }
  const added: ReviewerPair[] = [];
  const short: string[] = [];
  const ordered = [...applications].sort((a, b) => byText(a.applicationId, b.applicationId));
  for (const { applicationId, group, specialty } of ordered) {
    const reviewers = kept.get(applicationId) as ReviewerPair[];
    const thin = reviewers.length < minimum && !voted.has(applicationId);
    if (!touched.has(applicationId) && !thin) continue;
    while (reviewers.length < minimum) {
      const free = present.filter(
        (e) => !recused.has(`${e.expertId}|${applicationId}`) && !reviewers.some((r) => r.expertId === e.expertId),
      );
      const members = free.filter((e) => e.group === group);
      const lighter = (a: Expert, b: Expert) => (load.get(a.expertId) ?? 0) - (load.get(b.expertId) ?? 0);
      const nearer = (a: Expert, b: Expert) => Number(b.specialty === specialty) - Number(a.specialty === specialty);
      const [next] =
        members.length > 0
          ? members.sort((a, b) => lighter(a, b) || nearer(a, b) || byText(a.expertId, b.expertId))
          : free.sort((a, b) => nearer(a, b) || lighter(a, b) || byText(a.expertId, b.expertId));
      if (next === undefined) break;
      const pair = { applicationId, expertId: next.expertId, lead: false };
      reviewers.push(pair);
      added.push(pair);
      touched.add(applicationId);
      load.set(next.expertId, (load.get(next.expertId) ?? 0) + 1);
    }
    if (reviewers.length < minimum) short.push(applicationId);
    if (!reviewers.some((r) => r.lead)) {
      const own = (r: ReviewerPair) => present.find((e) => e.expertId === r.expertId)?.specialty === specialty;
      const lead = reviewers.find(own) ?? reviewers[0];
      kept.set(
        applicationId,
        reviewers.map((r) => (r === lead ? { ...r, lead: true } : r)),
      );
    }
  }
  const pairs = ordered.flatMap(({ applicationId }) =>
    [...(kept.get(applicationId) as ReviewerPair[])].sort((a, b) => byText(a.expertId, b.expertId)),
  );
  const loads = present.map((e) => pairs.filter((p) => p.expertId === e.expertId).length);
  return {
    changed: [...touched].sort(byText),
    removed,
    added,
    pairs,
    short,
    minLoad: loads.length === 0 ? 0 : Math.min(...loads),
    maxLoad: loads.length === 0 ? 0 : Math.max(...loads),
  };
}
