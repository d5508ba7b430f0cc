import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import type { TitleLevel } from '../roster/words.ts';
import type { RuleId } from '../rules/rule-pack.ts';

/** An expert who is expected at the meeting. */
export interface ExpertToPlace {
  readonly expertId: ExpertId;
  /** The main one first. */
  readonly specialties: readonly string[];
  /** null: not known. */
  readonly level: TitleLevel | null;
  /** Number of the group of today; null: of none, or groups are formed anew. */
  readonly group: number | null;
}

export interface ApplicationToPlace {
  readonly applicationId: ApplicationId;
  readonly specialty: string;
  /** Level applied for. */
  readonly level: TitleLevel | null;
  /** Heard in an oral defence. */
  readonly defence: boolean;
  readonly group: number | null;
  /** Settled by the office: the group it stays in. */
  readonly stays: number | null;
}

/** A recusal, or a relation on which nobody has decided yet. */
export interface KeptAway {
  readonly applicationId: ApplicationId;
  readonly expertId: ExpertId;
  /** May sit in the group all the same, and leaves the room for it. */
  readonly joins: boolean;
}

export interface GroupingRules {
  readonly count: number;
  /** Experts per group at least, and who may judge an application: rule groupMinimum. */
  readonly minimum: number;
  /** group: as many dossiers for each. expert: as many as a group has experts. */
  readonly evenBy: 'group' | 'expert';
  /** By how many per cent a group's dossiers may differ from its even share. */
  readonly spread: number;
  /** Numbers of the groups that hear defences; none: every group hears its own. */
  readonly defenceGroups: readonly number[];
  /** Whether the level of the experts is looked at: rule reviewLevel. */
  readonly level: boolean;
}

/** Where nobody asks for anything else; office practice. */
export const USUAL_GROUPING: Pick<GroupingRules, 'evenBy' | 'spread'> = { evenBy: 'group', spread: 20 };

export interface GroupingInput {
  readonly experts: readonly ExpertToPlace[];
  readonly applications: readonly ApplicationToPlace[];
  /** Each pair once. */
  readonly away: readonly KeptAway[];
  /** What each group is for, as it was formed; null: groups are formed anew. */
  readonly homes: readonly (readonly string[])[] | null;
  readonly rules: GroupingRules;
}

/**
 * What the placing of experts makes as small as can be, the first above all. Nothing of this order is in Decree 40, which
 * asks for three experts a group; it is office practice.
 */
export const EXPERT_AIMS = ['discipline', 'barred', 'recused', 'place', 'even'] as const;
export type ExpertAim = (typeof EXPERT_AIMS)[number];

/** The same for the dossiers. `able` is of rule groupMinimum (Decree 40), `level` of reviewLevel; the rest is office practice. */
export const APPLICATION_AIMS = [
  'able',
  'barred',
  'discipline',
  'together',
  'recused',
  'defence',
  'level',
  'even',
  'place',
] as const;
export type ApplicationAim = (typeof APPLICATION_AIMS)[number];

/** The rule of the pack behind an aim, where there is one. */
export const AIM_RULES: Readonly<Partial<Record<ExpertAim | ApplicationAim, RuleId>>> = {
  able: 'groupMinimum',
  level: 'reviewLevel',
};

/** One side of the plan, as it was proved the best: what each aim comes to, and the prices that prove it. */
export interface ProvedPlaces<A extends string> {
  readonly aims: readonly { readonly aim: A; readonly value: number }[];
  readonly prices: readonly (readonly number[])[];
}

export interface PlacedGroup {
  /** 1-based. */
  readonly number: number;
  readonly expertIds: readonly ExpertId[];
  readonly applicationIds: readonly ApplicationId[];
  /** Of the applications in it. */
  readonly specialties: readonly string[];
  /** Fewest and most dossiers it may have. */
  readonly least: number;
  readonly most: number;
}

export interface Grouping {
  readonly groups: readonly PlacedGroup[];
  readonly homes: readonly (readonly string[])[];
  readonly experts: ProvedPlaces<ExpertAim>;
  readonly applications: ProvedPlaces<ApplicationAim>;
  /** The smallest spread at which fewer dossiers lack experts who may judge them, and what would be lacking then. */
  readonly wider: { readonly spread: number; readonly lacking: number } | null;
}
