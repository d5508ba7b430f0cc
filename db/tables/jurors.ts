import { asId, type ExpertId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { JurorTable } from '../schema.ts';
import { type ExpertRecord, listExperts } from './experts.ts';

export interface JurorRecord {
  readonly expertId: ExpertId;
  readonly drawn: JurorTable['drawn'];
  /** 1-based, members and alternates each on their own. */
  readonly order: number;
  readonly seated: boolean;
  readonly role: JurorTable['role'];
}

export async function insertJurors(db: WriteDb, roundId: string, jurors: readonly JurorRecord[]): Promise<void> {
  await db
    .insertInto('juror')
    .values(
      jurors.map((j) => ({
        round_id: roundId,
        expert_id: j.expertId,
        drawn: j.drawn,
        draw_order: j.order,
        seated: j.seated ? (1 as const) : (0 as const),
        role: j.role,
      })),
    )
    .execute();
}

/**
 * Of somebody called from below the alternates who gives the seat back: nothing of a juror is left. What the person
 * declared and what was decided of a recusal stays, for when the order comes to the person again.
 */
export async function deleteJuror(db: WriteDb, roundId: string, expertId: string): Promise<void> {
  await db
    .deleteFrom('conflict')
    .where('round_id', '=', roundId)
    .where('expert_id', '=', expertId)
    .where('state', '=', 'suggested')
    .execute();
  await db.deleteFrom('juror').where('round_id', '=', roundId).where('expert_id', '=', expertId).execute();
}

/** Members in the order drawn, then alternates in theirs. */
export async function listJurors(db: ReadDb, roundId: string): Promise<JurorRecord[]> {
  const rows = await db.selectFrom('juror').selectAll().where('round_id', '=', roundId).execute();
  return rows
    .map(
      (row): JurorRecord => ({
        expertId: asId<'expert'>(row.expert_id),
        drawn: row.drawn,
        order: row.draw_order,
        seated: row.seated === 1,
        role: row.role,
      }),
    )
    .sort((a, b) => (a.drawn === b.drawn ? a.order - b.order : a.drawn === 'member' ? -1 : 1));
}

/** The same with the expert of each. */
export async function listJury(db: ReadDb, roundId: string): Promise<(JurorRecord & { expert: ExpertRecord })[]> {
  const experts = new Map((await listExperts(db, roundId)).map((e) => [e.expertId, e]));
  const jurors = await listJurors(db, roundId);
  return jurors.map((juror) => {
    const expert = experts.get(juror.expertId);
    if (expert === undefined) throw new Error('a juror who is not in the pool');
    return { ...juror, expert };
  });
}
