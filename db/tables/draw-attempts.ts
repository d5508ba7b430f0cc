import type { Selectable } from 'kysely';
import type { Contribution } from '../../src-main/core/domain/draw/contributions.ts';
import type { DrawInput, DrawOutcome } from '../../src-main/core/domain/draw/draw.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { DrawAttemptTable } from '../schema.ts';

type Row = Selectable<DrawAttemptTable>;

/** An attempt as it is entered in the book, before it is drawn. */
export interface EnteredAttempt {
  readonly attempt: number;
  readonly input: DrawInput;
  readonly contributions: readonly Contribution[];
  readonly place: string;
  readonly drawer: string;
  readonly witnesses: string;
  /** Why it is drawn again, and who agreed to it; empty for the first. */
  readonly reason: string;
  readonly secondPerson: string;
  readonly committedUtc: string;
}

export interface DrawnAttempt extends EnteredAttempt {
  readonly aborted: null;
  readonly outcome: DrawOutcome;
  readonly drawnUtc: string;
  readonly adoptedUtc: string | null;
}

/** Broken off: entered, and no result followed. `aborted`: why it was given up before anything was brought; null: it was not. */
export interface BrokenAttempt extends EnteredAttempt {
  readonly aborted: string | null;
  readonly outcome: null;
  readonly drawnUtc: null;
  readonly adoptedUtc: null;
}

export type DrawAttempt = DrawnAttempt | BrokenAttempt;

/** `aborted`: why it ends with its entry, where it does. */
export async function enterAttempt(
  db: WriteDb,
  roundId: string,
  one: EnteredAttempt & { readonly aborted?: string },
): Promise<void> {
  await db
    .insertInto('draw_attempt')
    .values({
      round_id: roundId,
      attempt: one.attempt,
      seed: one.input.seed,
      pool_digest: one.input.poolDigest,
      input: JSON.stringify(one.input),
      contributions: JSON.stringify(one.contributions),
      place: one.place,
      drawer: one.drawer,
      witnesses: one.witnesses,
      reason: one.reason,
      second_person: one.secondPerson,
      committed_utc: one.committedUtc,
      outcome: null,
      drawn_utc: null,
      adopted_utc: null,
      aborted_utc: one.aborted === undefined ? null : one.committedUtc,
      aborted_reason: one.aborted ?? '',
    })
    .execute();
}

/** Whether the attempt was still waiting for it: a result is written once. */
export async function writeOutcome(
  db: WriteDb,
  roundId: string,
  attempt: number,
  { outcome, utc }: { readonly outcome: DrawOutcome; readonly utc: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draw_attempt')
    .set({ outcome: JSON.stringify(outcome), drawn_utc: utc })
    .where('round_id', '=', roundId)
    .where('attempt', '=', attempt)
    .where('outcome', 'is', null)
    .where('aborted_utc', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function attemptOf(row: Row): DrawAttempt {
  const entered: EnteredAttempt = {
    attempt: row.attempt,
    input: JSON.parse(row.input) as DrawInput,
    contributions: JSON.parse(row.contributions) as Contribution[],
    place: row.place,
    drawer: row.drawer,
    witnesses: row.witnesses,
    reason: row.reason,
    secondPerson: row.second_person,
    committedUtc: row.committed_utc,
  };
  if (row.outcome === null || row.drawn_utc === null) {
    const aborted = row.aborted_utc === null ? null : row.aborted_reason;
    return { ...entered, aborted, outcome: null, drawnUtc: null, adoptedUtc: null };
  }
  const outcome = JSON.parse(row.outcome) as DrawOutcome;
  return { ...entered, aborted: null, outcome, drawnUtc: row.drawn_utc, adoptedUtc: row.adopted_utc };
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

/** Whether anything was brought to an attempt of the round; one that was given up before is none. */
export async function hasAttempt(db: ReadDb, roundId: string): Promise<boolean> {
  const row = await db
    .selectFrom('draw_attempt')
    .select('attempt')
    .where('round_id', '=', roundId)
    .where('aborted_utc', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findAttempt(db: ReadDb, roundId: string, attempt: number): Promise<DrawAttempt | undefined> {
  const row = await db
    .selectFrom('draw_attempt')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return row && attemptOf(row);
}

export async function markAdopted(db: WriteDb, roundId: string, attempt: number, utc: string): Promise<void> {
  await db
    .updateTable('draw_attempt')
    .set({ adopted_utc: utc })
    .where('round_id', '=', roundId)
    .where('attempt', '=', attempt)
    .execute();
}
