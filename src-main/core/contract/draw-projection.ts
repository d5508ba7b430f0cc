import { z } from 'zod';
import type { PlannedContribution } from '../domain/draw/plan.ts';
import type { SealStatement } from '../domain/draw/seal-statement.ts';
import type { Turn } from '../domain/draw/turns.ts';
import type { ExclusionReason } from '../domain/rules/expert-eligibility.ts';
import { contribution } from './contribution.ts';
import type { CompositionRuleView, DrawAttemptView } from './draw.ts';
import { roundIdField } from './fields.ts';

/** The ceremony in the order in which a room sees it. */
export const drawSteps = ['pool', 'digest', 'randomness', 'commit', 'draw', 'result', 'check'] as const;
export type DrawStep = (typeof drawSteps)[number];

/** What the desk wants to be seen. `attempt`: 0 while there is none; a later one is never shown by itself. */
export const drawCue = z.strictObject({
  roundId: roundIdField,
  step: z.enum(drawSteps),
  attempt: z.int().min(0).max(10_000),
  /** Names beside the numbers of the pool. */
  names: z.boolean(),
  /** What the desk has put on the screen of what the witnesses bring. */
  contributions: z.array(contribution).max(50),
  /** How many turns of the draw have been played. */
  shown: z.int().min(0).max(100_000),
  page: z.int().min(1).max(10_000),
});
export type DrawCue = z.output<typeof drawCue>;

/** Somebody of the pool as the room may see them; `name` is empty unless the desk chose names. */
export interface ProjectedPerson {
  readonly poolNumber: string;
  readonly name: string;
  readonly specialty: string;
}

export type ProjectedTurn = Turn<ProjectedPerson>;

interface SpecialtyCount {
  readonly specialty: string;
  readonly eligible: number;
  readonly minimum: number;
}

/** One screen of the sealed pool. */
export type PoolScreen =
  | {
      readonly part: 'numbers';
      readonly experts: number;
      readonly eligible: number;
      readonly seats: number;
      readonly alternates: number;
      readonly specialtyCount: number;
      readonly ruleCount: number;
      /** How many people may not be drawn, by reason. */
      readonly excluded: readonly { readonly reason: ExclusionReason; readonly count: number }[];
      readonly specialties: readonly SpecialtyCount[];
    }
  | { readonly part: 'specialties'; readonly specialties: readonly SpecialtyCount[] }
  | { readonly part: 'rules'; readonly rules: readonly CompositionRuleView[] }
  /** What the seal is for, on its first screen; `from`: number of the first planned contribution of this screen. */
  | {
      readonly part: 'plan';
      readonly statement: Omit<SealStatement, 'plan'>;
      readonly from: number;
      readonly plan: readonly PlannedContribution[];
    }
  /** `columns`: so few that the longest name stands whole. */
  | { readonly part: 'people'; readonly columns: number; readonly people: readonly ProjectedPerson[] };

export interface ResultColumn {
  readonly role: 'member' | 'alternate';
  readonly people: readonly (ProjectedPerson & { readonly order: number })[];
}

/** A line of the plan, and what was brought to it so far; `value` is empty while it may not be told. */
export type ProjectedContribution = PlannedContribution & { readonly value: string; readonly brought: boolean };

/** The published lottery that balls are drawn for: how many panels there are, and its digest. */
export interface ProjectedLottery {
  readonly panels: number;
  readonly balls: number;
  readonly digest: string;
}

interface OfAttempt {
  readonly attempt: number;
  /** How many there are by now. */
  readonly attempts: number;
  readonly state: DrawAttemptView['state'];
  /** While the names are sealed: the digest of the result, by which it is known again at the release. */
  readonly sealedOutcome: string | null;
}

/** What the room sees of a draw: the step alone, so that nothing else of it reaches that window. */
export type DrawProjection = {
  readonly kind: 'draw';
  readonly office: string;
  readonly round: string;
  /** Empty before the seal. */
  readonly shortSeal: string;
  readonly page: number;
  readonly pages: number;
} & (
  | ({ readonly step: 'pool' } & PoolScreen)
  /** `statement`: null of a pool that an earlier version sealed, or that is open. */
  | { readonly step: 'digest'; readonly digest: string; readonly statement: SealStatement | null }
  | {
      readonly step: 'randomness';
      readonly bits: number;
      /** null: balls for the published lottery, which name the panel by themselves. */
      readonly bitsNeeded: number | null;
      readonly method: string;
      /** Number of the first one of this screen. */
      readonly from: number;
      readonly contributions: readonly ProjectedContribution[];
      /** Where one is published for this seal. */
      readonly lottery: ProjectedLottery | null;
    }
  /** `next`: not entered yet. */
  | { readonly step: 'commit'; readonly next: number }
  | ({
      readonly step: 'commit';
      readonly next: null;
      readonly committedUtc: string;
      readonly drawer: string;
      readonly witnesses: string;
      readonly method: string;
      readonly seed: string;
      readonly lottery: DrawAttemptView['lottery'];
    } & OfAttempt)
  /** Nothing was drawn yet. */
  | { readonly step: 'draw' | 'result' | 'check'; readonly attempt: 0 }
  | ({
      readonly step: 'draw';
      readonly seats: number;
      readonly alternates: number;
      readonly turns: number;
      readonly shown: number;
      /** The last ones played, newest first. */
      readonly latest: readonly ProjectedTurn[];
      readonly members: number;
      readonly waiting: number;
      readonly skipped: number;
    } & OfAttempt)
  | ({
      readonly step: 'result';
      readonly members: number;
      readonly alternates: number;
      readonly columns: readonly ResultColumn[];
    } & OfAttempt)
  | ({ readonly step: 'check'; readonly seed: string; readonly adopted: boolean } & OfAttempt)
);
