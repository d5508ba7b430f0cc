import { z } from 'zod';
import type { EligibilityRuleId } from '../domain/eligibility/rule-ids.ts';
import type { OutstandingWhy, ProofState } from '../domain/proofs/proofs.ts';
import { proofStates } from '../domain/proofs/proofs.ts';
import type { UnitKind } from '../domain/roster/words.ts';
import type { LeftOut } from './acceptance.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, optionalText, roundIdField, textField } from './fields.ts';

const inList = { stage: 'applicants' } as const;
const oneOf = { roundId: roundIdField, applicationId: applicationIdField };
const proofField = z.string().regex(/^\w{1,40}$/);

/** One paper of the checklist and how it stands. */
export interface ProofView {
  readonly proof: string;
  readonly name: string;
  readonly decree: string;
  /** Only where its number was checked. */
  readonly article: string | null;
  readonly severity: 'block' | 'warn' | 'info';
  /** The condition that is answered by it. */
  readonly settles: EligibilityRuleId | null;
  /** The unit's kind is not known, and the paper is asked of these kinds only. */
  readonly ifUnitKind: readonly UnitKind[];
  readonly state: ProofState;
  readonly reason: string;
  readonly by: string;
  /** null: nobody has looked. */
  readonly utc: string | null;
  /** Why the papers are not complete because of it. */
  readonly outstanding: OutstandingWhy | null;
}

/** The papers that an application's type asks for. */
export const proofs = {
  checklist: query<{
    readonly proofs: readonly ProofView[];
    /** False once the list is frozen or the dossier is closed. */
    readonly open: boolean;
  }>()(z.strictObject(oneOf)),
  /** One person's word about one or several papers of a dossier. */
  look: command<{ readonly looked: number }>()(
    z.strictObject({
      ...oneOf,
      proofs: z.array(proofField).min(1).max(60),
      state: z.enum(proofStates),
      reason: optionalText(300),
      by: textField(50),
    }),
    inList,
  ),
  /** Each bag was gone through and what nobody had looked at is there; papers that are missing stay missing. */
  seenMany: command<{ readonly seen: number; readonly leftOut: readonly LeftOut[] }>()(
    z.strictObject({
      roundId: roundIdField,
      applicationIds: z.array(applicationIdField).min(1).max(20_000),
      state: z.enum(['original', 'copy']),
      people: z.array(textField(50)).min(1).max(2),
    }),
    { ...inList, long: ['judging', 'writing'] },
  ),
} as const;
