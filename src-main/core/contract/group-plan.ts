import { z } from 'zod';
import type { ApplicationId, ExpertId, GroupId } from '../domain/kernel/ids.ts';
import type { Tie } from '../domain/recusal/register.ts';
import type { Severity } from '../domain/rules/rule-pack.ts';
import { command, query, session } from './endpoint.ts';
import {
  applicationIdField,
  expertIdField,
  idField,
  inRound,
  optionalText,
  roundIdField,
  textField,
} from './fields.ts';

export interface GroupedExpert {
  readonly expertId: ExpertId;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
}

export interface BoardExpert extends GroupedExpert {
  /** Stays away from the meeting: counts for no group. */
  readonly absent: boolean;
}

export interface GroupedApplication {
  readonly applicationId: ApplicationId;
  /** Bag number. */
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
}

export interface BoardApplication extends GroupedApplication {
  /** Stays in its group when groups are formed again. */
  readonly stays: boolean;
  /** Everybody of the jury with whom it has something to do, of those who can be told. */
  readonly ties: readonly Tie[];
}

export interface BoardGroup {
  /** null: of no group. */
  readonly groupId: GroupId | null;
  readonly number: number;
  readonly name: string;
  /** What it reviews; of a group without applications what it was meant for. */
  readonly specialties: readonly string[];
  readonly leaderId: ExpertId | null;
  readonly deputyId: ExpertId | null;
  /** Members who cannot be told now; they stand in no list of the group. */
  readonly sealed: number;
  readonly experts: readonly BoardExpert[];
  readonly applications: readonly BoardApplication[];
}

export const PLAN_ACTS = [
  'form',
  'stay',
  'move',
  'add',
  'remove',
  'merge',
  'name',
  'leader',
  'deputy',
  'assign',
  'repair',
  'mark',
  'workbook',
  'lock',
  'limit',
  'take_back',
  'elsewhere',
] as const;
export type PlanActKind = (typeof PLAN_ACTS)[number];

/** What the words of an act need; which of them, its kind says. */
export interface PlanFigures {
  readonly groups?: number;
  readonly experts?: number;
  readonly applications?: number;
  /** Numbers of groups, with a stroke between them. */
  readonly to?: string;
  readonly group?: number;
  readonly pairs?: number;
  readonly kept?: number;
  readonly of?: number;
  /** Bag number. */
  readonly number?: string;
  readonly version?: number;
  readonly cells?: number;
  /** Why it was done although something spoke against it. */
  readonly reason?: string;
}

export interface PlanActView {
  readonly number: number;
  readonly kind: PlanActKind;
  readonly figures: PlanFigures;
  /** The version that the plan was when the act began; null: none. */
  readonly version: number | null;
  readonly undone: boolean;
  readonly utc: string;
}

export interface PlanVersionView {
  readonly number: number;
  readonly name: string;
  /** `opening`: the plan as the meeting found it. */
  readonly origin: 'saved' | 'opening';
  /** SHA-256 of its cells, hex. */
  readonly digest: string;
  readonly utc: string;
}

export interface PlanHistory {
  /** Latest first. */
  readonly acts: readonly PlanActView[];
  readonly versions: readonly PlanVersionView[];
  /** The version that the plan is now; null: it is like none. */
  readonly inForce: number | null;
}

export interface PlanDifference {
  /** false: one of the two has no reviewers yet, so that reviewers are not compared. */
  readonly bothAssigned: boolean;
  readonly experts: readonly { readonly name: string; readonly from: number | null; readonly to: number | null }[];
  readonly applications: readonly {
    readonly number: string;
    readonly name: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  readonly reviews: readonly {
    readonly number: string;
    readonly name: string;
    readonly leaves: readonly string[];
    readonly joins: readonly string[];
    readonly lead: string | null;
  }[];
  /** Number, name, leader or deputy of groups. */
  readonly groups: readonly number[];
  /** Locks and limits that differ. */
  readonly settled: number;
  /** Changed cells of people who cannot be told now. */
  readonly sealed: number;
}

export interface RepairPreview {
  /** Pairs of the plan before, and how many of them stay. */
  readonly kept: number;
  readonly of: number;
  /** Pairs of the plan after. */
  readonly pairs: number;
  /** No plan keeps more, and that is proved. */
  readonly fewest: boolean;
  readonly changes: readonly {
    readonly applicationId: ApplicationId;
    readonly leaves: readonly ExpertId[];
    readonly joins: readonly ExpertId[];
    /** Who leads from then on, where that changes. */
    readonly lead: ExpertId | null;
  }[];
  /** Changed cells of people who cannot be told now. */
  readonly sealed: number;
}

const move = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('expert'), id: expertIdField, groupId: idField<'group'>() }),
  z.strictObject({ kind: z.literal('application'), id: applicationIdField, groupId: idField<'group'>() }),
]);
const inGroup = { roundId: roundIdField, groupId: idField<'group'>() };
export const versionField = z.int().min(1).max(1_000_000);

