import { jurySince } from '../../core/domain/draw/jury-since.ts';
import {
  type DocumentWords,
  juryContactsReport,
  juryNoticesReport,
  type ReportModel,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { isOut, type LoadedAnswers } from '../jury-answers.ts';
import { juryContactsOf } from '../jury-contacts.ts';
import { contextOf, type PaperState } from './paper-state.ts';

const contacts = ({ answers, pool, room }: PaperState) => juryContactsOf(answers, room.jury, pool);

const since = ({ attempt, log }: LoadedAnswers): string => jurySince(attempt.adoptedUtc ?? '', log);

/** F39 */
export function juryContacts(state: PaperState, words: DocumentWords): ReportModel[] {
  if (state.answers === undefined) return [];
  const { answers, days, round } = state;
  const heldOn = words.facts.days(words.date(days.from), words.date(days.to));
  const people = contacts(state);
  const on = beijing(since(answers)).date;
  return [juryContactsReport({ ...contextOf(state, on), heldOn, place: round.setup.meetingPlace, people }, words)];
}

/** F40: nobody is written to who said that they do not come. */
export function juryNotices(state: PaperState, words: DocumentWords): ReportModel[] {
  if (state.answers === undefined) return [];
  const { answers, days, round } = state;
  const out = new Set<string>(answers.standing.filter(isOut).map((line) => line.expertId));
  const people = contacts(state).filter((one) => !out.has(one.expertId));
  const { meetingPlace: place, contactPhone } = round.setup;
  const heldOn = words.facts.days(words.date(days.from), words.date(days.to));
  const context = contextOf(state, beijing(since(answers)).date);
  return people.length === 0 ? [] : [juryNoticesReport({ ...context, heldOn, place, contactPhone, people }, words)];
}
