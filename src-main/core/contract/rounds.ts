import { z } from 'zod';
import type { KindCount } from '../domain/applications/kind-statistics.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { RoundId } from '../domain/kernel/ids.ts';
import { listOrders } from '../domain/names/list-order.ts';
import type { DecisionAgainst, Stage } from '../domain/stages/stages.ts';
import { packKeyField } from './criteria.ts';
import { command, query } from './endpoint.ts';
import { dateField, idField, inRound, nothing, optionalText, roundIdField, textField } from './fields.ts';

/** Everything the office sets before work begins. All of it is printed somewhere. */
export const roundSetup = z.strictObject({
  name: textField(100),
  year: z.int().min(2000).max(2199),
  juryName: textField(100),
  series: textField(50),
  scope: z.enum(['series', 'specialty']),
  juryKind: z.enum(['senior', 'intermediate', 'junior']),
  jurySize: z.int().min(1).max(199),
  alternates: z.int().min(0).max(100),
  /** The same least number of members for every specialty of the applicants; 0: none. */
  minimumPerSpecialty: z.int().min(0).max(50),
  groupCount: z.int().min(1).max(30),
  meetingDate: dateField,
  meetingPlace: textField(100),
  establishingBody: textField(100),
  officeName: textField(100),
  approvalNumber: optionalText(100),
  approvalValidUntil: dateField,
  /** Left out or null where the approval was typed by hand. */
  approvalValidFrom: dateField.nullable().optional(),
  /** The jury of the register whose copy this is; left out or null: typed by hand. */
  juryId: idField<'jury'>().nullable().optional(),
  /** Reference of the provincial consent where the jury is smaller than the decree asks; empty: none. */
  consentReference: optionalText(100),
  contactPhone: optionalText(50),
  contactAddress: optionalText(200),
  noticeDays: z.int().min(1).max(60),
  denominatorMode: z.enum(['exclude', 'include']),
  /** How the public notice lists people; left out: as they were numbered. */
  listOrder: z.enum(listOrders).optional(),
  /** Every document then carries the rehearsal mark. */
  rehearsal: z.boolean(),
});
export type RoundSetup = z.output<typeof roundSetup>;

export interface StageView {
  readonly stage: Stage;
  readonly state: 'done' | 'next' | 'open' | 'blocked';
  readonly reason: string | null;
  /** What the reason's sentence names. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly rule: string | null;
}

export interface RuleView {
  readonly rule: string;
  readonly title: string;
  readonly decree: string;
  /** Only where the number was verified. */
  readonly article: string | null;
  readonly severity: 'block' | 'warn' | 'info';
}

export interface RoundCard {
  readonly roundId: RoundId;
  readonly name: string;
  readonly year: number;
  readonly juryName: string;
  readonly rehearsal: boolean;
  readonly stage: Stage | null;
  readonly stages: readonly StageView[];
  readonly applications: number;
  readonly experts: number;
  readonly nextDeadline: {
    readonly kind: 'meeting' | 'notice_ends' | 'approval_ends';
    readonly date: IsoDate;
    readonly workingDaysLeft: number;
  } | null;
}

export interface RoundView extends RoundCard {
  readonly setup: RoundSetup;
  readonly setupComplete: boolean;
  readonly rulePack: { readonly id: string; readonly version: string; readonly title: string };
  readonly rules: readonly RuleView[];
  /** Findings on the jury's composition and the approval, from the pinned rules. */
  readonly findings: readonly {
    readonly code: string;
    readonly rule: string;
    readonly severity: string;
    readonly ok: boolean;
  }[];
  readonly counts: {
    readonly applications: number;
    readonly refusedRows: number;
    readonly experts: number;
    readonly excludedExperts: number;
    readonly jurors: number;
    readonly alternates: number;
    readonly conflictsOpen: number;
    readonly conflictsConfirmed: number;
    readonly groups: number;
    readonly assigned: number;
    readonly present: number;
    readonly quorumNeeded: number;
    readonly scoresEntered: number;
    readonly scoresExpected: number;
    readonly sections: number;
    readonly sectionsSigned: number;
    readonly passed: number;
    readonly failed: number;
  };
  /** Whom on the frozen list an entry of the integrity register now stands against. */
  readonly decisionsAgainst: readonly DecisionAgainst[];
  /** Every time the meeting was put off after the draw, oldest first. */
  readonly putOffs: readonly {
    readonly number: number;
    readonly from: IsoDate;
    readonly to: IsoDate;
    readonly reason: string;
  }[];
  readonly today: IsoDate;
}

export interface KindStatistics extends KindCount {
  /** Its heading in the statistics, by the round's own conditions. */
  readonly heading: string;
}

export const rounds = {
  list: query<readonly RoundCard[]>()(nothing),
  /** A draft for a new round: last year's values where there is one. */
  draft: query<RoundSetup>()(nothing),
  get: query<RoundView>()(inRound),
  /** Applications by kind and level: every kind has its own line. */
  statistics: query<{ readonly kinds: readonly KindStatistics[] }>()(inRound),
  /** By the versions of the rules that are chosen, or by those in force. */
  create: command<{ readonly roundId: RoundId }>()(
    roundSetup.extend({
      criteria: z.strictObject({ rules: packKeyField, eligibility: packKeyField }).optional(),
    }),
  ),
  saveSetup: command<null>()(z.strictObject({ roundId: roundIdField, setup: roundSetup }), { stage: 'setup' }),
} as const;
