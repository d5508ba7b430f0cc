import { z } from 'zod';
import type { ApplicationState } from '../domain/acceptance/states.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { EntrustmentStep } from '../domain/entrustments/steps.ts';
import type { ApplicationId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, dateField, inRound, optionalText, roundIdField, textField } from './fields.ts';

const by = textField(50);
const level = z.enum(['full_senior', 'associate_senior', 'intermediate', 'junior']);
const oneOf = { roundId: roundIdField, entrustmentId: z.string().min(1).max(40) };

/** Somebody of the round's list, or somebody who is not (yet) on it. */
const entrustedPerson = z.union([
  z.strictObject({ applicationId: applicationIdField }),
  z.strictObject({
    name: textField(50),
    idNumber: textField(40),
    unit: textField(100),
    level,
    title: textField(60),
  }),
]);
export type EntrustedPerson = z.output<typeof entrustedPerson>;
export type EntrustmentReply = 'agreed' | 'declined';
export type EntrustmentResult = 'passed' | 'failed' | 'not_evaluated';

export interface EntrustmentChange {
  readonly utc: string;
  readonly act: 'reply' | 'result' | 'annul';
  readonly by: string;
  readonly reason: string;
  /** Field -> what stood there before. */
  readonly was: Readonly<Record<string, string>>;
}

export interface EntrustmentEntry {
  readonly entrustmentId: string;
  /** Counts up within the round. */
  readonly number: number;
  /** out: somebody of ours goes to another jury; in: another body sends somebody to us. */
  readonly direction: 'out' | 'in';
  readonly step: EntrustmentStep;
  readonly letterNumber: string;
  readonly letterOn: IsoDate;
  readonly fromBody: string;
  readonly toBody: string;
  readonly application: {
    readonly applicationId: ApplicationId;
    readonly number: string;
    readonly state: ApplicationState;
  } | null;
  readonly name: string;
  readonly pinyin: string;
  readonly idMasked: string;
  readonly unit: string;
  readonly level: string;
  readonly title: string;
  readonly note: string;
  readonly recordedBy: string;
  readonly recordedUtc: string;
  readonly reply: EntrustmentReply | null;
  readonly replyOn: IsoDate | null;
  readonly replyNumber: string;
  readonly result: EntrustmentResult | null;
  readonly resultOn: IsoDate | null;
  readonly resultNumber: string;
  readonly changes: readonly EntrustmentChange[];
}

/** Entrusted evaluations of a round, both ways (F26). Nothing is taken out of the register. */
export const entrustments = {
  list: query<{
    readonly entries: readonly EntrustmentEntry[];
    readonly today: IsoDate;
    /** Our side of a new letter. */
    readonly ourBody: string;
  }>()(inRound),
  add: command<{ readonly entrustmentId: string; readonly number: number }>()(
    z.strictObject({
      roundId: roundIdField,
      direction: z.enum(['out', 'in']),
      letterNumber: textField(80),
      letterOn: dateField,
      fromBody: textField(100),
      toBody: textField(100),
      person: entrustedPerson,
      note: optionalText(500),
      by,
    }),
  ),
  /** `reason` where a reply is on record already. */
  recordReply: command<null>()(
    z.strictObject({
      ...oneOf,
      reply: z.enum(['agreed', 'declined']),
      replyOn: dateField,
      replyNumber: optionalText(80),
      reason: optionalText(300),
      by,
    }),
  ),
  /** `reason` where a result is on record already. */
  recordResult: command<null>()(
    z.strictObject({
      ...oneOf,
      result: z.enum(['passed', 'failed', 'not_evaluated']),
      resultOn: dateField,
      resultNumber: optionalText(80),
      reason: optionalText(300),
      by,
    }),
  ),
  /** Entered by mistake: it stays, marked, and counts for nothing. */
  annul: command<null>()(z.strictObject({ ...oneOf, reason: textField(300), by })),
} as const;
