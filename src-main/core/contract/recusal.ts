import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId, ConflictId, ExpertId } from '../domain/kernel/ids.ts';
import { PARTIES, RELATIONS } from '../domain/recusal/declarations.ts';
import type { Denominators } from '../domain/recusal/denominators.ts';
import { type ConflictKind, type ConflictSource, TREATMENTS, type Treatment } from '../domain/recusal/kinds.ts';
import type { Path } from '../domain/recusal/path.ts';
import { command, query, work } from './endpoint.ts';
import {
  applicationIdField,
  dateField,
  expertIdField,
  idField,
  inRound,
  optionalText,
  roundIdField,
  textField,
} from './fields.ts';

export interface ConflictView {
  readonly conflictId: ConflictId;
  /** Of kind `sealed` nobody's, and `expert` is '': neither seat nor person, see `applicationId`. */
  readonly expertId: ExpertId;
  readonly expert: string;
  readonly expertUnit: string;
  /** null: withheld, because it would tell who the masked juror is. */
  readonly applicationId: ApplicationId | null;
  /** Bag number. */
  readonly number: string;
  readonly applicant: string;
  readonly applicantUnit: string;
  readonly kind: ConflictKind | 'sealed';
  readonly source: ConflictSource;
  /** From the expert to the applicant; empty of kind `sealed`. */
  readonly path: Path;
  readonly foundOn: IsoDate | null;
  /** The last day on which the relation counts. */
  readonly expiresOn: IsoDate | null;
  readonly state: 'suggested' | 'confirmed' | 'dismissed';
  /** As proposed until somebody decides. */
  readonly treatment: Treatment;
  readonly reason: string;
  readonly ruledBy: string;
  readonly decidedOn: IsoDate | null;
  /** What was decided by other evidence, before it was asked again. */
  readonly earlier: {
    readonly state: 'confirmed' | 'dismissed';
    readonly treatment: Treatment;
    readonly reason: string;
    readonly decidedOn: IsoDate | null;
  } | null;
}

/** A relation that a check finds of somebody who is not on the jury. Nothing of it is kept. */
export interface FoundView {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly applicant: string;
  readonly applicantUnit: string;
  readonly kind: ConflictKind;
  readonly source: ConflictSource;
  readonly path: Path;
  readonly expiresOn: IsoDate | null;
  readonly treatment: Treatment;
}

/** Names of the units that paths go through, by id. */
type UnitNames = Readonly<Record<string, string>>;

/** Of somebody typed in to be checked. */
export const MOST_FORMER_UNITS = 10;

const treatmentField = z.enum(TREATMENTS);

export const recusal = {
  list: query<{
    readonly conflicts: readonly ConflictView[];
    readonly units: UnitNames;
    readonly settled: boolean;
    /** Of applicants from whom somebody in a seat is recused, if every seat attends; empty while a seat is masked. */
    readonly denominators: readonly ({
      readonly applicationId: ApplicationId;
      readonly number: string;
      readonly applicant: string;
    } & Denominators)[];
  }>()(inRound, { packed: true }),
  /** Until the register is closed. */
  decide: command<{ readonly decided: number }>()(
    z.strictObject({
      roundId: roundIdField,
      conflictIds: z.array(idField<'conflict'>()).min(1).max(5000),
      decision: z.enum(['confirm', 'dismiss']),
      /** null: each as proposed. */
      treatment: treatmentField.nullable(),
      /** Needed to dismiss, and for less than was proposed. */
      reason: optionalText(500),
      /** The chair; needed for less than was proposed. */
      ruledBy: optionalText(50),
    }),
    { stage: 'groups' },
  ),
  /** Until the ballot on the application opens, in the meeting too: `groups` stays open once the jury is drawn. */
  declare: command<{ readonly conflictId: ConflictId }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      applicationId: applicationIdField,
      party: z.enum(PARTIES),
      relation: z.enum(RELATIONS),
      detail: optionalText(500),
      toldBy: optionalText(50),
      toldOn: dateField,
      expiresOn: dateField.nullable(),
    }),
    { stage: 'groups' },
  ),
  /** The chair's ruling on one entry, until the applicant's section votes, the register closed or not. */
  rule: command<null>()(
    z.strictObject({
      roundId: roundIdField,
      conflictId: idField<'conflict'>(),
      /** null: no recusal. */
      treatment: treatmentField.nullable(),
      reason: optionalText(500),
      ruledBy: textField(50),
      ruledOn: dateField,
    }),
    { stage: 'groups' },
  ),
  /** Takes a confirmed entry back after the register was closed, until the applicant's section votes. */
  withdraw: command<null>()(
    z.strictObject({ roundId: roundIdField, conflictId: idField<'conflict'>(), reason: textField(500) }),
    { stage: 'groups' },
  ),
  /** Searches again with what the file knows now; what was decided is asked again only where its evidence changed. */
  search: work<{ readonly added: number; readonly raised: number; readonly gone: number }>()(inRound, {
    stage: 'groups',
    long: ['reading', 'comparing', 'writing'],
  }),
  settle: command<{ readonly confirmed: number }>()(inRound, { stage: 'groups' }),
  /** What stands between somebody and the round's applicants: asked before inviting, nothing is kept. */
  check: query<{ readonly found: readonly FoundView[]; readonly units: UnitNames; readonly applicants: number }>()(
    z.strictObject({
      roundId: roundIdField,
      person: z.union([
        z.strictObject({ expertId: expertIdField }),
        z.strictObject({ memberId: idField<'pool_member'>() }),
        z.strictObject({
          name: textField(50),
          idNumber: optionalText(40),
          unit: optionalText(200),
          formerUnits: z.array(textField(200)).max(MOST_FORMER_UNITS),
          phone: optionalText(40),
          address: optionalText(200),
        }),
      ]),
    }),
  ),
} as const;
