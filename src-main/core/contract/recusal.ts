import { z } from 'zod';
import type { ApplicationId, ConflictId, ExpertId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import {
  applicationIdField,
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
  readonly applicant: string;
  readonly applicantUnit: string;
  readonly kind:
    | 'own_application'
    | 'same_employer'
    | 'declared_unit'
    | 'declared_before'
    | 'declared_other'
    | 'sealed';
  readonly evidence: Readonly<Record<string, string>>;
  readonly state: 'suggested' | 'confirmed' | 'dismissed';
  readonly reason: string;
}

export const recusal = {
  list: query<{ readonly conflicts: readonly ConflictView[]; readonly settled: boolean }>()(inRound),
  decide: command<{ readonly decided: number }>()(
    z.strictObject({
      roundId: roundIdField,
      conflictIds: z.array(idField<'conflict'>()).min(1).max(5000),
      decision: z.enum(['confirm', 'dismiss']),
      /** Needed to dismiss. */
      reason: optionalText(500),
    }),
    { stage: 'groups' },
  ),
  /** Until the ballot on the application opens, in the meeting too: `groups` stays open once the jury is drawn. */
  declare: command<{ readonly conflictId: ConflictId }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      applicationId: applicationIdField,
      reason: textField(500),
    }),
    { stage: 'groups' },
  ),
  /** Takes a confirmed entry back after the register was closed, until the applicant's section votes. */
  withdraw: command<null>()(
    z.strictObject({ roundId: roundIdField, conflictId: idField<'conflict'>(), reason: textField(500) }),
    { stage: 'groups' },
  ),
  settle: command<{ readonly confirmed: number }>()(inRound, { stage: 'groups' }),
} as const;
