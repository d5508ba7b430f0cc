import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { IntegrityStanding } from '../domain/integrity/integrity-period.ts';
import { command, query, work } from './endpoint.ts';
import { dateField, nothing, optionalText, textField } from './fields.ts';

const recordIdField = z.string().min(1).max(40);
const by = textField(50);
const capacity = z.enum(['applicant', 'expert']);

/** What a person types of an entry, but the document number. */
export const integrityFields = z.strictObject({
  name: textField(50),
  unit: textField(100),
  /** What the person was when it happened (R-33 applicants, R-35 experts). */
  capacity,
  matter: textField(500),
  decisionNumber: textField(80),
  decidingBody: textField(100),
  decidedOn: dateField,
  startOn: dateField,
  /** The last day; null: by the rule. */
  endOn: dateField.nullable(),
  /** Why the last day is not the rule's. */
  endReason: optionalText(200),
  note: optionalText(500),
});
export type IntegrityFields = z.output<typeof integrityFields>;

export interface IntegrityChange {
  readonly utc: string;
  readonly act: 'correct' | 'lift';
  readonly by: string;
  readonly reason: string;
  /** Field -> what stood there before; a document number masked. */
  readonly was: Readonly<Record<string, string>>;
}

export interface IntegrityEntry extends Omit<IntegrityFields, 'endOn'> {
  readonly recordId: string;
  readonly idMasked: string;
  readonly pinyin: string;
  readonly endOn: IsoDate;
  readonly standing: IntegrityStanding;
  readonly liftedOn: IsoDate | null;
  readonly liftDecision: string;
  readonly recordedUtc: string;
  readonly recordedBy: string;
  readonly changes: readonly IntegrityChange[];
}

/** The integrity register of the office (F28). Nothing is taken out of it. */
export const integrity = {
  list: query<{
    readonly entries: readonly IntegrityEntry[];
    readonly today: IsoDate;
    /** Where the number of years comes from. */
    readonly rule: { readonly title: string; readonly decree: string };
  }>()(nothing),
  /** The whole register as a paper of the office. */
  saveRegister: work<{ readonly fileName: string }>()(
    z.strictObject({
      form: z.literal('F28'),
      format: z.enum(['pdf', 'xlsx', 'docx']),
      language: z.enum(['zh-CN', 'en']),
    }),
    { attaches: 'document_file' },
  ),
  add: command<{ readonly recordId: string }>()(
    z.strictObject({ idNumber: textField(40), fields: integrityFields, by }),
  ),
  /** `idNumber: ''` keeps the number. */
  correct: command<null>()(
    z.strictObject({
      recordId: recordIdField,
      idNumber: optionalText(40),
      fields: integrityFields,
      reason: textField(300),
      by,
    }),
  ),
  lift: command<null>()(
    z.strictObject({
      recordId: recordIdField,
      liftedOn: dateField,
      decision: textField(80),
      reason: textField(300),
      by,
    }),
  ),
} as const;
