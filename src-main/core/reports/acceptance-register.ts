import { type ApplicationState, applicationStates } from '../domain/acceptance/states.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import {
  bothNames,
  column,
  type DocumentContext,
  type DocumentWords,
  type NamedRow,
  reportOf,
  serial,
} from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface AcceptanceRegisterRow extends NamedRow {
  readonly bagNumber: string;
  /** null: never accepted, or in a file from before acceptance was recorded. */
  readonly acceptedOn: IsoDate | null;
  readonly unit: string;
  readonly qualification: string;
  /** In words. */
  readonly kind: string;
  readonly checkers: readonly string[];
  /** Papers of the checklist in the bag, and of these the ones whose original was seen; null: nobody recorded it. */
  readonly papers: { readonly kept: number; readonly originals: number } | null;
  readonly state: ApplicationState;
  readonly remark: string;
}

/** F24, 受理登记簿: every dossier that came in, whatever became of it. */
export interface AcceptanceRegisterFacts extends DocumentContext {
  readonly phone: string;
  readonly rows: readonly AcceptanceRegisterRow[];
}

export function acceptanceRegisterReport(facts: AcceptanceRegisterFacts, words: DocumentWords): ReportModel {
  const w = words.acceptanceRegister;
  const c = words.common;
  const states = applicationStates
    .map((state) => ({ state: w.states[state], n: facts.rows.filter((row) => row.state === state).length }))
    .filter(({ n }) => n > 0);
  return reportOf(
    facts,
    words,
    {
      form: 'F24',
      title: w.title,
      subtitle: facts.roundTitle,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [w.firstHandler, w.secondHandler, c.date],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.office, value: words.juryOffice(facts.juryName) },
          { label: c.phone, value: facts.phone },
        ],
      },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 4),
          column('bagNumber', c.bagNumber, 5, 'center', true),
          column('acceptedOn', w.acceptedOn, 8, 'center', true),
          column('unit', c.unit, 15, 'left'),
          column('name', c.name, 13, 'left'),
          column('qualification', c.qualification, 11, 'left'),
          column('kind', w.kind, 7),
          column('checkers', w.checkers, 12, 'left'),
          // Left free where nobody recorded it at the desk: then counted by hand and filled in by pen.
          column('copies', w.copies, 7),
          column('originals', w.originals, 7),
          column('state', w.state, 6),
          column('remark', c.remark, 12, 'left'),
        ],
        rows: facts.rows.map((row, i) => [
          serial(i),
          row.bagNumber,
          row.acceptedOn ?? '',
          row.unit,
          bothNames(row),
          row.qualification,
          row.kind,
          words.list(row.checkers),
          row.papers === null ? '' : w.counted(row.papers.kept),
          row.papers === null ? '' : w.counted(row.papers.originals),
          w.states[row.state],
          row.remark,
        ]),
        total: w.total(facts.rows.length, states),
        emptyText: c.none,
      },
      { kind: 'note', text: w.note },
    ],
  );
}
