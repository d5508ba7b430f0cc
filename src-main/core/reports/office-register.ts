import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { type DocumentWords, reportOf } from './document-context.ts';
import type { Block, FormCode, ReportModel } from './report-model.ts';

/** A register of the office, of no round. */
export interface OfficeRegisterFacts {
  readonly officeName: string;
  readonly createdOn: IsoDate;
  /** The rule the register is kept by. */
  readonly rule: { readonly title: string; readonly decree: string };
}

type RegisterWords = Pick<
  DocumentWords['registerPapers']['integrity'],
  'title' | 'office' | 'asOf' | 'rule' | 'ruleText' | 'seal'
> & { readonly signatures: readonly string[] };

/** Head, table, seal and signatures, as every register of the office is printed. */
export function officeRegisterReport(
  form: FormCode,
  { officeName, createdOn, rule }: OfficeRegisterFacts,
  w: RegisterWords,
  table: Block,
  words: DocumentWords,
): ReportModel {
  return reportOf(
    { juryName: officeName, roundTitle: '', establishingBody: '', rehearsal: false, createdOn },
    words,
    {
      form,
      title: w.title,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: w.signatures,
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.office, value: officeName },
          { label: w.asOf, value: words.date(createdOn) },
          { label: w.rule, value: w.ruleText(rule.title, rule.decree), wide: true },
        ],
      },
      table,
      { kind: 'seal', organisation: w.seal, date: words.date(createdOn) },
    ],
  );
}
