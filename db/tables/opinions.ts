import { grouped } from '../../src-main/core/domain/kernel/grouped.ts';
import type { OpinionVersion } from '../../src-main/core/domain/opinions/group-opinion.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { OpinionHandInTable, OpinionVersionTable } from '../schema.ts';

/** Every version of the round's opinions, by application, the oldest first. */
export async function listOpinions(
  db: ReadDb,
  roundId: string,
): Promise<ReadonlyMap<string, readonly OpinionVersion[]>> {
  const agreements = await db
    .selectFrom('opinion_agreement')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('agreed_utc')
    .orderBy('expert_id')
    .execute();
  const agreedTo = grouped(agreements, (one) => `${one.application_id} ${one.number}`);
  const rows = await db
    .selectFrom('opinion_version')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('application_id')
    .orderBy('number')
    .execute();
  const version = (row: OpinionVersionTable): OpinionVersion => {
    const { number, opinion, text, written_by: by, written_utc: utc, reason } = row;
    return {
      ...{ number, opinion, text, reason },
      written: by === null || utc === null ? null : { by, utc },
      agreed: (agreedTo.get(`${row.application_id} ${number}`) ?? []).map((one) => {
        return { expertId: one.expert_id, utc: one.agreed_utc };
      }),
    };
  };
  const byApplication = grouped(rows, (row) => row.application_id);
  return new Map([...byApplication].map(([id, own]) => [id, own.map(version)]));
}

export async function insertVersions(db: WriteDb, rows: readonly OpinionVersionTable[]): Promise<void> {
  await insertMany(db, 'opinion_version', rows);
}

export interface Agreement {
  readonly applicationId: string;
  readonly number: number;
  readonly expertId: string;
}

export async function insertAgreements(
  db: WriteDb,
  roundId: string,
  agreed: readonly Agreement[],
  utc: string,
): Promise<void> {
  const rows = agreed.map(({ applicationId: application_id, number, expertId: expert_id }) => {
    return { application_id, number, round_id: roundId, expert_id, agreed_utc: utc };
  });
  await insertMany(db, 'opinion_agreement', rows);
}

export async function deleteAgreements(db: WriteDb, agreed: readonly Agreement[]): Promise<void> {
  for (const { applicationId, number, expertId } of agreed) {
    await db
      .deleteFrom('opinion_agreement')
      .where('application_id', '=', applicationId)
      .where('number', '=', number)
      .where('expert_id', '=', expertId)
      .execute();
  }
}

/** Why there is no opinion, by application. */
export async function listGaps(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('opinion_gap').selectAll().where('round_id', '=', roundId).execute();
  return new Map(rows.map((row) => [row.application_id, row.reason]));
}

/** An empty reason takes back what was there. */
export async function saveGaps(
  db: WriteDb,
  roundId: string,
  { applicationIds, reason, utc }: { applicationIds: readonly string[]; reason: string; utc: string },
): Promise<void> {
  for (const application_id of applicationIds) {
    if (reason === '') await db.deleteFrom('opinion_gap').where('application_id', '=', application_id).execute();
    else
      await db
        .replaceInto('opinion_gap')
        .values({ application_id, round_id: roundId, reason, noted_utc: utc })
        .execute();
  }
}

/** The last of each group, by group. */
export async function lastHandIns(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, OpinionHandInTable>> {
  const rows = await db
    .selectFrom('opinion_hand_in')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [row.group_id, row]));
}

export async function insertHandIn(db: WriteDb, row: OpinionHandInTable): Promise<void> {
  await db.insertInto('opinion_hand_in').values(row).execute();
}

export async function reopenHandIns(
  db: WriteDb,
  roundId: string,
  groupIds: readonly string[],
  utc: string,
): Promise<void> {
  if (groupIds.length === 0) return;
  await db
    .updateTable('opinion_hand_in')
    .set({ reopened_utc: utc })
    .where('round_id', '=', roundId)
    .where('group_id', 'in', groupIds)
    .where('reopened_utc', 'is', null)
    .execute();
}
