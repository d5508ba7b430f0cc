import type { Selectable } from 'kysely';
import type { ApplicationState } from '../../src-main/core/domain/acceptance/states.ts';
import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import { nameKey } from '../../src-main/core/domain/names/person-name.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ApplicationCheckTable, ApplicationEventTable } from '../schema.ts';
import { among } from './among.ts';

export type ApplicationEvent = Omit<Selectable<ApplicationEventTable>, 'id'>;
export type CheckRow = Selectable<ApplicationCheckTable>;

export interface StoredNotice {
  readonly noticeId: string;
  readonly applicationId: string;
  /** Counts up within the round. */
  readonly number: number;
  readonly issuedOn: IsoDate;
  readonly deadline: IsoDate;
  readonly items: readonly string[];
  readonly addendumReason: string;
  readonly receivedOn: IsoDate | null;
  readonly receivedBy: string;
  readonly answeredOn: IsoDate | null;
}

/** Rows written between two words on how far it is: many, for a part of it costs two statements. */
const PART = 1000;

/** The new states and what led to them, in the order given. */
export async function recordSteps(
  db: WriteDb,
  events: readonly ApplicationEvent[],
  told: Told = toldNobody,
): Promise<void> {
  const moved = new Map<ApplicationState, string[]>();
  for (const { application_id, from_state, to_state } of events) {
    if (from_state === to_state) continue;
    const ids = moved.get(to_state);
    if (ids) ids.push(application_id);
    else moved.set(to_state, [application_id]);
  }
  for (const [state, applicationIds] of moved) {
    await db.updateTable('application').set({ state }).where('id', 'in', among(applicationIds)).execute();
  }
  await inParts(events, told, (some) => insertMany(db, 'application_event', some), PART);
}

export async function listEvents(db: ReadDb, applicationId: string): Promise<ApplicationEvent[]> {
  return db
    .selectFrom('application_event')
    .select(['application_id', 'utc', 'act', 'from_state', 'to_state', 'people', 'reason'])
    .where('application_id', '=', applicationId)
    .orderBy('id')
    .execute();
}

/** Everything done with the applications of the round, oldest first. */
export async function listRoundEvents(db: ReadDb, roundId: string): Promise<ApplicationEvent[]> {
  return db
    .selectFrom('application_event')
    .innerJoin('application', 'application.id', 'application_event.application_id')
    .select(['application_id', 'utc', 'act', 'from_state', 'to_state', 'people', 'reason'])
    .where('application.round_id', '=', roundId)
    .orderBy('application_event.id')
    .execute();
}

/**
 * Applications of an import, but for those left out, with which somebody has done something, written anew, looked at a
 * paper or kept a scan.
 */
export async function countWorkedOn(db: ReadDb, batchId: string, leftOut: readonly string[]): Promise<number> {
  const { n } = await db
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('batch_id', '=', batchId)
    .where('id', 'not in', among(leftOut))
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('application_event').select('application_id')),
        eb('id', 'in', eb.selectFrom('proof_look').select('application_id')),
        eb('id', 'in', eb.selectFrom('attachment').select('application_id')),
        eb(
          'id',
          'in',
          eb
            .selectFrom('application_edit_cell')
            .innerJoin('application_edit', 'application_edit.id', 'edit_id')
            .select('application_id')
            .where('undone_utc', 'is', null),
        ),
      ]),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** The latest look of each person at each application of the round, or at those named, by time. */
export async function listChecks(db: ReadDb, roundId: string, only?: readonly string[]): Promise<CheckRow[]> {
  const all = db
    .selectFrom('application_check')
    .innerJoin('application', 'application.id', 'application_check.application_id')
    .selectAll('application_check')
    .where('application.round_id', '=', roundId)
    .orderBy('application_check.utc');
  return (only === undefined ? all : all.where('application_check.application_id', 'in', among(only))).execute();
}

