import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { contactLines, type DossierLetterFacts } from './correction-notice.ts';
import { type DocumentWords, reportOf } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

/** F23, 退回单/不予受理通知: a dossier goes back with the reason stated. */
export interface ReturnSlipFacts extends DossierLetterFacts {
  readonly returnedOn: IsoDate;
  readonly reason: string;
  /** It had been accepted before: then it is returned, not refused. */
  readonly afterAcceptance: boolean;
}

export function returnSlipReport(facts: ReturnSlipFacts, words: DocumentWords): ReportModel {
  const w = words.returnSlip;
  const shared = words.correctionNotice;
  const office = words.juryOffice(facts.juryName);
  const { afterAcceptance, bagNumber, qualification, roundTitle } = facts;
  const title = afterAcceptance ? w.returnTitle : w.title;
  return reportOf(
    facts,
    words,
    { form: 'F23', title, audience: 'applicant', orientation: 'portrait', style: 'official' },
    [
      { kind: 'paragraph', text: shared.to(facts.unit, facts.name), indentEm: 0 },
      {
        kind: 'paragraph',
        text: (afterAcceptance ? w.returned : w.notAccepted)(roundTitle, bagNumber, qualification),
      },
      { kind: 'paragraph', text: facts.reason },
      { kind: 'paragraph', text: w.closing },
      ...contactLines(facts, words),
      { kind: 'seal', organisation: words.sealed(office), date: words.date(facts.returnedOn) },
      {
        kind: 'receipt',
        cut: shared.cut,
        title: shared.receiptTitle,
        text: w.receipt(office, title, facts.name, bagNumber),
        lines: [shared.receivedBy, shared.receivedOn],
      },
    ],
  );
}
