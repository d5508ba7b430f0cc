import type { Officers } from '../../src-main/core/domain/meeting/officers.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { written } from '../written.ts';

/** One drawn expert as the meeting sees them: seat, person and attendance in the sitting opened last;
 * `state` is null until somebody has said. */
export interface JuryRow {
  readonly expertId: string;
  readonly personId: string;
  readonly name: string;
  /** In Tibetan script; '' where the pool has none. */
  readonly tibetanName: string;
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  /** `YYYY-MM` or `YYYY-MM-DD`; null where the roster gives none. */
  readonly termEnd: string | null;
  readonly drawn: 'member' | 'alternate';
  readonly drawOrder: number;
  readonly seated: boolean;
  readonly role: 'chair' | 'vice_chair' | 'member';
  readonly groupId: string | null;
  readonly group: number | null;
  readonly state: 'present' | 'absent' | null;
  /** When the person first came, in any sitting. */
  readonly signedUtc: string | null;
  readonly pledged: boolean;
  readonly reason: string;
}

/** Everyone drawn, members before alternates, each in drawn order. */
export async function listJury(db: ReadDb, roundId: string): Promise<JuryRow[]> {
  const rows = await db
    .selectFrom('juror')
    .innerJoin('expert', 'expert.id', 'juror.expert_id')
    .innerJoin('unit', 'unit.id', 'expert.unit_id')
    .leftJoin('group_expert', (join) =>
      join.onRef('group_expert.expert_id', '=', 'juror.expert_id').on('group_expert.round_id', '=', roundId),
    )
    .leftJoin('review_group', 'review_group.id', 'group_expert.group_id')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.expert_id', '=', 'juror.expert_id').on('attendance.round_id', '=', roundId),
    )
    .where('juror.round_id', '=', roundId)
    .select([
      'juror.expert_id as expertId',
      'expert.person_id as personId',
      written<string>('name').as('name'),
      written<string>('tibetanName').as('tibetanName'),
      'unit.name as unit',
      'expert.title as title',
      'expert.specialty as specialty',
      'expert.term_end as termEnd',
      'juror.drawn as drawn',
      'juror.draw_order as drawOrder',
      'juror.seated as seated',
      'juror.role as role',
      'group_expert.group_id as groupId',
      'review_group.number as group',
      'attendance.state as state',
      'attendance.signed_utc as signedUtc',
      'attendance.pledged as pledged',
      'attendance.reason as reason',
    ])
    .orderBy('juror.drawn', 'desc')
    .orderBy('juror.draw_order')
    .execute();
  return rows.map((r) => ({ ...r, seated: r.seated === 1, pledged: r.pledged === 1, reason: r.reason ?? '' }));
}

/** The alternate takes the seat, the group and the group's leadership of the absent member. */
export async function passSeat(db: WriteDb, roundId: string, absentId: string, alternateId: string): Promise<void> {
  const seat = (expertId: string, seated: 0 | 1) =>
    db.updateTable('juror').set({ seated }).where('round_id', '=', roundId).where('expert_id', '=', expertId).execute();
  await seat(absentId, 0);
  await seat(alternateId, 1);
  await db
    .updateTable('group_expert')
    .set({ expert_id: alternateId })
    .where('round_id', '=', roundId)
    .where('expert_id', '=', absentId)
    .execute();
  await db
    .updateTable('review_group')
    .set({ leader_id: alternateId })
    .where('round_id', '=', roundId)
    .where('leader_id', '=', absentId)
    .execute();
}

/** These officers and no others. */
export async function setOfficers(db: WriteDb, roundId: string, { chairId, viceChairIds }: Officers): Promise<void> {
  const give = (role: JuryRow['role']) => db.updateTable('juror').set({ role }).where('round_id', '=', roundId);
  await give('member').where('role', '!=', 'member').execute();
  await give('chair').where('expert_id', '=', chairId).execute();
  if (viceChairIds.length > 0) await give('vice_chair').where('expert_id', 'in', viceChairIds).execute();
}
