import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { type DocumentContext, type DocumentWords, reportOf } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

/** F19: proof for HRSS that the notice took place: where, when, with what result. */
export interface NoticeCertificateFacts extends DocumentContext {
  readonly recipient: string;
  readonly issuedOn: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly workingDays: number;
  readonly channel: string;
  readonly listed: number;
  readonly objections: number;
  /** How objections were settled, in words; empty without any. */
  readonly handling: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
}

export function noticeCertificateReport(facts: NoticeCertificateFacts, words: DocumentWords): ReportModel {
  const w = words.noticeCertificate;
  return reportOf(
    facts,
    words,
    { form: 'F19', title: w.title, audience: 'authority', orientation: 'portrait', style: 'official' },
    [
      { kind: 'paragraph', text: words.resultReport.to(facts.recipient), indentEm: 0 },
      {
        kind: 'paragraph',
        text: w.statement(
          facts.roundTitle,
          facts.listed,
          words.date(facts.from),
          words.date(facts.to),
          facts.workingDays,
          facts.channel,
        ),
      },
      {
        kind: 'paragraph',
        text: facts.objections === 0 ? w.noObjections : w.objections(facts.objections, facts.handling),
      },
      { kind: 'paragraph', text: w.closing },
      { kind: 'seal', organisation: words.sealed(facts.establishingBody), date: words.date(facts.issuedOn) },
      {
        kind: 'paragraph',
        align: 'left',
        indentEm: 2,
        text: words.resultReport.contact(facts.contactPerson, facts.contactPhone),
      },
    ],
  );
}
