import type { EntrustmentRow } from '../../../db/tables/entrustments.ts';
import { isOpen } from '../../core/domain/acceptance/states.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { type EvaluatedHere, mayAnswer } from '../../core/domain/entrustments/answer.ts';
import { type Entrustment, stepOf } from '../../core/domain/entrustments/steps.ts';
import { standingResults } from '../../core/domain/results/result-decision.ts';
import {
  type DocumentWords,
  type EntrustmentFacts,
  entrustmentAnswerReport,
  entrustmentLetterReport,
  entrustmentRegisterReport,
  type ReportModel,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import type { SignedItem } from '../round-results.ts';
import { contextOf, type PaperState } from './paper-state.ts';
import { noticeDates } from './papers-of-result.ts';

function entrustmentFacts(row: EntrustmentRow, { desk }: PaperState, words: DocumentWords): EntrustmentFacts {
  const letterOn = row.letter_on as IsoDate;
  const replyOn = row.reply_on as IsoDate | null;
  const application = desk.applications.find((one) => one.applicationId === row.application_id);
  return {
    number: row.number,
    direction: row.direction,
    step: stepOf(stepsOf(row)),
    letterNumber: row.letter_number,
    letterOn,
    fromBody: row.from_body,
    toBody: row.to_body,
    name: row.name,
    unit: row.unit,
    level: words.facts.levels[row.level] ?? row.level,
    title: row.title,
    bagNumber: application?.number ?? '',
    note: row.note,
    reply: row.reply === null ? null : { said: row.reply, on: replyOn ?? '', number: row.reply_number },
    result: row.result === null ? null : { said: row.result, on: row.result_on ?? '', number: row.result_number },
  };
}

const stepsOf = (row: EntrustmentRow) =>
  ({
    letterOn: row.letter_on as IsoDate,
    reply: row.reply,
    replyOn: row.reply_on as IsoDate | null,
    result: row.result,
    resultOn: row.result_on as IsoDate | null,
    annulled: row.annulled_utc !== null,
  }) satisfies Entrustment & { resultOn: IsoDate | null };

/**
 * What became here of somebody whom another body sent, on the list under the entry or, entered before there was a list,
 * under the same document number; the vote where there was one.
 */
function evaluatedHere(row: EntrustmentRow, state: PaperState): EvaluatedHere & { readonly signed?: SignedItem } {
  const { desk, signed, decided, notice } = state;
  const application =
    desk.applications.find((one) => one.applicationId === row.application_id) ??
    desk.applications.find((one) => one.idNumber === row.id_number && (one.state === 'accepted' || isOpen(one.state)));
  const noticeClosedOn = notice?.closed_utc ? beijing(notice.closed_utc).date : null;
  const rest = { standing: 'kept', noticeClosedOn } as const;
  if (application === undefined) return { ...rest, vote: 'left' };
  const item = signed.find((one) => one.item.subject.applicationId === application.applicationId);
  if (item !== undefined) {
    const standing = standingResults(decided.decisions).get(application.applicationId) ?? 'kept';
    return { vote: item.outcome, standing, noticeClosedOn, signed: item };
  }
  const waiting = isOpen(application.state) || (application.state === 'accepted' && noticeClosedOn === null);
  return { ...rest, vote: waiting ? 'open' : 'left' };
}

/** Why the letter of an entry, ours or the one that answers theirs, or the register cannot be printed. */
export function entrustmentMissing(state: PaperState, of: string | undefined): string | undefined {
  const { entrustments } = state.registers;
  if (of === undefined) return entrustments.length > 0 ? undefined : 'no_entrustments';
  const row = entrustments.find((one) => one.id === of);
  if (row === undefined) return 'no_entrustments';
  if (row.direction === 'out') return row.annulled_utc === null ? undefined : 'entrustment_letter_void';
  const may = mayAnswer(stepsOf(row), evaluatedHere(row, state));
  return may.ok ? undefined : may.refusal.code;
}

/** F26: the letter of one entry, by the side that writes it, or the register. */
export function entrustmentPapers(state: PaperState, words: DocumentWords, of: string | undefined): ReportModel[] {
  const { entrustments } = state.registers;
  if (of !== undefined) {
    const row = entrustments.find((one) => one.id === of);
    if (row === undefined) return [];
    return row.direction === 'out' ? [ourLetter(row, state, words)] : answerLetter(row, state, words);
  }
  const last = entrustments
    .map((row) => beijing(row.recorded_utc).date)
    .sort()
    .at(-1);
  if (last === undefined) return [];
  const entries = entrustments.map((row) => entrustmentFacts(row, state, words));
  return [entrustmentRegisterReport({ ...contextOf(state, last), entries }, words)];
}

const contactOf = ({ round: { setup } }: PaperState) => ({
  contactPerson: setup.officeName,
  contactPhone: setup.contactPhone,
});

function ourLetter(row: EntrustmentRow, state: PaperState, words: DocumentWords): ReportModel {
  const entrustment = entrustmentFacts(row, state, words);
  const facts = { ...contextOf(state, entrustment.letterOn), entrustment, ...contactOf(state) };
  return entrustmentLetterReport(facts, words);
}

function answerLetter(row: EntrustmentRow, state: PaperState, words: DocumentWords): ReportModel[] {
  const steps = stepsOf(row);
  const here = evaluatedHere(row, state);
  const may = mayAnswer(steps, here);
  if (!may.ok || steps.resultOn === null) return [];
  const { from, to } = noticeDates(state);
  return [
    entrustmentAnswerReport(
      {
        ...contextOf(state, steps.resultOn),
        ...contactOf(state),
        entrustment: entrustmentFacts(row, state, words),
        answered: may.value,
        evaluatedOn: here.signed === undefined ? '' : beijing(here.signed.state.round.opened_utc).date,
        notice: may.value === 'passed' ? { from, to } : null,
      },
      words,
    ),
  ];
}
