import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import type { ListOrder } from '../domain/names/list-order.ts';
import type { CharacterGap } from '../domain/names/stroke-order.ts';
import { decisionGrounds, decisionOutcomes, type ResultBalance } from '../domain/results/result-decision.ts';
import type { PassStandard } from '../domain/rules/pass-standard.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, dateField, inRound, optionalText, roundIdField, textField } from './fields.ts';
import type { DecisionMatter, ResultDecisionView } from './result-decisions.ts';

export interface ResultRow {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly jurySize: number;
  readonly present: number;
  readonly recused: number;
  /** As settled before the vote, or as the chair ruled for this applicant. */
  readonly denominatorMode: 'exclude' | 'include';
  readonly ruled: boolean;
  readonly denominator: number;
  readonly needed: number;
  readonly issued: number;
  readonly returned: number;
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly passed: boolean;
  /** no_quorum: recusals left too few voters for this applicant; the vote was not held. */
  readonly outcome: 'passed' | 'failed' | 'no_quorum';
  readonly scoreMean: number | null;
}

export interface ResultsView {
  readonly standard: PassStandard;
  readonly announced: boolean;
  readonly announcedUtc: string | null;
  readonly rows: readonly ResultRow[];
  /** One line a ballot section. */
  readonly byLevel: readonly {
    readonly level: string;
    /** `regular`, or the kind of application that votes apart. */
    readonly type: string;
    readonly voted: number;
    readonly passed: number;
    readonly failed: number;
  }[];
}

export const results = {
  get: query<ResultsView>()(inRound),
  /** What was decided about results after the vote, and what waits for a decision. */
  decisions: query<{
    readonly balance: ResultBalance;
    /** Oldest first. */
    readonly decisions: readonly ResultDecisionView[];
    /** On what a decision can be recorded now; entries nobody has decided on come first. */
    readonly matters: readonly DecisionMatter[];
    /** Who passed, by bag number; an objection can be about any of them. */
    readonly passed: readonly {
      readonly applicationId: ApplicationId;
      readonly number: string;
      readonly name: string;
    }[];
    /** The notice hangs or hung: objections can be decided on. */
    readonly noticePosted: boolean;
    readonly filed: boolean;
    readonly today: IsoDate;
  }>()(inRound),
  /** Keeps, holds over or revokes a result that was voted; the vote stays as it was. */
  decide: command<{ readonly number: number }>()(
    z.strictObject({
      roundId: roundIdField,
      applicationId: applicationIdField,
      ground: z.enum(decisionGrounds),
      /** The entry of the integrity register; null for an objection. */
      recordId: z.string().min(1).max(40).nullable(),
      outcome: z.enum(decisionOutcomes),
      reason: textField(500),
      documentNumber: textField(80),
      decidedOn: dateField,
      by: textField(50),
      secondPerson: textField(50),
    }),
    { stage: 'meeting' },
  ),
  announce: command<{ readonly passed: number; readonly failed: number }>()(inRound, { stage: 'results' }),
} as const;

export interface NoticeView {
  readonly posted: boolean;
  readonly postedOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly counted: readonly IsoDate[];
  readonly provisional: boolean;
  readonly days: number;
  readonly channels: string;
  readonly phone: string;
  readonly address: string;
  readonly closed: boolean;
  readonly periodOver: boolean;
  /** Posting days that were recorded wrong, oldest first. */
  readonly corrections: readonly {
    readonly utc: string;
    readonly wasPostedOn: string;
    readonly postedOn: string;
    readonly reason: string;
  }[];
  readonly listOrder: ListOrder;
  /** Characters of names that were placed without their stroke types. */
  readonly orderGaps: readonly CharacterGap[];
  /** Characters and names that stand where the office decided. */
  readonly orderDecided: readonly string[];
  /** Who stands on the notice: passed, and neither held nor revoked before it was posted. */
  readonly passed: readonly {
    readonly name: string;
    readonly unit: string;
    readonly specialty: string;
    readonly title: string;
  }[];
  readonly today: IsoDate;
}

export const notice = {
  get: query<NoticeView>()(inRound),
  /** The period if it were posted that day; nothing is saved. */
  plan: query<{ readonly to: IsoDate; readonly counted: readonly IsoDate[]; readonly provisional: boolean }>()(
    z.strictObject({ roundId: roundIdField, postedOn: dateField }),
  ),
  post: command<{ readonly endsOn: IsoDate }>()(
    z.strictObject({
      roundId: roundIdField,
      postedOn: dateField,
      channels: textField(200),
      phone: textField(50),
      address: textField(200),
    }),
    { stage: 'notice' },
  ),
  /** The posting day was recorded wrong; what stood before is kept with the reason, and the end never comes earlier. */
  correct: command<{ readonly endsOn: IsoDate }>()(
    z.strictObject({ roundId: roundIdField, postedOn: dateField, reason: textField(300) }),
    { stage: 'notice' },
  ),
  /** Ends the notice without objections; refused before the last day is over. */
  close: command<null>()(z.strictObject({ roundId: roundIdField, note: optionalText(500) }), { stage: 'notice' }),
} as const;

export interface FilingView {
  readonly filed: boolean;
  readonly filedUtc: string | null;
  readonly checks: readonly { readonly code: string; readonly rule: string | null; readonly ok: boolean }[];
  readonly balance: ResultBalance;
  readonly documents: readonly { readonly form: string; readonly format: string; readonly audience: string }[];
}

export const filing = {
  get: query<FilingView>()(inRound),
  file: command<null>()(inRound, { stage: 'filing' }),
} as const;
