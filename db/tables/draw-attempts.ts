import type { Selectable } from 'kysely';
import type { DrawInput, DrawOutcome } from '../../src-main/core/domain/draw/draw.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { DrawAttemptTable } from '../schema.ts';

type Row = Selectable<DrawAttemptTable>;

export interface DrawAttempt {
  readonly attempt: number;
  readonly input: DrawInput;
  readonly outcome: DrawOutcome;
  readonly place: string;
  readonly drawer: string;
  readonly witnesses: string;
  readonly reason: string;
  readonly drawnUtc: string;
  readonly adoptedUtc: string | null;
}

export async function insertAttempt(db: WriteDb, roundId: string, one: DrawAttempt): Promise<void> {
  await db
    .insertInto('draw_attempt')
    .values({
      round_id: roundId,
      attempt: one.attempt,
      seed: one.input.seed,
      pool_digest: one.input.poolDigest,
      input: JSON.stringify(one.input),
      outcome: JSON.stringify(one.outcome),
      place: one.place,
      drawer: one.drawer,
      witnesses: one.witnesses,
      reason: one.reason,
      drawn_utc: one.drawnUtc,
      adopted_utc: one.adoptedUtc,
    })
    .execute();
}

function attemptOf(row: Row): DrawAttempt {
  return {
    attempt: row.attempt,
    input: JSON.parse(row.input) as DrawInput,
    outcome: JSON.parse(row.outcome) as DrawOutcome,
    place: row.place,
    drawer: row.drawer,
    witnesses: row.witnesses,
    reason: row.reason,
    drawnUtc: row.drawn_utc,
    adoptedUtc: row.adopted_utc,
  };
}

/** First attempt first. */
export async function listAttempts(db: ReadDb, roundId: string): Promise<DrawAttempt[]> {
  const rows = await db
    .selectFrom('draw_attempt')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('attempt')
    .execute();
  return rows.map(attemptOf);
}

export async function markAdopted(db: WriteDb, roundId: string, attempt: number, utc: string): Promise<void> {
  await db
    .updateTable('draw_attempt')
    .set({ adopted_utc: utc })
    .where('round_id', '=', roundId)
    .where('attempt', '=', attempt)
    .execute();
}
