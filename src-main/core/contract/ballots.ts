import { z } from 'zod';
import type { TellerChoice } from '../domain/ballots/teller-choice.ts';
import type { ApplicationId, ExpertId, SectionId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, count, idField, inRound, roundIdField, textField } from './fields.ts';

export interface BallotRowView {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly recusedPresent: number;
  /** The fewest marks the row may add up to; with every ballot back the only number. */
  readonly mustSum: number | null;
  /** The most: above `mustSum` where a missing ballot may have been one with a struck line. */
  readonly maySum: number | null;
  readonly agree: number | null;
  readonly oppose: number | null;
  readonly abstain: number | null;
  readonly invalid: number | null;
  readonly needed: number | null;
  readonly denominator: number | null;
  readonly passed: boolean | null;
  readonly quorumMet: boolean;
  /** The two readings of the denominator give different results and the chair has not ruled. */
  readonly rulingNeeded: boolean;
  readonly excludePassed: boolean | null;
  readonly includePassed: boolean | null;
  readonly ruling: 'exclude' | 'include' | null;
  readonly rulingReason: string;
}

export interface BallotRoundView {
  readonly number: number;
  readonly state: 'open' | 'reconciled' | 'signed' | 'void';
  readonly denominatorMode: 'exclude' | 'include';
  readonly jurySize: number;
  readonly present: number;
  /** Who gets a ballot: present and not recused from the whole section. */
  readonly eligible: number;
  readonly scrutineers: readonly string[];
  readonly teller: string;
  readonly openedUtc: string;
  readonly signedUtc: string | null;
  readonly issued: number | null;
  readonly returned: number | null;
  readonly unused: number | null;
  readonly spoiled: number | null;
  readonly voidReason: string;
  readonly rows: readonly BallotRowView[];
}

export interface SectionView {
  readonly sectionId: SectionId;
  readonly level: string;
  /** `regular`, or the kind of application that votes apart. */
  readonly type: string;
  readonly applications: number;
  readonly applicationIds: readonly ApplicationId[];
  readonly rounds: readonly BallotRoundView[];
  readonly signed: boolean;
  /** Of those in the room now: who may watch and count this section, and who is recused in it. */
  readonly tellers: TellerChoice<ExpertId>;
}

const inSection = z.strictObject({ roundId: roundIdField, sectionId: idField<'section'>() });

export const ballots = {
  list: query<{
    readonly sections: readonly SectionView[];
    readonly present: readonly { readonly expertId: ExpertId; readonly name: string }[];
  }>()(inRound),
  /** Freezes the roll: experts present now, recusals per application, rule pack, mode. */
  openRound: command<{ readonly number: number }>()(
    inSection.extend({
      denominatorMode: z.enum(['exclude', 'include']),
      scrutineerIds: z.array(idField<'expert'>()).min(1).max(4),
      tellerId: idField<'expert'>(),
    }),
    { stage: 'meeting' },
  ),
  /** Returned above issued voids the round and keeps it (hard case 8). */
  reconcile: command<{ readonly state: 'reconciled' | 'void'; readonly unreturned: number }>()(
    inSection.extend({
      issued: count,
      returned: count,
      unused: count,
      spoiled: count,
      supervisor: z.string().trim().max(100),
    }),
    { stage: 'meeting' },
  ),
  enterRow: command<{ readonly passed: boolean; readonly rulingNeeded: boolean }>()(
    inSection.extend({
      applicationId: applicationIdField,
      agree: count,
      oppose: count,
      abstain: count,
      invalid: count,
    }),
    { stage: 'meeting' },
  ),
  rule: command<null>()(
    inSection.extend({
      applicationId: applicationIdField,
      mode: z.enum(['exclude', 'include']),
      reason: textField(500),
    }),
    { stage: 'meeting' },
  ),
  /** Chair signs; nothing of the round can be changed afterwards. */
  sign: command<{ readonly passed: number; readonly failed: number }>()(inSection, { stage: 'meeting' }),
} as const;
