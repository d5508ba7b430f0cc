import { ok, type Result, refuse } from '../kernel/result.ts';

/**
 * A group's written opinion: one writes, at least so many agree, it informs the vote and decides nothing. Source: Decree 40,
 * rule `groupMinimum`: groups of three experts or more give written opinions; without groups, three experts by division of labour.
 */
export interface OpinionVersion {
  /** From 1 on. */
  readonly number: number;
  readonly opinion: 'recommend' | 'not_recommend';
  readonly text: string;
  /** Null: carried over from a time when neither writer nor agreement was written down. */
  readonly written: { readonly by: string; readonly utc: string } | null;
  /** Why it was changed after the group had handed in; '' otherwise. */
  readonly reason: string;
  /** The writer among them; in the order of agreeing. */
  readonly agreed: readonly { readonly expertId: string; readonly utc: string }[];
}

/** Who of an application's group is who; all by expert id. */
export interface OpinionPeople {
  /** In the room: of the group, or reviewers of the application from elsewhere. */
  readonly here: readonly string[];
  /** Whom a recusal keeps away from the application. */
  readonly away: ReadonlySet<string>;
  readonly lead: string | null;
  readonly head: string | null;
  readonly deputy: string | null;
}

/** none: nothing yet; written: too few agree; excused: a reason why there is none; carried: counts, agreement not recorded. */
export type OpinionStanding = 'none' | 'written' | 'agreed' | 'carried' | 'excused';

/** Who may write or agree to this opinion now. */
export function mayOpine({ here, away }: Pick<OpinionPeople, 'here' | 'away'>): string[] {
  return here.filter((id) => !away.has(id));
}

/** The lead; where the lead may not, the head of the group, then the deputy. Undefined: none of them may. */
export function writerOf(people: OpinionPeople): string | undefined {
  const able = new Set(mayOpine(people));
  return [people.lead, people.head, people.deputy].find((id): id is string => id !== null && able.has(id));
}

/** Agreements that count: whoever was recused later drops out, whoever left later does not. */
export function agreeing(version: OpinionVersion, away: ReadonlySet<string>): OpinionVersion['agreed'] {
  return version.agreed.filter(({ expertId }) => !away.has(expertId));
}

export function standingOf(
  last: OpinionVersion | undefined,
  gap: string,
  away: ReadonlySet<string>,
  needed: number,
): OpinionStanding {
  if (last?.written === null) return 'carried';
  if (last !== undefined && agreeing(last, away).length >= needed) return 'agreed';
  if (gap !== '') return 'excused';
  return last === undefined ? 'none' : 'written';
}

/** Nothing more is awaited of the group for this application. */
export function isSettled(standing: OpinionStanding): boolean {
  return standing === 'agreed' || standing === 'carried' || standing === 'excused';
}

/** Of an opinion that is to be written; `number`: of the bag. */
export interface OpinionToWrite extends OpinionPeople {
  readonly number: string;
  /** The group has handed in this application's opinion. */
  readonly handedIn: boolean;
}

/**
 * Who writes each of them, in their order. Refusals: `too_few_for_opinion` {numbers, needed}, `opinion_without_writer` {numbers},
 * `opinion_change_without_reason` {numbers}.
 */
export function writersOf(all: readonly OpinionToWrite[], needed: number, reason: string): Result<readonly string[]> {
  const numbers = (which: (one: OpinionToWrite) => boolean) => all.filter(which).map((one) => one.number);
  const few = numbers((one) => mayOpine(one).length < needed);
  if (few.length > 0) return refuse('too_few_for_opinion', { numbers: few.join('\n'), needed }, 'groupMinimum');
  const orphans = numbers((one) => writerOf(one) === undefined);
  if (orphans.length > 0) return refuse('opinion_without_writer', { numbers: orphans.join('\n') });
  const unexplained = reason === '' ? numbers((one) => one.handedIn) : [];
  if (unexplained.length > 0) return refuse('opinion_change_without_reason', { numbers: unexplained.join('\n') });
  return ok(all.flatMap((one) => writerOf(one) ?? []));
}

export interface GroupToHandIn {
  readonly head: string | null;
  readonly deputy: string | null;
  readonly present: ReadonlySet<string>;
  readonly opinions: readonly { readonly number: string; readonly standing: OpinionStanding }[];
}

/**
 * Who hands the group's opinions in: the head, where the head is away the deputy. Refusals: `opinions_awaited` {numbers},
 * `group_head_away`.
 */
export function handedInBy({ head, deputy, present, opinions }: GroupToHandIn): Result<string> {
  const awaited = opinions.filter(({ standing }) => !isSettled(standing)).map(({ number }) => number);
  if (awaited.length > 0) return refuse('opinions_awaited', { numbers: awaited.join('\n') }, 'groupMinimum');
  const by = [head, deputy].find((id): id is string => id !== null && present.has(id));
  return by === undefined ? refuse('group_head_away') : ok(by);
}
