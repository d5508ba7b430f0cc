import type { IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { TITLE_RANKS, type TitleRank } from '../titles/title-levels.ts';
import { type Approval, approvalFor } from './approvals.ts';

export interface JuryEntry {
  readonly name: string;
  readonly scope: 'series' | 'specialty';
  readonly series: string;
  /** '' for a jury of a whole series. */
  readonly specialty: string;
  readonly kind: 'senior' | 'intermediate' | 'junior';
  readonly levels: readonly TitleRank[];
  readonly establishingBody: string;
  readonly officeName: string;
}

const HIGHEST: Readonly<Record<JuryEntry['kind'], TitleRank>> = {
  senior: 'full_senior',
  intermediate: 'intermediate',
  junior: 'assistant',
};

/**
 * Does the entry hang together? R-01: one series or one specialty of it; R-02: a jury of a kind evaluates no level above
 * it. Refusals: `jury_specialty_missing`, `jury_level_above_kind` {level}.
 */
export function checkEntry({ scope, specialty, kind, levels }: JuryEntry): Result<null> {
  if (scope === 'specialty' && specialty === '') return refuse('jury_specialty_missing');
  const above = levels.find((rank) => TITLE_RANKS.indexOf(rank) < TITLE_RANKS.indexOf(HIGHEST[kind]));
  return above === undefined ? ok(null) : refuse('jury_level_above_kind', { level: above });
}

/** What a round copies of its jury, by the names of its set-up. */
export interface JuryCopy {
  readonly juryName: string;
  readonly series: string;
  readonly scope: JuryEntry['scope'];
  readonly juryKind: JuryEntry['kind'];
  readonly establishingBody: string;
  readonly officeName: string;
  readonly approvalNumber: string;
  readonly approvalValidFrom: IsoDate | null;
  /** null: the register knows no approval. */
  readonly approvalValidUntil: IsoDate | null;
}

export type CopiedField = keyof JuryCopy;

/** The copy for a meeting on that day: the meeting's day decides which approval speaks. */
export function juryCopy(
  jury: JuryEntry & { readonly approvals: readonly Approval[] },
  meetingDate: IsoDate,
): JuryCopy {
  const approval = approvalFor(jury.approvals, meetingDate);
  return {
    juryName: jury.name,
    series: jury.series,
    scope: jury.scope,
    juryKind: jury.kind,
    establishingBody: jury.establishingBody,
    officeName: jury.officeName,
    approvalNumber: approval?.number ?? '',
    approvalValidFrom: approval?.validFrom ?? null,
    approvalValidUntil: approval?.validUntil ?? null,
  };
}

type Copied = { readonly [F in CopiedField]?: JuryCopy[F] | string | undefined };

/** The first field in which a round's set-up is not the copy, or undefined. */
export function differsFrom(setup: Copied, copy: JuryCopy): CopiedField | undefined {
  const fields = Object.keys(copy) as CopiedField[];
  return fields.find((field) => (setup[field] ?? '') !== (copy[field] ?? ''));
}
