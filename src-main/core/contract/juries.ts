import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { JuryStanding } from '../domain/juries/approvals.ts';
import type { JuryId, RoundId } from '../domain/kernel/ids.ts';
import { TITLE_RANKS } from '../domain/titles/title-levels.ts';
import { command, query, work } from './endpoint.ts';
import { dateField, idField, nothing, optionalText, textField } from './fields.ts';

const juryIdField = idField<'jury'>();
const by = textField(50);

/** What a person types of a jury. */
export const juryFields = z.strictObject({
  name: textField(100),
  scope: z.enum(['series', 'specialty']),
  series: textField(50),
  /** '' for a jury of a whole series. */
  specialty: optionalText(50),
  kind: z.enum(['senior', 'intermediate', 'junior']),
  /** The ranks it may evaluate. */
  levels: z.array(z.enum(TITLE_RANKS)).min(1).max(TITLE_RANKS.length),
  /** Whom it evaluates: region, units, system. */
  territory: optionalText(300),
  establishingBody: textField(100),
  officeName: textField(100),
  /** The document by which the power to evaluate was handed down; '': the jury has it by itself. */
  delegation: optionalText(200),
  note: optionalText(500),
  /** The first day on which it is a jury no more. */
  dissolvedOn: dateField.nullable(),
});
export type JuryFields = z.output<typeof juryFields>;

export const approvalFields = z.strictObject({
  number: textField(100),
  body: textField(100),
  approvedOn: dateField,
  validFrom: dateField,
  validUntil: dateField,
  note: optionalText(300),
});
export type ApprovalFields = z.output<typeof approvalFields>;

export interface ApprovalView extends ApprovalFields {
  readonly approvalId: string;
  readonly recordedUtc: string;
  readonly recordedBy: string;
  /** Struck out, with who and why; null: it counts. */
  readonly annulled: { readonly utc: string; readonly by: string; readonly reason: string } | null;
}

export interface JuryChange {
  readonly utc: string;
  readonly by: string;
  readonly reason: string;
  /** Field -> what stood there before. */
  readonly was: Readonly<Record<string, string>>;
}

export interface JuryView extends JuryFields {
  readonly juryId: JuryId;
  readonly pinyin: string;
  readonly standing: JuryStanding;
  /** By their first day, the annulled ones too. */
  readonly approvals: readonly ApprovalView[];
  readonly recordedUtc: string;
  readonly recordedBy: string;
  readonly changes: readonly JuryChange[];
  /** Rounds that chose it, the newest first. */
  readonly rounds: readonly {
    readonly roundId: RoundId;
    readonly name: string;
    readonly meetingDate: IsoDate;
    readonly approvalNumber: string;
  }[];
}

/** The register of juries. Nothing is taken out of it. */
export const juries = {
  list: query<{
    readonly juries: readonly JuryView[];
    readonly today: IsoDate;
    /** How long an approval may last, and by what. */
    readonly rule: { readonly title: string; readonly decree: string; readonly years: number };
  }>()(nothing),
  /** The whole register as a paper of the office. */
  saveRegister: work<{ readonly fileName: string }>()(
    z.strictObject({
      form: z.literal('F37'),
      format: z.enum(['pdf', 'xlsx', 'docx']),
      language: z.enum(['zh-CN', 'en']),
    }),
    { attaches: 'document_file' },
  ),
  add: command<{ readonly juryId: JuryId }>()(z.strictObject({ fields: juryFields, by })),
  correct: command<null>()(z.strictObject({ juryId: juryIdField, fields: juryFields, reason: textField(300), by })),
  addApproval: command<{ readonly approvalId: string }>()(
    z.strictObject({ juryId: juryIdField, approval: approvalFields, by }),
  ),
  /** Strikes out an approval that was entered by mistake. */
  annulApproval: command<null>()(
    z.strictObject({ juryId: juryIdField, approvalId: z.string().min(1).max(40), reason: textField(300), by }),
  ),
} as const;
