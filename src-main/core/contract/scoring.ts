import { z } from 'zod';
import type { ApplicationId, ExpertId } from '../domain/kernel/ids.ts';
import type { ScoreScheme } from '../domain/scoring/scheme.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, expertIdField, inRound, optionalText, roundIdField } from './fields.ts';
import { groupOpinions } from './group-opinions.ts';
import type { ScoringStatistics } from './scoring-statistics.ts';

export interface VetoView {
  readonly vetoId: string;
  readonly remark: string;
}

export type VerdictView = { readonly verdict: 'agree' | 'disagree'; readonly remark: string } | null;

export interface ScoreSheetRow {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly lead: boolean;
  /** Hundredths, null where nothing was entered; in the order of `scoredItems` of the scheme. */
  readonly points: readonly (number | null)[];
  /** Hundredths, half up. */
  readonly total: number | null;
  readonly verdict: VerdictView;
  readonly vetoes: readonly VetoView[];
}

/** One expert's sheet: the applications assigned to them, apart by the scheme they are scored by. */
export interface ScoreSheet {
  readonly expertId: ExpertId;
  readonly expert: string;
  readonly parts: readonly { readonly scheme: ScoreScheme; readonly rows: readonly ScoreSheetRow[] }[];
}

export interface ScoreSummaryView {
  readonly schemes: readonly ScoreScheme[];
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
    readonly schemeId: string;
    readonly totals: readonly {
      readonly expertId: ExpertId;
      readonly expert: string;
      readonly complete: boolean;
      /** Hundredths, half up; null while an item is missing, and where the scheme has no points. */
      readonly total: number | null;
      readonly verdict: VerdictView;
      readonly vetoes: readonly VetoView[];
    }[];
    /** Hundredths, half up, of the exact mean; null while a score is missing. */
    readonly mean: number | null;
    readonly rank: number | null;
    readonly tied: boolean;
    /** Null where there is no mean or no cut-off. */
    readonly reachesCutOff: boolean | null;
    /** Why the group may not recommend. */
    readonly bar: 'vetoed' | 'below_cut_off' | null;
    /** As agreed by the group; null while it is not. */
    readonly opinion: 'recommend' | 'not_recommend' | null;
  }[];
  readonly entered: number;
  readonly expected: number;
}

const onePair = { roundId: roundIdField, expertId: expertIdField, applicationId: applicationIdField };

export const scoring = {
  summary: query<ScoreSummaryView>()(inRound),
  statistics: query<ScoringStatistics>()(inRound, { long: ['trying'] }),
  sheet: query<ScoreSheet>()(z.strictObject({ roundId: roundIdField, expertId: expertIdField })),
  /** One cell. `text` as typed ("85.5"); empty clears it. Refused for absent or recused experts. */
  enter: command<{ readonly points: number | null }>()(
    z.strictObject({
      ...onePair,
      criterionId: z.string().max(40),
      text: z.string().max(20),
    }),
    { stage: 'meeting' },
  ),
  /** One expert's veto with its reason; an empty remark takes it back. */
  veto: command<null>()(z.strictObject({ ...onePair, vetoId: z.string().max(40), remark: optionalText(500) }), {
    stage: 'meeting',
  }),
  /** One expert's verdict where the scheme has no points; null takes it back. Whoever disagrees says why. */
  judge: command<null>()(
    z.strictObject({ ...onePair, verdict: z.enum(['agree', 'disagree']).nullable(), remark: optionalText(500) }),
    { stage: 'meeting' },
  ),
  ...groupOpinions,
} as const;
