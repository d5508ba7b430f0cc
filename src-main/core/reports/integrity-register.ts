import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { IntegrityStanding } from '../domain/integrity/integrity-period.ts';
import { column, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface IntegrityRegisterRow {
  readonly name: string;
  readonly idMasked: string;
  readonly unit: string;
  readonly capacity: 'applicant' | 'expert';
  readonly matter: string;
  readonly decisionNumber: string;
  readonly decidingBody: string;
  readonly decidedOn: IsoDate;
  readonly startOn: IsoDate;
  readonly endOn: IsoDate;
  readonly endReason: string;
  readonly standing: IntegrityStanding;
  readonly lifted: { readonly on: IsoDate; readonly decision: string } | null;
  readonly note: string;
}

/** F28, 诚信档案登记: of the office and no round; what stands in it is told to the authority only. */
export interface IntegrityRegisterFacts {
  readonly officeName: string;
  readonly createdOn: IsoDate;
  readonly rule: { readonly title: string; readonly decree: string };
  readonly rows: readonly IntegrityRegisterRow[];
}

export function integrityRegisterReport(facts: IntegrityRegisterFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.integrity;
  const { createdOn, officeName, rows, rule } = facts;
  const remark = ({ endReason, lifted, note }: IntegrityRegisterRow) =>
    w.joined([
      ...(lifted === null ? [] : [w.lifted(lifted.on, lifted.decision)]),
      ...(endReason === '' ? [] : [w.ownEnd(endReason)]),
      ...(note === '' ? [] : [note]),
    ]);
  return reportOf(
    { juryName: officeName, roundTitle: '', establishingBody: '', rehearsal: false, createdOn },
    words,
    {
      form: 'F28',
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
      {
        kind: 'table',
        columns: [
          column('order', w.order, 4),
          column('name', w.name, 10, 'left'),
          column('idNumber', w.idNumber, 14, 'center', true),
          column('unit', w.unit, 14, 'left'),
          column('capacity', w.capacity, 8),
          column('matter', w.matter, 16, 'left'),
          column('decision', w.decision, 16, 'left'),
          column('decidedOn', w.decidedOn, 8, 'center', true),
          column('start', w.start, 8, 'center', true),
          column('end', w.end, 8, 'center', true),
          column('standing', w.standing, 6),
          column('remark', w.remark, 12, 'left'),
        ],
        rows: rows.map((row, i) => [
          serial(i),
          row.name,
          row.idMasked,
          row.unit,
          w.capacities[row.capacity] ?? row.capacity,
          row.matter,
          w.joined([row.decisionNumber, row.decidingBody]),
          row.decidedOn,
          row.startOn,
          row.endOn,
          w.standings[row.standing],
          remark(row),
        ]),
        total: w.total(rows.length, rows.filter(({ standing }) => standing === 'in_force').length),
        emptyText: w.none,
      },
      { kind: 'seal', organisation: w.seal, date: words.date(createdOn) },
    ],
  );
}
