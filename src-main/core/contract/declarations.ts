import { z } from 'zod';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId, ExpertId, Id, UnitId } from '../domain/kernel/ids.ts';
import { PARTIES, type Party, RELATIONS, type Relation } from '../domain/recusal/declarations.ts';
import type { Severity } from '../domain/rules/rule-pack.ts';
import { command, query } from './endpoint.ts';
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

export interface DeclarationView {
  readonly declarationId: Id<'declaration'>;
  readonly expertId: ExpertId;
  readonly expert: string;
  readonly expertUnit: string;
  /** An applicant with the bag number; null: a whole unit. */
  readonly applicant: { readonly number: string; readonly name: string } | null;
  /** The applicant's unit, or the one declared. */
  readonly unit: string;
  readonly relation: Relation;
  readonly party: Party;
  readonly detail: string;
  readonly toldBy: string;
  readonly toldOn: IsoDate;
  readonly expiresOn: IsoDate | null;
  /** null: it stands. */
  readonly withdrawnReason: string | null;
}

/** What experts and applicants say before the draw, or the office found, of relations between them. Later: `recusal.declare`. */
export const declarations = {
  list: query<{
    readonly declarations: readonly DeclarationView[];
    /** Whom a declaration can be about. */
    readonly applicants: readonly {
      readonly applicationId: ApplicationId;
      readonly number: string;
      readonly name: string;
      readonly unit: string;
    }[];
    readonly units: readonly { readonly unitId: UnitId; readonly unit: string; readonly applicants: number }[];
    /** The round's rule: whether a declaration keeps out of the draw; null: the rule is put off. */
    readonly severity: Severity | null;
    /** How many of the pool work at an applicant's unit. */
    readonly sameUnit: number;
    readonly sealed: boolean;
  }>()(inRound),
  record: command<{ readonly declarationId: Id<'declaration'> }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      about: z.union([
        z.strictObject({ applicationId: applicationIdField }),
        z.strictObject({ unitId: idField<'unit'>() }),
      ]),
      relation: z.enum(RELATIONS),
      /** Whose word it is; an applicant speaks of the own application alone. */
      party: z.enum(PARTIES),
      detail: optionalText(300),
      /** Who told the office: the expert, or somebody for the expert. */
      toldBy: textField(50),
      toldOn: dateField,
      /** The last day on which it holds. */
      expiresOn: dateField.nullable(),
    }),
    { stage: 'experts' },
  ),
  /** A declaration made by mistake; it stays on record with the reason. */
  withdraw: command<null>()(
    z.strictObject({ roundId: roundIdField, declarationId: idField<'declaration'>(), reason: textField(300) }),
    { stage: 'experts' },
  ),
} as const;
