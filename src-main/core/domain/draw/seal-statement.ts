import type { IsoDate } from '../calendar/iso-date.ts';
import { sealedField } from '../kernel/sealed-text.ts';
import type { PlannedContribution } from './plan.ts';

/** First line of a sealed text in which the rules on exclusions have their titles. */
export const TITLED_POOL_HEADING = 'jurydesk/pool/5';

/**
 * What one attempt is sealed for, and how it will be drawn. Without it the same pool in another file would give the same
 * jury to the same words, and order, kind and method could be fitted to what the witnesses brought.
 */
export interface SealStatement {
  /** How the text under the seal is written. Absent: an earlier version wrote it, the rules on exclusions without titles. */
  readonly format?: typeof TITLED_POOL_HEADING;
  readonly round: string;
  readonly year: number;
  readonly jury: string;
  readonly approval: string;
  /** The meeting day that exclusions were found for. */
  readonly day: IsoDate;
  /** The only attempt that may be drawn under this seal. */
  readonly attempt: number;
  /** Random at the sealing and made known with the digest: no other file, and no other attempt, can be tried out for it. */
  readonly salt: string;
  readonly method: string;
  readonly plan: readonly PlannedContribution[];
}

/** Bytes of the salt: as many as nobody can guess or meet twice. */
export const SALT_BYTES = 16;

/**
 * The statement's lines, cell by cell: `round` with name and year; `jury` with name and approval number; `day`; `attempt`;
 * `salt`; `method`; for each planned contribution `contribution`, its number, kind, how many numbers, highest number and
 * who brings it.
 */
export function statementRows(one: SealStatement): readonly (readonly string[])[] {
  return [
    ['round', sealedField(one.round), String(one.year)],
    ['jury', sealedField(one.jury), sealedField(one.approval)],
    ['day', one.day],
    ['attempt', String(one.attempt)],
    ['salt', one.salt],
    ['method', one.method],
    ...one.plan.map(({ kind, by, count, highest }, i) => {
      return ['contribution', String(i + 1), kind, String(count), String(highest), sealedField(by)];
    }),
  ];
}
