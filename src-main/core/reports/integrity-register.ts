import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { IntegrityStanding } from '../domain/integrity/integrity-period.ts';
import { column, type DocumentWords, serial } from './document-context.ts';
import { type OfficeRegisterFacts, officeRegisterReport } from './office-register.ts';
import type { Block, ReportModel } from './report-model.ts';

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
export interface IntegrityRegisterFacts extends OfficeRegisterFacts {
  readonly rows: readonly IntegrityRegisterRow[];
}

export function integrityRegisterReport(facts: IntegrityRegisterFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.integrity;
  const { rows } = facts;
  const remark = ({ endReason, lifted, note }: IntegrityRegisterRow) =>
    w.joined([
      ...(lifted === null ? [] : [w.lifted(lifted.on, lifted.decision)]),
      ...(endReason === '' ? [] : [w.ownEnd(endReason)]),
      ...(note === '' ? [] : [note]),
    ]);
  const table: Block = {
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
  };
  return officeRegisterReport('F28', facts, w, table, words);
}
