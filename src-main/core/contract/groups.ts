import { z } from 'zod';
import type { ApplicationId, ExpertId, GroupId } from '../domain/kernel/ids.ts';
import { command, query } from './endpoint.ts';
import { expertIdField, idField, inRound, roundIdField } from './fields.ts';
import { groupPlan } from './group-plan.ts';

export interface GroupView {
  readonly groupId: GroupId;
  readonly number: number;
  readonly specialties: readonly string[];
  /** null: none is named, or whoever is may not be told yet. */
  readonly leaderId: ExpertId | null;
  /** Members who cannot be told now; they stand in no list of the group. */
  readonly sealed: number;
  readonly experts: readonly {
    readonly expertId: ExpertId;
    readonly name: string;
    readonly unit: string;
    readonly specialty: string;
    readonly load: number;
    readonly leads: number;
  }[];
  readonly applications: readonly {
    readonly applicationId: ApplicationId;
    readonly number: string;
    readonly name: string;
    readonly unit: string;
    readonly specialty: string;
    readonly title: string;
    readonly reviewers: readonly { readonly expertId: ExpertId; readonly name: string; readonly lead: boolean }[];
    /** Reviewers who cannot be told now. */
    readonly sealed: number;
    readonly recused: readonly string[];
  }[];
}

export interface AssignmentSummary {
  readonly objective: number;
  readonly optimal: boolean;
  readonly minLoad: number;
  readonly maxLoad: number;
  readonly pairs: number;
}

export const groups = {
  list: query<{ readonly groups: readonly GroupView[]; readonly assignment: AssignmentSummary | null }>()(inRound),
  form: command<{ readonly groups: number }>()(
    z.strictObject({ roundId: roundIdField, count: z.int().min(1).max(30) }),
    { stage: 'groups' },
  ),
  setLeader: command<{ readonly group: number }>()(
    z.strictObject({ roundId: roundIdField, groupId: idField<'group'>(), expertId: expertIdField }),
    { stage: 'groups' },
  ),
  assign: command<AssignmentSummary>()(inRound, { stage: 'groups' }),
  ...groupPlan,
} as const;
