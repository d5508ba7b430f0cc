import { z } from 'zod';
import type { ApplicationId, ExpertId, GroupId } from '../domain/kernel/ids.ts';
import type { OpinionStanding } from '../domain/opinions/group-opinion.ts';
import { command, query } from './endpoint.ts';
import { applicationIdField, expertIdField, idField, inRound, optionalText, roundIdField } from './fields.ts';

export interface OpinionVersionView {
  readonly number: number;
  readonly opinion: 'recommend' | 'not_recommend';
  readonly text: string;
  /** Null: neither writer nor agreement was written down. */
  readonly written: { readonly by: string; readonly utc: string } | null;
  readonly reason: string;
  readonly agreed: readonly { readonly expertId: ExpertId; readonly name: string; readonly utc: string }[];
}

export interface OpinionRow {
  readonly applicationId: ApplicationId;
  readonly standing: OpinionStanding;
  /** The newest first. */
  readonly versions: readonly OpinionVersionView[];
  /** Why there is no opinion; ''. */
  readonly gap: string;
  /** Who may write or agree now. */
  readonly able: readonly { readonly expertId: ExpertId; readonly name: string }[];
  /** Who would write it; null: nobody may. */
  readonly writer: string | null;
  /** A change needs its reason. */
  readonly handedIn: boolean;
}

export interface OpinionGroupView {
  readonly groupId: GroupId;
  readonly number: number;
  readonly head: string;
  readonly of: number;
  /** Agreed, or carried over. */
  readonly agreed: number;
  /** With a reason why there is none. */
  readonly excused: number;
  readonly handedIn: { readonly by: string; readonly utc: string } | null;
}

export interface GroupOpinionsView {
  readonly needed: number;
  readonly rows: readonly OpinionRow[];
  readonly groups: readonly OpinionGroupView[];
}

const some = { roundId: roundIdField, applicationIds: z.array(applicationIdField).min(1).max(2000) };

/** Doors of the groups' written opinions, with the scores. */
export const groupOpinions = {
  opinions: query<GroupOpinionsView>()(inRound),
  /** A new version, written by the lead of each; agreements given to the one before fall away. */
  giveOpinion: command<null>()(
    z.strictObject({
      ...some,
      opinion: z.enum(['recommend', 'not_recommend']),
      text: optionalText(1000),
      /** Needed where the group has handed in. */
      reason: optionalText(300).optional(),
    }),
    { stage: 'meeting' },
  ),
  /** `agrees` false takes agreements back. `leftOut`: pairs of expert and application that may not be, nothing is kept of them. */
  agreeOpinion: command<{ readonly recorded: number; readonly leftOut: number }>()(
    z.strictObject({ ...some, expertIds: z.array(expertIdField).min(1).max(100), agrees: z.boolean() }),
    { stage: 'meeting' },
  ),
  /** Why there is no opinion; an empty reason takes it back. */
  excuseOpinion: command<null>()(z.strictObject({ ...some, reason: optionalText(300) }), { stage: 'meeting' }),
  /** By the head of the group, or the deputy. */
  handInOpinions: command<null>()(z.strictObject({ roundId: roundIdField, groupId: idField<'group'>() }), {
    stage: 'meeting',
  }),
} as const;