/** Applications of the round at which somebody has looked. */
export async function checkedIn(db: ReadDb, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('application_check')
    .innerJoin('application', 'application.id', 'application_check.application_id')
    .select('application_id')
    .distinct()
    .where('application.round_id', '=', roundId)
    .execute();
  return new Set(rows.map((row) => row.application_id));
}

/** One person's look at each of the applications; it takes the place of an earlier look of the same person. */
export async function saveChecks(
  db: WriteDb,
  applicationIds: readonly string[],
  look: Pick<CheckRow, 'checker' | 'outcome' | 'note' | 'utc'>,
  told: Told = toldNobody,
): Promise<void> {
  const checker_key = nameKey(look.checker);
  await db
    .deleteFrom('application_check')
    .where('checker_key', '=', checker_key)
    .where('application_id', 'in', among(applicationIds))
    .execute();
  const rows = applicationIds.map((application_id) => ({ application_id, checker_key, ...look }));
  await inParts(rows, told, (some) => insertMany(db, 'application_check', some), PART);
}

/** A dossier that is opened again is checked again: who answered for the earlier state does not answer for the new one. */
export async function forgetChecks(db: WriteDb, applicationIds: readonly string[]): Promise<void> {
  await db.deleteFrom('application_check').where('application_id', 'in', among(applicationIds)).execute();
}

export async function listChecksOf(db: ReadDb, applicationIds: readonly string[]): Promise<CheckRow[]> {
  return db.selectFrom('application_check').selectAll().where('application_id', 'in', among(applicationIds)).execute();
}

/** Looks as they were, after a change that had made them void was taken back. */
export async function restoreChecks(db: WriteDb, checks: readonly CheckRow[]): Promise<void> {
  await insertMany(db, 'application_check', checks);
}

/** By number; of the applications named where some are. */
export async function listNotices(db: ReadDb, roundId: string, only?: readonly string[]): Promise<StoredNotice[]> {
  const all = db.selectFrom('correction_notice').selectAll().where('round_id', '=', roundId).orderBy('number');
  const rows = await (only === undefined ? all : all.where('application_id', 'in', among(only))).execute();
  return rows.map((row) => ({
    noticeId: row.id,
    applicationId: row.application_id,
    number: row.number,
    issuedOn: row.issued_on as IsoDate,
    deadline: row.deadline as IsoDate,
    items: JSON.parse(row.items) as string[],
    addendumReason: row.addendum_reason,
    receivedOn: row.received_on as IsoDate | null,
    receivedBy: row.received_by,
    answeredOn: row.answered_on as IsoDate | null,
  }));
}

/** Inserts the notice under the round's next number, which it gives back. */
export async function insertNotice(
  db: WriteDb,
  roundId: string,
  notice: Pick<StoredNotice, 'noticeId' | 'applicationId' | 'issuedOn' | 'deadline' | 'items' | 'addendumReason'>,
): Promise<number> {
  const { last } = await db
    .selectFrom('correction_notice')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>('number'), eb.val(0)).as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  const number = last + 1;
  await db
    .insertInto('correction_notice')
    .values({
      id: notice.noticeId,
      application_id: notice.applicationId,
      round_id: roundId,
      number,
      issued_on: notice.issuedOn,
      deadline: notice.deadline,
      items: JSON.stringify(notice.items),
      addendum_reason: notice.addendumReason,
      received_on: null,
      answered_on: null,
    })
    .execute();
  return number;
}

export async function markReceived(
  db: WriteDb,
  noticeId: string,
  receivedOn: IsoDate,
  receivedBy: string,
): Promise<void> {
  await db
    .updateTable('correction_notice')
    .set({ received_on: receivedOn, received_by: receivedBy })
    .where('id', '=', noticeId)
    .execute();
}

/** Every notice of the application that still waited is answered with that day. */
export async function markAnswered(db: WriteDb, applicationId: string, answeredOn: IsoDate): Promise<void> {
  await db
    .updateTable('correction_notice')
    .set({ answered_on: answeredOn })
    .where('application_id', '=', applicationId)
    .where('answered_on', 'is', null)
    .execute();
}
