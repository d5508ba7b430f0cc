import { z } from 'zod';
import type { Spread } from '../domain/draw/chances.ts';
import type { Least } from '../domain/draw/composition.ts';
import type { Contribution } from '../domain/draw/contributions.ts';
import type { Diagnosis } from '../domain/draw/doctor.ts';
import { FEWEST_PANELS, type LotterySpread, MOST_PANELS } from '../domain/draw/lottery/lottery.ts';
import type { Proof } from '../domain/draw/rejection-proof.ts';
import type { SealStatement } from '../domain/draw/seal-statement.ts';
import type { CheckedJury } from '../domain/draw/what-if.ts';
import type { ExpertId } from '../domain/kernel/ids.ts';
import type { ExclusionReason } from '../domain/rules/expert-eligibility.ts';
import { contribution, drawPlan } from './contribution.ts';
import { type DrawProjection, drawCue } from './draw-projection.ts';
import { command, query, session, work } from './endpoint.ts';
import { expertIdField, inRound, optionalText, roundIdField, textField } from './fields.ts';

/** What the pool knows of an expert, so that a rule can ask for it. */
export const ruleAttributes = [
  'specialty',
  'level',
  'employer',
  'prefecture',
  'sex',
  'age',
  'service',
  'staff',
  'chair',
] as const;

export interface DrawnExpertView {
  readonly order: number;
  readonly expertId: ExpertId;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
  readonly poolNumber: string;
  readonly role: 'chair' | 'vice_chair' | 'member' | 'alternate';
  /** Of an alternate: order of the members whose seat this one can take with every rule still kept. */
  readonly replaces: readonly number[];
}

export interface CompositionRuleView {
  /** Its number in the sealed list. */
  readonly number: number;
  readonly attribute: string;
  readonly value: string;
  readonly min: Least;
  /** The least number in people, of a share as well. */
  readonly least: number;
  readonly max: number | null;
  readonly severity: 'block' | 'warn' | 'info';
  readonly decree: string;
  /** Only where the number was verified. */
  readonly article: string | null;
}

/** A rule of the round on who is kept out of the draw: a rule that blocks excludes, any other is told. */
export interface ExclusionRuleView {
  readonly code: ExclusionReason;
  readonly severity: 'block' | 'warn' | 'info';
  readonly title: string;
  readonly decree: string;
  /** Only where the number was verified. */
  readonly article: string | null;
  /** Of how many it speaks; of those whom it excludes each counts for one rule. */
  readonly people: number;
}

export interface DrawAttemptView {
  readonly attempt: number;
  /** The rules drawn by, `jurydesk/draw/3`. */
  readonly method: string;
  /**
   * broken: entered, and no result followed. aborted: sealed and given up before anything was brought. earlier: drawn by a
   * method that this version does not recompute.
   */
  readonly state: 'drawn' | 'broken' | 'aborted' | 'earlier';
  /** Why it was given up; '': it was not. */
  readonly abortedReason: string;
  /** What its seal was for and its plan; null: sealed by an earlier version, without one. */
  readonly statement: SealStatement | null;
  readonly seed: string;
  /** Of a jury drawn from a published lottery: the panel's number and the numbers before it that no panel has. */
  readonly lottery:
    | (LotterySpread & {
        /** Its number in the book of lotteries. */
        readonly number: number;
        /** As it was published. */
        readonly digest: string;
        readonly panel: string;
        readonly void: readonly string[];
      })
    | null;
  readonly contributions: readonly Contribution[];
  readonly poolDigest: string;
  readonly poolSize: number;
  readonly seats: number;
  readonly alternatesWanted: number;
  readonly rules: readonly CompositionRuleView[];
  readonly committedUtc: string;
  readonly drawnUtc: string | null;
  readonly place: string;
  readonly drawer: string;
  readonly witnesses: string;
  /** Why it was drawn again and who agreed; empty for the first. */
  readonly reason: string;
  readonly secondPerson: string;
  readonly adopted: boolean;
  /** SHA-256 of the result while its names are sealed, '' before there is one: no seed, no reasons, places without people; null: all is told. */
  readonly sealedOutcome: string | null;
  readonly members: readonly DrawnExpertView[];
  readonly alternates: readonly DrawnExpertView[];
  readonly rejections: readonly {
    readonly name: string;
    readonly poolNumber: string;
    readonly specialty: string;
    readonly seatsLeft: number;
    readonly proof: Proof;
  }[];
  /** The draw computed again from what was sealed, seed and attempt gives the same result, every proof holding. */
  readonly replays: boolean;
}

