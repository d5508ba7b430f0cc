import { z } from 'zod';
import type { AssignmentPlan } from '../domain/assignment/assignment-plan.ts';
import type { NoPlan, Relaxation } from '../domain/assignment/explain.ts';
import type { Lock } from '../domain/assignment/problem.ts';
import type { PlanVerdict } from '../domain/assignment/verify-plan.ts';
import type { WhyNot } from '../domain/assignment/why-not.ts';
import type { GroupingView } from '../domain/groups/kept-grouping.ts';
import type { ExpertId, GroupId } from '../domain/kernel/ids.ts';
import { command, query, session, work } from './endpoint.ts';
import { applicationIdField, count, expertIdField, idField, inRound, roundIdField } from './fields.ts';
import { groupBook } from './group-book.ts';
import { type GroupedApplication, type GroupedExpert, groupPlan, versionField } from './group-plan.ts';

export interface GroupView {
  readonly groupId: GroupId;
  readonly number: number;
  readonly specialties: readonly string[];
  /** null: none is named, or whoever is may not be told yet. */
  readonly leaderId: ExpertId | null;
  /** Members who cannot be told now; they stand in no list of the group. */
  readonly sealed: number;
  readonly experts: readonly (GroupedExpert & { readonly load: number; readonly leads: number })[];
  readonly applications: readonly (GroupedApplication & {
    readonly reviewers: readonly { readonly expertId: ExpertId; readonly name: string; readonly lead: boolean }[];
    /** Reviewers who cannot be told now. */
    readonly sealed: number;
    readonly recused: readonly string[];
  })[];
}

export type AssignmentSummary = AssignmentPlan;

/** What stands for the next plan. Nothing of it tells of a masked juror. */
export interface Planning {
  readonly limits: readonly {
    readonly expertId: ExpertId;
    readonly least: number | null;
    readonly most: number | null;
  }[];
  readonly locks: readonly Lock[];
  /** There is a plan, or one that fell, from which a repair can begin. */
  readonly mayRepair: boolean;
  /** Two side rules are in force, which may cross: a proof then takes a search that can be done without. */
  readonly searches: boolean;
  /** The rules ask somebody for an oral defence. */
  readonly defences: boolean;
  /** Dossiers that stay in their group when groups are formed again. */
  readonly stays: number;
}

export interface NoPlanView {
  /** null: there is a plan. */
  readonly why: NoPlan | null;
  readonly ways: readonly Relaxation[];
  /** Every way was decided; else a search was given up, and there may be others, or smaller ones. */
  readonly complete: boolean;
}

const planned = z.strictObject({
  roundId: roundIdField,
  /** group: by the own group, by others only what it lacks. jury: by anybody. */
  within: z.enum(['group', 'jury']),
});
const pair = { roundId: roundIdField, applicationId: applicationIdField, expertId: expertIdField };

export const groups = {
  list: query<{
    readonly groups: readonly GroupView[];
    /** How the groups were formed; null: nobody wrote it down. */
    readonly grouping: GroupingView | null;
    readonly assignment: AssignmentSummary | null;
    readonly planning: Planning;
    /** The register of recusals is closed: groups can be formed. */
    readonly settled: boolean;
  }>()(inRound),
  /** By the proven best plan of its settings; groups that stand keep their people and what they are for where `keep`. */
  form: work<{ readonly groups: number }>()(
    z.strictObject({
      roundId: roundIdField,
      count: z.int().min(1).max(30),
      evenBy: z.enum(['group', 'expert']),
      /** Per cent by which a group's dossiers may differ from its share. */
      spread: z.int().min(0).max(100),
      keep: z.boolean(),
      /** Numbers of the groups that hear defences; none: every group its own. */
      defenceGroups: z.array(z.int().min(1).max(99)).max(30),
    }),
    { stage: 'groups', long: ['solving'] },
  ),
  setLeader: command<{ readonly group: number }>()(
    z.strictObject({ roundId: roundIdField, groupId: idField<'group'>(), expertId: expertIdField }),
    { stage: 'groups' },
  ),
  /** Fewest and most applications of an expert, from the next plan on. */
  setLimit: command<null>()(
    z.strictObject({ roundId: roundIdField, expertId: expertIdField, least: count.nullable(), most: count.nullable() }),
    { stage: 'groups' },
  ),
  /** A pair that must be, or never may; null: the plan decides. From the next plan on. */
  setLock: command<null>()(z.strictObject({ ...pair, lock: z.enum(['must', 'never']).nullable() }), {
    stage: 'groups',
  }),
  /** `prove`: where side rules cross, search until nothing better can be, rather than leave a gap. */
  assign: work<AssignmentSummary>()(planned.extend({ prove: z.boolean() }), {
    stage: 'groups',
    long: ['reading', 'solving', 'writing'],
  }),
  /** The plan that keeps the most of the last one under what stands now. */
  repair: work<AssignmentSummary>()(planned, { stage: 'groups', long: ['reading', 'solving', 'writing'] }),
  /** The rule that forbids a pair, or what it would cost and who would move. Changes nothing. */
  whyNot: session<WhyNot>()(z.strictObject(pair), { long: ['reading', 'solving'] }),
  /** Why there is no plan, and the smallest ways out, each tried. Changes nothing. */
  explain: session<NoPlanView>()(planned, { long: ['reading', 'solving'] }),
  /** A version, or the plan as it stands, checked anew from what lies in the file. Changes nothing. */
  verify: session<PlanVerdict>()(z.strictObject({ roundId: roundIdField, number: versionField.nullable() }), {
    long: ['solving'],
  }),
  ...groupPlan,
  ...groupBook,
} as const;
