import type { JuryAnswer } from '../domain/draw/replacement.ts';
import {
  bothNames,
  column,
  type DocumentContext,
  type DocumentWords,
  type NamedRow,
  reportOf,
} from './document-context.ts';
import type { DrawRole } from './draw-record.ts';
import type { Block, ReportModel } from './report-model.ts';

/** Somebody who sits, or waits as an alternate, as the jury stands now. */
export interface JuryContact extends NamedRow {
  /** 1-based seat; null: waits. */
  readonly seat: number | null;
  /** Place in the drawn order of members or of alternates. */
  readonly order: number;
  readonly role: DrawRole;
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  readonly phone: string;
  readonly answer: JuryAnswer | null;
  /** Whose seat the person took; '': nobody's. */
  readonly inPlaceOf: string;
}

export interface JuryContactsFacts extends DocumentContext {
  readonly heldOn: string;
  readonly place: string;
  /** Seats by their number, then those who wait in drawn order. Who is out stands on it only where nobody took the seat. */
  readonly people: readonly JuryContact[];
}

/** A seat's number or the place among those who wait, and what the person said. */
export function contactInWords({ seat, order, answer }: JuryContact, words: DocumentWords) {
  return {
    seat: seat === null ? words.juryContacts.waiting(order) : String(seat),
    answer: answer === null ? '' : words.drawAnswers.answers[answer],
  };
}

/** F39: whom the office calls. As the jury stands now, not as it was drawn. */
export function juryContactsReport(facts: JuryContactsFacts, words: DocumentWords): ReportModel {
  const w = words.juryContacts;
  const c = words.common;
  const seated = facts.people.filter((one) => one.seat !== null).length;
  return reportOf(
    facts,
    words,
    {
      form: 'F39',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [w.preparedBy, c.date],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.heldOn, value: facts.heldOn },
          { label: c.place, value: facts.place },
        ],
      },
      {
        kind: 'table',
        columns: [
          column('seat', w.seat, 8),
          column('name', c.name, 13, 'left'),
          column('unit', c.unit, 27, 'left'),
          column('title', c.title, 12, 'left'),
          column('specialty', c.specialty, 12, 'left'),
          column('role', words.drawRecord.role, 10),
          column('phone', c.phone, 13, 'center', true),
          column('answer', w.answer, 10),
          column('remark', c.remark, 15, 'left'),
        ],
        rows: facts.people.map((one) => {
          const { seat, answer } = contactInWords(one, words);
          return [
            seat,
            bothNames(one),
            one.unit,
            one.title,
            one.specialty,
            words.drawRecord.roles[one.role],
            one.phone,
            answer,
            one.inPlaceOf === '' ? '' : w.inPlaceOf(one.inPlaceOf),
          ];
        }),
        total: w.total(seated, facts.people.length - seated),
      },
      { kind: 'note', text: w.note },
    ],
  );
}

export interface JuryNoticesFacts extends DocumentContext {
  readonly heldOn: string;
  readonly place: string;
  readonly contactPhone: string;
  readonly people: readonly JuryContact[];
}

function letter(one: JuryContact, facts: JuryNoticesFacts, words: DocumentWords): readonly Block[] {
  const w = words.juryNotices;
  const office = words.juryOffice(facts.juryName);
  const asked = one.seat === null ? w.asAlternate(facts.juryName, one.order) : w.asMember(facts.juryName);
  const points = [
    w.when(facts.heldOn, facts.place === '' ? w.placeFollows : facts.place),
    ...(one.seat === null ? [w.keepFree] : []),
    w.reply(facts.contactPhone),
    w.recusal,
    w.secrecy,
  ];
  return [
    { kind: 'paragraph', text: w.to(one.unit, bothNames(one).replaceAll('\n', ' ')), indentEm: 0 },
    { kind: 'paragraph', text: w.opening(facts.roundTitle, asked) },
    ...points.map((text, i): Block => ({ kind: 'paragraph', text: words.numbered(i + 1, text) })),
    { kind: 'seal', organisation: words.sealed(office), date: words.date(facts.createdOn) },
    {
      kind: 'receipt',
      cut: words.correctionNotice.cut,
      title: w.receiptTitle,
      text: w.receipt(office, one.name),
      lines: [w.signature, words.correctionNotice.receivedOn],
    },
  ];
}

/** F40: one letter for each person who sits or waits, each on a page of its own with a slip to send back. */
export function juryNoticesReport(facts: JuryNoticesFacts, words: DocumentWords): ReportModel {
  const w = words.juryNotices;
  return reportOf(
    facts,
    words,
    { form: 'F40', title: w.title, audience: 'internal', orientation: 'portrait', style: 'official' },
    facts.people.flatMap((one, i) => [
      ...(i === 0 ? [] : [{ kind: 'page_break' as const }, { kind: 'title' as const, text: w.title }]),
      ...letter(one, facts, words),
    ]),
  );
}