/** Doors of the board and of what was done on it. */
export const groupPlan = {
  board: query<{
    readonly groups: readonly BoardGroup[];
    /** Experts per group at least (rule groupMinimum). */
    readonly minimum: number;
    /** Whether the round's rules block an application with fewer, or leave it to a reason. */
    readonly severity: Severity;
    /** Specialties of the round's applications. */
    readonly specialties: readonly string[];
  }>()(inRound),
  move: command<{ readonly moved: number; readonly to: string; readonly reason: string }>()(
    z.strictObject({ roundId: roundIdField, moves: z.array(move).min(1).max(2000), reason: optionalText(300) }),
    { stage: 'groups' },
  ),
  addGroup: command<{ readonly group: number }>()(
    z.strictObject({ roundId: roundIdField, name: optionalText(40), specialty: optionalText(100) }),
    { stage: 'groups' },
  ),
  removeGroup: command<{ readonly group: number }>()(z.strictObject(inGroup), { stage: 'groups' }),
  mergeGroups: command<{ readonly from: number; readonly to: number; readonly reason: string }>()(
    z.strictObject({ ...inGroup, into: idField<'group'>(), reason: optionalText(300) }),
    { stage: 'groups' },
  ),
  /** Dossiers that stay in their group, or no longer, when groups are formed again. */
  setStays: command<{ readonly applications: number }>()(
    z.strictObject({
      roundId: roundIdField,
      applicationIds: z.array(applicationIdField).min(1).max(2000),
      stays: z.boolean(),
    }),
    { stage: 'groups' },
  ),
  nameGroup: command<null>()(z.strictObject({ ...inGroup, number: z.int().min(1).max(99), name: optionalText(40) }), {
    stage: 'groups',
  }),
  setDeputy: command<{ readonly group: number }>()(z.strictObject({ ...inGroup, expertId: expertIdField.nullable() }), {
    stage: 'groups',
  }),
  /** One cell by hand; null: nobody there. */
  mark: command<{ readonly number: string }>()(
    z.strictObject({
      roundId: roundIdField,
      applicationId: applicationIdField,
      expertId: expertIdField,
      mark: z.enum(['lead', 'reviewer']).nullable(),
    }),
    { stage: 'groups' },
  ),
  /** What a repair would change, and how much it keeps. Changes nothing. */
  previewRepair: session<RepairPreview>()(
    z.strictObject({ roundId: roundIdField, within: z.enum(['group', 'jury']) }),
    { long: ['reading', 'solving'] },
  ),
  history: query<PlanHistory>()(inRound),
  /** `reason`: why, where what comes back is to be given one as a move would be; '' for none. */
  undo: command<{ readonly kind: string }>()(z.strictObject({ roundId: roundIdField, reason: optionalText(300) }), {
    stage: 'groups',
  }),
  redo: command<{ readonly kind: string }>()(z.strictObject({ roundId: roundIdField, reason: optionalText(300) }), {
    stage: 'groups',
  }),
  saveVersion: command<{ readonly number: number }>()(z.strictObject({ roundId: roundIdField, name: textField(60) }), {
    stage: 'groups',
  }),
  /** What differs from the first to the second; null: the plan as it stands. */
  compare: query<PlanDifference>()(
    z.strictObject({ roundId: roundIdField, from: versionField.nullable(), to: versionField.nullable() }),
  ),
  takeBack: command<{ readonly changed: number; readonly reason: string }>()(
    z.strictObject({ roundId: roundIdField, number: versionField, reason: optionalText(300) }),
    { stage: 'groups' },
  ),
} as const;