/** Chances of a member's seat under the seal, in millionths. */
export interface ChancesView extends Spread {
  readonly kind: 'exact' | 'estimated';
  /** How many draws were tried out; 0 where the chances were counted. */
  readonly draws: number;
  readonly seats: number;
  readonly eligible: number;
  /** Everybody who may be drawn, smallest chance first; all intervals together hold with 99 %. */
  readonly experts: readonly {
    readonly poolNumber: string;
    readonly name: string;
    readonly unit: string;
    readonly specialty: string;
    readonly chance: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** One line of the book of lotteries: each that was made for the round stays in it. */
export interface LotteryLine {
  readonly number: number;
  /** SHA-256 of what is published of it. */
  readonly digest: string;
  readonly panels: number;
  readonly madeUtc: string;
  /** '' of an earlier version, which did not ask. */
  readonly madeBy: string;
  /** First saved as a file or shown to the room; null: not yet. */
  readonly publishedUtc: string | null;
  /** Why it was made after another had been published, and who agreed. */
  readonly reason: string;
  readonly secondPerson: string;
  /** The last one under the seal as it is; all others were given up. */
  readonly stands: boolean;
}

/** The lottery under the seal: chances are numbers of panels out of all, exactly. */
export interface LotteryView extends LotterySpread {
  readonly number: number;
  /** SHA-256 of the file as it is published now. */
  readonly digest: string;
  /** The names are sealed: what is published has no list of people yet. */
  readonly blind: boolean;
  /** After the release of the names: the digest of what was published blind, and the secret that opens it. */
  readonly opened: { readonly digest: string; readonly secret: string } | null;
  /** On how many panels those with the smallest chance can sit at most; null: not kept by an earlier version. */
  readonly most: number | null;
  /** Not only the smallest chance, each next one too is as large as it can be, to less than a panel. */
  readonly complete: boolean;
  readonly madeUtc: string;
  /** How many balls make a panel's number. */
  readonly balls: number;
  readonly seats: number;
  readonly eligible: number;
  /** Everybody who may be drawn, those on the fewest panels first. */
  readonly experts: readonly {
    readonly poolNumber: string;
    readonly name: string;
    readonly unit: string;
    readonly specialty: string;
    readonly count: number;
  }[];
}

/** The seal that stands: what it is for, and whether the attempt that it is for stands in the book. */
export interface SealView {
  /** null: an earlier version sealed, without a statement; nothing can be drawn under it any more. */
  readonly statement: SealStatement | null;
  readonly used: boolean;
}

export interface DrawView {
  readonly poolDigest: string | null;
  /** null: the pool is open. */
  readonly seal: SealView | null;
  readonly eligible: number;
  readonly excluded: readonly {
    readonly name: string;
    readonly unit: string;
    readonly reasons: readonly ExclusionReason[];
  }[];
  /** By which rules people are kept out or told of, with how many; as sealed. */
  readonly exclusionRules: readonly ExclusionRuleView[];
  readonly eligibleBySpecialty: readonly {
    readonly specialty: string;
    readonly eligible: number;
    readonly minimum: number;
  }[];
  /** In the order in which they are sealed; those from `firstOwn` on are the office's own and can be changed. */
  readonly rules: readonly CompositionRuleView[];
  readonly firstOwn: number;
  /** Whole bits of the number of juries possible: what the witnesses' randomness is measured against. */
  readonly bitsNeeded: number;
  /** null: not found yet for this seal. */
  readonly chances: ChancesView | null;
  /** null: none was made for this seal. */
  readonly lottery: LotteryView | null;
  /** The book of lotteries, the first one first. */
  readonly lotteries: readonly LotteryLine[];
  /** Once one was published or drawn from, another needs a reason and a second person. */
  readonly lotteryNeedsReason: boolean;
  readonly attempts: readonly DrawAttemptView[];
  readonly adopted: boolean;
}

/** So many people, or a share of the seats. */
const least = z.union([
  z.int().min(0).max(199),
  z
    .strictObject({ numerator: z.int().min(1).max(999), denominator: z.int().min(1).max(999) })
    .refine(({ numerator, denominator }) => numerator <= denominator),
]);

const compositionRule = z.strictObject({
  attribute: z.enum(ruleAttributes),
  /** `*`: for each value by itself; of ages a range such as `36-55`. */
  value: textField(100),
  min: least,
  max: z.int().min(0).max(199).nullable(),
  severity: z.enum(['block', 'warn', 'info']),
  decree: textField(200),
  article: optionalText(50),
  /** The office has seen the number in the decree's text. */
  verified: z.boolean(),
});

/** One of the office's rules as it is in the file, by its place among them, with other bounds perhaps. */
const keptRule = z.strictObject({
  kept: z.int().min(1).max(100),
  min: least,
  max: z.int().min(0).max(199).nullable(),
});

export const draw = {
  /** No query: the attempts are computed again, for which the file need not be held. */
  get: session<DrawView>()(inRound),
  /** What the projector shows of the ceremony: of the step that the desk chose, and nothing else. */
  projection: query<DrawProjection>()(drawCue),
  /** The office's own rules on the composition, all of them in order; what is sealed with the pool. */
  saveRules: command<null>()(
    z.strictObject({ roundId: roundIdField, rules: z.array(z.union([keptRule, compositionRule])).max(100) }),
    { stage: 'experts' },
  ),
  /** Why the rules cannot be kept together, and the smallest ways out. No query: nobody's call waits while they are found. */
  diagnose: session<Diagnosis>()(inRound, { long: ['solving'] }),
  /** What if these people were drawn? `advised`: of whom a rule warns without keeping them out. */
  checkJury: query<
    CheckedJury & { readonly advised: readonly { readonly expertId: ExpertId; readonly code: ExclusionReason }[] }
  >()(z.strictObject({ roundId: roundIdField, expertIds: z.array(expertIdField).max(199) })),
  /** Each expert's chance under the seal, counted or tried out; kept with the seal. */
  countChances: work<{ readonly kind: 'exact' | 'estimated' }>()(inRound, { stage: 'draw', long: ['trying'] }),
  /** The fairest lottery under the seal, over so many panels; entered in the book before any ball is drawn. */
  makeLottery: work<{ readonly number: number; readonly digest: string }>()(
    z.strictObject({
      roundId: roundIdField,
      panels: z.int().min(FEWEST_PANELS).max(MOST_PANELS),
      by: textField(50),
      reason: optionalText(500),
      secondPerson: optionalText(50),
    }),
    { stage: 'draw', long: ['solving'] },
  ),
  /** The room has seen the lottery's digest: from then on it is published. */
  lotteryShown: command<null>()(z.strictObject({ roundId: roundIdField, number: z.int().min(1) })),
  /** The lottery's text, to be published, into a folder; while names are sealed, its panels blind. */
  saveLottery: work<{ readonly fileName: string }>()(inRound, { attaches: 'pack_folder' }),
  /** The sealed attempt is given up before it was drawn; it stays in the book with its number. */
  abort: command<{ readonly attempt: number }>()(z.strictObject({ roundId: roundIdField, reason: textField(500) }), {
    stage: 'draw',
  }),
  /** The same pool under a new seal, for the next attempt. */
  sealAgain: command<{ readonly poolDigest: string; readonly attempt: number }>()(
    z.strictObject({ roundId: roundIdField, plan: drawPlan }),
    { stage: 'draw' },
  ),
  /**
   * Enters the attempt that was sealed, and draws only when it stands in the book. Contributions are those of its plan, in
   * that order; where the plan names the computer, it makes a number from its random source and records it.
   */
  make: work<{ readonly attempt: number }>()(
    z.strictObject({
      roundId: roundIdField,
      contributions: z.array(contribution).max(50),
      place: optionalText(100),
      drawer: textField(50),
      witnesses: textField(200),
      reason: optionalText(500),
      secondPerson: optionalText(50),
    }),
    { stage: 'draw' },
  ),
  adopt: work<{ readonly members: number; readonly alternates: number }>()(
    z.strictObject({ roundId: roundIdField, attempt: z.int().min(1) }),
    { stage: 'draw', long: ['reading', 'comparing', 'writing'] },
  ),
  /** The proof file of an attempt and the page that recomputes it, into a folder. */
  saveProof: work<{ readonly fileName: string; readonly checker: string }>()(
    z.strictObject({ roundId: roundIdField, attempt: z.int().min(1) }),
    { attaches: 'pack_folder' },
  ),
} as const;
