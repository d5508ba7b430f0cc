import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import type { MeetingPerson } from '../../src-main/core/domain/meeting/people.ts';
import type { AgendaItem, PlannedSitting, Sitting } from '../../src-main/core/domain/meeting/sittings.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** In their order; empty for a round whose meeting was neither planned nor opened. */
export async function listSittings(db: ReadDb, roundId: string): Promise<Sitting[]> {
  const rows = await db.selectFrom('sitting').selectAll().where('round_id', '=', roundId).orderBy('number').execute();
  const items = await db
    .selectFrom('agenda_item')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('sitting')
    .orderBy('place')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    heldOn: row.held_on as IsoDate,
    half: row.half,
    place: row.place,
    presidingId: row.presiding_id,
    openedUtc: row.opened_utc,
    closedUtc: row.closed_utc,
    agenda: items
      .filter((item) => item.sitting === row.number)
      .map(({ kind, title }) => ({ kind: kind as AgendaItem['kind'], title })),
  }));
}

/** Puts the plan in the place of what was planned; what opened and closed stays with its sitting. */
export async function saveSittings(
  db: WriteDb,
  roundId: string,
  planned: readonly (PlannedSitting & Partial<Pick<Sitting, 'presidingId' | 'openedUtc' | 'closedUtc'>>)[],
): Promise<void> {
  await db.deleteFrom('sitting').where('round_id', '=', roundId).execute();
  for (const [i, one] of planned.entries()) {
    const number = i + 1;
    await db
      .insertInto('sitting')
      .values({
        round_id: roundId,
        number,
        held_on: one.heldOn,
        half: one.half,
        place: one.place,
        presiding_id: one.presidingId ?? null,
        opened_utc: one.openedUtc ?? null,
        closed_utc: one.closedUtc ?? null,
      })
      .execute();
    for (const [at, { kind, title }] of one.agenda.entries()) {
      await db
        .insertInto('agenda_item')
        .values({ round_id: roundId, sitting: number, place: at + 1, kind, title })
        .execute();
    }
  }
}

export async function markSitting(
  db: WriteDb,
  roundId: string,
  number: number,
  change: { readonly presiding_id?: string; readonly opened_utc?: string; readonly closed_utc?: string },
): Promise<void> {
  await db.updateTable('sitting').set(change).where('round_id', '=', roundId).where('number', '=', number).execute();
}

/** Who attends beside the jury, in the order given. */
export async function listMeetingPeople(db: ReadDb, roundId: string): Promise<MeetingPerson[]> {
  return db
    .selectFrom('meeting_person')
    .select(['role', 'name', 'unit'])
    .where('round_id', '=', roundId)
    .orderBy('place')
    .execute();
}

export async function saveMeetingPeople(db: WriteDb, roundId: string, people: readonly MeetingPerson[]): Promise<void> {
  await db.deleteFrom('meeting_person').where('round_id', '=', roundId).execute();
  for (const [i, { role, name, unit }] of people.entries()) {
    await db
      .insertInto('meeting_person')
      .values({ round_id: roundId, place: i + 1, role, name, unit })
      .execute();
  }
}
