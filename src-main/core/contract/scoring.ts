import { z } from 'zod';
import type { ApplicationId, ExpertId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, expertIdField, inRound, optionalText, roundIdField } from './fields.ts';

export interface CriterionView {
  readonly criterionId: string;
  readonly title: string;
  /** Integer hundredths of a point. */
  readonly maxPoints: number;
}

/** One expert's sheet: the applications assigned to them. */
export interface ScoreSheet {
  readonly expertId: ExpertId;
  readonly expert: string;
  readonly criteria: readonly CriterionView[];
  readonly rows: readonly {
    readonly applicationId: ApplicationId;
    readonly number: string;
    readonly name: string;
    readonly unit: string;
    readonly title: string;
    readonly lead: boolean;
    /** Hundredths per criterion, null where nothing was entered; same order as `criteria`. */
    readonly points: readonly (number | null)[];
    readonly total: number | null;
  }[];
}

export interface ScoreSummaryView {
  readonly criteria: readonly CriterionView[];
  readonly experts: readonly {
    readonly expertId: ExpertId;
    readonly name: string;
    readonly expected: number;
    readonly entered: number;
    readonly present: boolean;
  }[];
  readonly rows: readonly {
    readonly applicationId: ApplicationId;
    readonly number: string;
    readonly name: string;
    readonly unit: string;
    readonly group: number;
    readonly totals: readonly { readonly expertId: ExpertId; readonly expert: string; readonly total: number | null }[];
    /** Hundredths, half up, of the exact mean; null while a score is missing. */
    readonly mean: number | null;
    readonly rank: number | null;
    readonly tied: boolean;
    readonly opinion: 'recommend' | 'not_recommend' | null;
    readonly opinionText: string;
  }[];
  readonly entered: number;
  readonly expected: number;
}

export const scoring = {
  summary: query<ScoreSummaryView>()(inRound),
  sheet: query<ScoreSheet>()(z.strictObject({ roundId: roundIdField, expertId: expertIdField })),
  /** One cell. `text` as typed ("85.5"); empty clears it. Refused for absent or recused experts. */
  enter: command<{ readonly points: number | null }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      applicationId: applicationIdField,
      criterionId: z.string().max(40),
      text: z.string().max(20),
    }),
    { stage: 'meeting' },
  ),
  giveOpinion: command<null>()(
    z.strictObject({
      roundId: roundIdField,
      applicationIds: z.array(applicationIdField).min(1).max(2000),
      opinion: z.enum(['recommend', 'not_recommend']),
      text: optionalText(1000),
    }),
    { stage: 'meeting' },
  ),
} as const;
