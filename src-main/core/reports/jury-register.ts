import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { JuryStanding } from '../domain/juries/approvals.ts';
import type { JuryEntry } from '../domain/juries/jury-entry.ts';
import { column, type DocumentWords, serial } from './document-context.ts';
import { type OfficeRegisterFacts, officeRegisterReport } from './office-register.ts';
import type { Block, ReportModel } from './report-model.ts';

export interface JuryRegisterRow extends JuryEntry {
  readonly territory: string;
  readonly delegation: string;
  readonly note: string;
  readonly standing: JuryStanding;
  readonly dissolvedOn: IsoDate | null;
  /** The one that speaks for the day. */
  readonly approval: {
    readonly number: string;
    readonly body: string;
    readonly approvedOn: IsoDate;
    readonly validFrom: IsoDate;
    readonly validUntil: IsoDate;
  } | null;
}

/** 评委会登记表: every jury of the office with the approval it stands on. */
export interface JuryRegisterFacts extends OfficeRegisterFacts {
  readonly rows: readonly JuryRegisterRow[];
}

export function juryRegisterReport(facts: JuryRegisterFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.juries;
  const { rows } = facts;
  const standing = (row: JuryRegisterRow) =>
    row.standing === 'dissolved' && row.dissolvedOn !== null ? w.dissolved(row.dissolvedOn) : w.standings[row.standing];
  const table: Block = {
    kind: 'table',
    columns: [
      column('order', w.order, 4),
      column('name', w.name, 18, 'left'),
      column('series', w.series, 9, 'left'),
      column('kind', w.kind, 5),
      column('levels', w.levels, 9, 'left'),
      column('territory', w.territory, 14, 'left'),
      column('body', w.establishingBody, 13, 'left'),
      column('delegation', w.delegation, 13, 'left'),
      column('approval', w.approval, 15, 'left'),
      column('from', w.from, 8, 'center', true),
      column('until', w.until, 8, 'center', true),
      column('standing', w.standing, 7),
      column('note', w.note, 9, 'left'),
    ],
    rows: rows.map((row, i) => [
      serial(i),
      row.name,
      w.seriesOf(row.series, row.specialty),
      w.kinds[row.kind],
      w.listed(row.levels.map((rank) => w.ranks[rank])),
      row.territory,
      row.establishingBody,
      row.delegation,
      row.approval === null ? '' : w.joined([row.approval.number, row.approval.body]),
      row.approval?.validFrom ?? '',
      row.approval?.validUntil ?? '',
      standing(row),
      row.note,
    ]),
    total: w.total(rows.length, rows.filter(({ standing: s }) => s === 'in_force' || s === 'ends_soon').length),
    emptyText: w.none,
  };
  return officeRegisterReport('F37', facts, w, table, words);
}
