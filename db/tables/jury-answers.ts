import type { AnswerChannel, AnswerStep, LoggedAct } from '../../src-main/core/domain/draw/replacement.ts';
import { asId, type ExpertId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

export interface AnswerRecord {
  /** Of the round's log, from 1 without gaps. */
  readonly number: number;
  readonly expertId: ExpertId;
  readonly answer: LoggedAct;
  readonly channel: AnswerChannel;
  readonly reason: string;
  /** Who wrote it down, and who confirmed it. */
  readonly people: string;
  readonly secondPerson: string;
  readonly utc: string;
  readonly seat: number | null;
  readonly calledIn: ExpertId | null;
  readonly undone: { readonly utc: string; readonly reason: string; readonly people: string } | null;
}

/** The whole log, lines that were taken back among them. */
export async function listAnswers(db: ReadDb, roundId: string): Promise<AnswerRecord[]> {
  const rows = await db
    .selectFrom('jury_answer')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    expertId: asId<'expert'>(row.expert_id),
    answer: row.answer,
    channel: row.channel,
    reason: row.reason,
    people: row.people,
    secondPerson: row.second_person,
    utc: row.utc,
    seat: row.seat,
    calledIn: row.called_id === null ? null : asId<'expert'>(row.called_id),
    undone:
      row.undone_utc === null ? null : { utc: row.undone_utc, reason: row.undone_reason, people: row.undone_people },
  }));
}

export async function insertAnswer(db: WriteDb, roundId: string, one: Omit<AnswerRecord, 'undone'>): Promise<void> {
  await db
    .insertInto('jury_answer')
    .values({
      round_id: roundId,
      number: one.number,
      expert_id: one.expertId,
      answer: one.answer,
      channel: one.channel,
      reason: one.reason,
      people: one.people,
      second_person: one.secondPerson,
      utc: one.utc,
      seat: one.seat,
      called_id: one.calledIn,
      undone_utc: null,
      undone_reason: '',
      undone_people: '',
    })
    .execute();
}

/** The line stays and says that it was taken back; `after`: what the lines that stand do without it. */
export async function undoAnswer(
  db: WriteDb,
  roundId: string,
  number: number,
  undone: { readonly utc: string; readonly reason: string; readonly people: string },
  after: readonly AnswerStep[],
): Promise<void> {
  const line = (n: number) => db.updateTable('jury_answer').where('round_id', '=', roundId).where('number', '=', n);
  const { utc, reason, people } = undone;
  await line(number).set({ undone_utc: utc, undone_reason: reason, undone_people: people }).execute();
  for (const step of after) await line(step.number).set({ seat: step.seat, called_id: step.calledIn }).execute();
}
