import type { Sitting } from '../../core/domain/meeting/sittings.ts';
import { type AttendanceEntry, firstCame } from '../../core/domain/quorum/attendance-log.ts';
import type { DocumentWords } from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { bagNumber } from '../meeting-room.ts';
import { ownItems } from '../sittings.ts';
import type { PaperState } from './paper-state.ts';

type State = Pick<PaperState, 'sittings' | 'room' | 'round' | 'subjects'>;

/** The sittings that papers tell of: those that were held, before the opening all that are planned. */
export function heldSittings({ sittings }: Pick<PaperState, 'sittings'>): readonly Sitting[] {
  const held = sittings.filter((one) => one.openedUtc !== null);
  return held.length === 0 ? sittings : held;
}

/** 2月13日上午; '' where the meeting has one sitting. */
export function sessionName(sittings: readonly Sitting[], one: Sitting, words: DocumentWords): string {
  return sittings.length > 1 ? words.facts.session(one.heldOn, one.half) : '';
}

/** Standing entries of a sitting. */
function entriesOf({ room }: Pick<PaperState, 'room'>, sitting: number): readonly AttendanceEntry[] {
  return room.log.filter((e) => e.sitting === sitting && e.struck === null);
}

/** The agenda as the minutes number it; of several sittings each item with its own. */
export function agendaOf(state: State, words: DocumentWords): readonly string[] {
  const w = words.facts.minutes;
  const held = heldSittings(state);
  const own = ownItems(state.round, state.subjects).map((one) => bagNumber(one.number));
  return held.flatMap((one) =>
    one.agenda.map(({ kind, title }) => {
      const item = title === '' ? w.agenda[kind] : title;
      const named = kind === 'own' && own.length > 0 ? item + w.ownBags(words.list(own)) : item;
      const session = sessionName(held, one, words);
      return session === '' ? named : w.agendaOf(session, named);
    }),
  );
}

/** Of several sittings how many came to each; who came late, left or came back, as it happened. */
export function comingsAndGoings(state: State, words: DocumentWords): readonly string[] {
  const w = words.facts.minutes;
  const held = heldSittings(state);
  const seats = new Map(state.room.seated.map((j) => [j.expertId as string, j.name]));
  return held.flatMap((one) => {
    const session = sessionName(held, one, words);
    const came = [...firstCame(state.room.log, one.number).keys()].filter((id) => seats.has(id)).length;
    const moves = entriesOf(state, one.number).flatMap(({ kind, expertId, atUtc, reason }) => {
      const name = seats.get(expertId);
      if (name === undefined) return [];
      const { date, time } = beijing(atUtc);
      const at = words.facts.dateTime(words.date(date), time);
      if (kind === 'late' || kind === 'left') return [w[kind](at, name, reason)];
      return kind === 'returned' ? [w.returned(at, name)] : [];
    });
    return [...(session === '' ? [] : [w.sitting(session, came)]), ...moves];
  });
}

/** What the sign-in sheet remarks of one person: why absent, late, gone. */
export function attendanceRemark(state: State, expertId: string, words: DocumentWords): string {
  const f = words.facts;
  const held = heldSittings(state);
  const told = held.flatMap((one) => {
    const session = sessionName(held, one, words);
    return entriesOf(state, one.number).flatMap(({ kind, atUtc, reason, ...e }) => {
      if (e.expertId !== expertId) return [];
      const { time } = beijing(atUtc);
      const text =
        kind === 'late'
          ? f.lateRemark(time, reason)
          : kind === 'left'
            ? f.leftRemark(time, reason)
            : kind === 'returned'
              ? f.returnedRemark(time)
              : kind === 'absent'
                ? reason
                : '';
      return text === '' ? [] : [session === '' ? text : `${session} ${text}`];
    });
  });
  return told.join(' ');
}
