import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

/** Whose dossier a letter is about, and whom to ask. */
export interface DossierLetterFacts extends DocumentContext {
  readonly unit: string;
  readonly name: string;
  readonly bagNumber: string;
  /** The title applied for. */
  readonly qualification: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
  readonly contactAddress: string;
}

/** F22, 一次性补正告知书: all that is missing at once, until when, and what follows if it does not come. */
export interface CorrectionNoticeFacts extends DossierLetterFacts {
  /** Counts up within the round. */
  readonly number: number;
  readonly issuedOn: IsoDate;
  /** Last day on which the correction is in time. */
  readonly deadline: IsoDate;
  readonly items: readonly string[];
  /** The decree that wants one notice and deems the silent to have given up. */
  readonly decree: string;
  /** Only of an addendum: why it is sent, and the notice that it adds to. */
  readonly addendum?: { readonly reason: string; readonly firstNumber: number; readonly firstIssuedOn: IsoDate };
}

/** Where and whom to ask; the last lines above the signature. */
export function contactLines(facts: DossierLetterFacts, words: DocumentWords): readonly Block[] {
  const w = words.correctionNotice;
  const { contactPerson, contactPhone, contactAddress } = facts;
  return [
    // A number does not break: set to both margins, the line before it would be drawn apart.
    { kind: 'paragraph', align: 'left', indentEm: 2, text: w.contact(contactPerson, contactPhone) },
    ...(contactAddress === '' ? [] : [{ kind: 'paragraph' as const, text: w.address(contactAddress) }]),
  ];
}

/** A letter for the applicant, handed over by the unit, with a receipt to cut off. */
export function correctionNoticeReport(facts: CorrectionNoticeFacts, words: DocumentWords): ReportModel {
  const w = words.correctionNotice;
  const { addendum, deadline, decree, items, number } = facts;
  const office = words.juryOffice(facts.juryName);
  const title = addendum === undefined ? w.title : w.addendumTitle;
  return reportOf(
    facts,
    words,
    {
      form: 'F22',
      title,
      subtitle: w.number(number),
      audience: 'applicant',
      orientation: 'portrait',
      style: 'official',
    },
    [
      { kind: 'paragraph', text: w.to(facts.unit, facts.name), indentEm: 0 },
      {
        kind: 'paragraph',
        text:
          addendum === undefined
            ? w.opening(facts.roundTitle, facts.bagNumber, facts.qualification, decree)
            : w.addendumOpening(
                facts.roundTitle,
                facts.bagNumber,
                facts.qualification,
                words.date(addendum.firstIssuedOn),
                addendum.firstNumber,
                addendum.reason,
              ),
      },
      ...items.map((item, i): Block => ({ kind: 'paragraph', text: words.numbered(i + 1, item) })),
      { kind: 'paragraph', text: w.deadline(words.date(deadline)) },
      ...contactLines(facts, words),
      { kind: 'seal', organisation: words.sealed(office), date: words.date(facts.issuedOn) },
      {
        kind: 'receipt',
        cut: w.cut,
        title: w.receiptTitle,
        text: w.receipt(office, title, w.number(number), words.date(deadline)),
        lines: [w.receivedBy, w.receivedOn],
      },
    ],
  );
}
