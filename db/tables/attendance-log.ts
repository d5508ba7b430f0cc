import type { AttendanceEntry } from '../../src-main/core/domain/quorum/attendance-log.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** Everything that was ever written down of who came and went, struck out or not, in the order of writing. */
export async function listAttendanceLog(db: ReadDb, roundId: string): Promise<AttendanceEntry[]> {
  const rows = await db
    .selectFrom('attendance_entry as e')
    .leftJoin('attendance_strike as s', (join) =>
      join.onRef('s.round_id', '=', 'e.round_id').onRef('s.number', '=', 'e.number'),
    )
    .selectAll('e')
    .select(['s.reason as struck_reason', 's.utc as struck_utc'])
    .where('e.round_id', '=', roundId)
    .orderBy('e.number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    sitting: row.sitting,
    expertId: row.expert_id,
    kind: row.kind,
    atUtc: row.at_utc,
    writtenUtc: row.written_utc,
    pledged: row.pledged === 1,
    reason: row.reason,
    struck: row.struck_utc === null ? null : { utc: row.struck_utc, reason: row.struck_reason ?? '' },
  }));
}

/** Adds an entry; answers its number. */
export async function addEntry(
  db: WriteDb,
  roundId: string,
  entry: Omit<AttendanceEntry, 'number' | 'struck'>,
): Promise<number> {
  const { last } = await db
    .selectFrom('attendance_entry')
    .select((eb) => eb.fn.max<number | null>('number').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  await db
    .insertInto('attendance_entry')
    .values({
      round_id: roundId,
      number,
      sitting: entry.sitting,
      expert_id: entry.expertId,
      kind: entry.kind,
      at_utc: entry.atUtc,
      written_utc: entry.writtenUtc,
      pledged: entry.pledged ? 1 : 0,
      reason: entry.reason,
    })
    .execute();
  return number;
}

/** The entry stays, and counts no more. */
export async function strikeEntry(
  db: WriteDb,
  roundId: string,
  number: number,
  why: { readonly reason: string; readonly utc: string },
): Promise<void> {
  await db
    .insertInto('attendance_strike')
    .values({ round_id: roundId, number, ...why })
    .execute();
}

/** Before the opening, where a seat changes hands: nothing that was written down of the person counts any more. */
export async function strikeAllOf(
  db: WriteDb,
  roundId: string,
  expertId: string,
  why: { readonly reason: string; readonly utc: string },
): Promise<void> {
  const mine = (await listAttendanceLog(db, roundId)).filter((e) => e.expertId === expertId && e.struck === null);
  for (const { number } of mine) await strikeEntry(db, roundId, number, why);
}
