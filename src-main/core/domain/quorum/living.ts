import type { Ratio } from '../kernel/fraction.ts';
import { hasQuorum } from './quorum.ts';

/** Who may not judge whom, and therefore leaves the room for the applicant. */
export interface AwayPair {
  readonly expertId: string;
  readonly applicationId: string;
}

export interface QuorumGround {
  readonly rule: Ratio;
  readonly jurySize: number;
  /** Pairs of experts and applicants; each pair counts once. */
  readonly away: readonly AwayPair[];
}

export interface ItemQuorum {
  readonly applicationId: string;
  /** In the room and recused from this applicant. */
  readonly recused: number;
  /** Who would vote. */
  readonly voters: number;
  /** voters − needed: how many more may go; negative: how many are missing. */
  readonly margin: number;
  readonly met: boolean;
}

export interface LivingQuorum {
  readonly present: number;
  readonly needed: number;
  readonly margin: number;
  readonly met: boolean;
  /** Applicants from whom somebody in the room is recused, the narrowest margin first; all others stand as the meeting does. */
  readonly items: readonly ItemQuorum[];
}

/** Experts recused, by applicant. */
function awayBy(away: readonly AwayPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const by = new Map<string, Set<string>>();
  for (const { expertId, applicationId } of away) {
    by.set(applicationId, (by.get(applicationId) ?? new Set()).add(expertId));
  }
  return by;
}

/**
 * The quorum of the meeting and of each applicant with these experts in the room. Decree 40 asks for two thirds of the
 * jury's number; that whoever is recused does not make it up for the applicant is how this office counts (hard case 5).
 */
export function livingQuorum({ rule, jurySize, away }: QuorumGround, present: ReadonlySet<string>): LivingQuorum {
  const all = hasQuorum(rule, jurySize, present.size);
  const items: ItemQuorum[] = [];
  for (const [applicationId, experts] of awayBy(away)) {
    const recused = [...experts].filter((id) => present.has(id)).length;
    if (recused === 0) continue;
    const voters = present.size - recused;
    const { margin, met } = hasQuorum(rule, jurySize, voters);
    items.push({ applicationId, recused, voters, margin, met });
  }
  items.sort((a, b) => a.margin - b.margin || (a.applicationId < b.applicationId ? -1 : 1));
  return { present: present.size, needed: all.needed, margin: all.margin, met: all.met, items };
}

export interface Loss {
  /** Whether the meeting itself falls below its quorum. */
  readonly meeting: boolean;
  /** Applicants who had a quorum and lose it; where the meeting falls these are all of them, and none is named. */
  readonly applicationIds: readonly string[];
}

/** What falls where these experts go home. */
export function lossWithout(ground: QuorumGround, present: ReadonlySet<string>, gone: readonly string[]): Loss {
  const rest = new Set([...present].filter((id) => !gone.includes(id)));
  const before = livingQuorum(ground, present);
  const after = livingQuorum(ground, rest);
  if (before.met && !after.met) return { meeting: true, applicationIds: [] };
  const short = new Set(before.items.filter((one) => !one.met).map((one) => one.applicationId));
  const fallen = after.items.filter((one) => !one.met && !short.has(one.applicationId));
  return { meeting: false, applicationIds: fallen.map((one) => one.applicationId) };
}

export interface Losses {
  /** How many may go before the meeting itself falls: 1 where it is the next one; 0 where it has no quorum. */
  readonly meeting: number;
  /** What one expert takes along, by expert; without those who take nothing. */
  readonly singles: readonly { readonly expertIds: readonly string[]; readonly applicationIds: readonly string[] }[];
  /** What two take along together, and neither alone. */
  readonly pairs: readonly { readonly expertIds: readonly string[]; readonly applicationIds: readonly string[] }[];
}

/**
 * Who must not go home, one by one and two by two. An applicant with nobody to spare is lost with each of its voters, one
 * with one to spare with every two of them.
 */
export function lossesOf(ground: QuorumGround, present: ReadonlySet<string>): Losses {
  const { items, margin, met } = livingQuorum(ground, present);
  const away = awayBy(ground.away);
  const votersOf = (id: string) => [...present].filter((one) => away.get(id)?.has(one) !== true);
  const lost = new Map<string, string[]>();
  const take = (key: string, id: string) => lost.set(key, [...(lost.get(key) ?? []), id]);
  for (const { applicationId, margin: spare } of items) {
    if (spare !== 0 && spare !== 1) continue;
    const voters = votersOf(applicationId);
    for (const [i, one] of voters.entries()) {
      if (spare === 0) take(one, applicationId);
      else for (const other of voters.slice(i + 1)) take(`${one}|${other}`, applicationId);
    }
  }
  const all = [...lost].map(([key, applicationIds]) => ({ expertIds: key.split('|'), applicationIds }));
  const most = (a: (typeof all)[number], b: (typeof all)[number]) => b.applicationIds.length - a.applicationIds.length;
  return {
    meeting: met ? margin + 1 : 0,
    singles: all.filter((one) => one.expertIds.length === 1).sort(most),
    pairs: all.filter((one) => one.expertIds.length === 2).sort(most),
  };
}
