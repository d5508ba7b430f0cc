import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { AnsweredResult } from '../domain/entrustments/answer.ts';
import type { EntrustmentStep } from '../domain/entrustments/steps.ts';
import { column, type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface EntrustmentFacts {
  readonly number: number;
  readonly direction: 'out' | 'in';
  readonly step: EntrustmentStep;
  readonly letterNumber: string;
  readonly letterOn: IsoDate;
  readonly fromBody: string;
  readonly toBody: string;
  readonly name: string;
  readonly unit: string;
  /** In words. */
  readonly level: string;
  readonly title: string;
  /** '' for somebody who is not on the round's list. */
  readonly bagNumber: string;
  readonly note: string;
  readonly reply: { readonly said: 'agreed' | 'declined'; readonly on: string; readonly number: string } | null;
  readonly result: {
    readonly said: 'passed' | 'failed' | 'not_evaluated';
    readonly on: string;
    readonly number: string;
  } | null;
}

export interface EntrustmentLetterFacts extends DocumentContext {
  readonly entrustment: EntrustmentFacts;
  readonly contactPerson: string;
  readonly contactPhone: string;
}

/** F26, 委托评审函, with the reply that the other side seals and sends back. */
export function entrustmentLetterReport(facts: EntrustmentLetterFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.entrustment;
  const { entrustment: e } = facts;
  return reportOf(
    facts,
    words,
    {
      form: 'F26',
      title: w.letterTitle,
      subtitle: e.letterNumber,
      audience: 'authority',
      orientation: 'portrait',
      style: 'official',
    },
    [
      { kind: 'paragraph', text: w.to(e.toBody), indentEm: 0 },
      { kind: 'paragraph', text: w.body(facts.roundTitle, e.unit, e.name, e.level, e.title) },
      { kind: 'paragraph', text: w.materials },
      ...(e.note === '' ? [] : [{ kind: 'paragraph' as const, text: `${w.remark}${words.labelMark}${e.note}` }]),
      // Not justified: a telephone number that goes to the next line would pull the rest apart.
      {
        kind: 'paragraph',
        align: 'left',
        indentEm: 2,
        text: words.resultReport.contact(facts.contactPerson, facts.contactPhone),
      },
      { kind: 'seal', organisation: words.sealed(e.fromBody), date: words.date(e.letterOn) },
      {
        kind: 'receipt',
        cut: w.replyCut,
        title: w.replyTitle,
        text: w.replyText(e.fromBody, e.letterNumber, e.name),
        lines: w.replyLines,
      },
    ],
  );
}

export interface EntrustmentAnswerFacts extends EntrustmentLetterFacts {
  readonly answered: AnsweredResult;
  /** Day of the vote; '' for somebody who was not voted on. */
  readonly evaluatedOn: IsoDate | '';
  /** The public notice that carried the name; null where it did not. */
  readonly notice: { readonly from: IsoDate; readonly to: IsoDate } | null;
}

/** F26, 委托评审结果回函: what became of somebody whom another body entrusted to us. No votes, no scores, no reasons. */
export function entrustmentAnswerReport(facts: EntrustmentAnswerFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.entrustment;
  const { entrustment: e, answered, evaluatedOn, notice } = facts;
  const voted = evaluatedOn === '' ? '' : words.date(evaluatedOn);
  return reportOf(
    facts,
    words,
    {
      form: 'F26',
      title: w.answerTitle,
      ...(e.result === null || e.result.number === '' ? {} : { subtitle: e.result.number }),
      audience: 'authority',
      orientation: 'portrait',
      style: 'official',
    },
    [
      { kind: 'paragraph', text: w.to(e.fromBody), indentEm: 0 },
      { kind: 'paragraph', text: w.answerOpening(e.letterNumber, words.date(e.letterOn), e.unit, e.name) },
      { kind: 'paragraph', text: w.applied(e.level, e.title) },
      { kind: 'paragraph', text: w.answered[answered](facts.juryName, voted) },
      ...(notice === null
        ? []
        : [{ kind: 'paragraph' as const, text: w.noticed(words.date(notice.from), words.date(notice.to)) }]),
      { kind: 'paragraph', text: w.answerEnd },
      {
        kind: 'paragraph',
        align: 'left',
        indentEm: 2,
        text: words.resultReport.contact(facts.contactPerson, facts.contactPhone),
      },
      {
        kind: 'seal',
        organisation: words.sealed(e.toBody),
        date: e.result === null ? '' : words.date(e.result.on as IsoDate),
      },
    ],
  );
}

export interface EntrustmentRegisterFacts extends DocumentContext {
  readonly entries: readonly EntrustmentFacts[];
}

/** F26, the register of both directions; what was entered by mistake stays, struck through. */
export function entrustmentRegisterReport(facts: EntrustmentRegisterFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.entrustment;
  const c = words.common;
  const { entries } = facts;
  const annulled = entries.flatMap(({ step }, i) => (step === 'annulled' ? [i] : []));
  const living = entries.filter(({ step }) => step !== 'annulled');
  const came = (said: string, on: string, number: string) => w.joined([said, on, number].filter((one) => one !== ''));
  return reportOf(
    facts,
    words,
    {
      form: 'F26',
      title: w.registerTitle,
      subtitle: facts.roundTitle,
      audience: 'authority',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [w.handler, w.signedFrom, w.signedTo],
    },
    [
      {
        kind: 'table',
        columns: [
          column('number', w.number, 4),
          column('direction', w.direction, 5),
          column('letter', w.letter, 13, 'left', true),
          column('from', w.from, 12, 'left'),
          column('to', w.toBody, 12, 'left'),
          column('name', w.name, 11, 'left'),
          column('unit', c.unit, 12, 'left'),
          column('level', w.level, 8),
          column('title', c.qualification, 11, 'left'),
          column('bag', c.bagNumber, 5, 'center', true),
          column('reply', w.reply, 11, 'left', true),
          column('result', w.result, 11, 'left', true),
          column('step', w.step, 7),
        ],
        rows: entries.map((e) => [
          String(e.number),
          w.directions[e.direction],
          came(e.letterNumber, e.letterOn, ''),
          e.fromBody,
          e.toBody,
          e.name,
          e.unit,
          e.level,
          e.title,
          e.bagNumber,
          e.reply === null ? '' : came(w.replies[e.reply.said], e.reply.on, e.reply.number),
          e.result === null ? '' : came(w.results[e.result.said], e.result.on, e.result.number),
          w.steps[e.step],
        ]),
        struckRows: annulled,
        total: w.total(
          living.length,
          living.filter(({ direction }) => direction === 'out').length,
          living.filter(({ step }) => step === 'result_back').length,
        ),
        emptyText: c.none,
      },
      ...(annulled.length === 0 ? [] : [{ kind: 'note' as const, text: w.annulledNote }]),
    ],
  );
}
