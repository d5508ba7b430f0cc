import type { ApplicationView } from '../contract/people.ts';
import type { ListColumn, ListSort } from '../domain/list-view/list-view.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import { orderOf } from './list-conditions.ts';
import type { FactItem, ReportColumn, ReportModel } from './report-model.ts';

export interface ListRosterRow extends ApplicationView {
  /** Of the unit, as the register has it. */
  readonly prefecture: string;
}

/** F34 of the list as somebody looks at it: those people, in that order, with those columns. */
export interface ListRosterFacts extends DocumentContext {
  /** Of the office's view that the list was opened with and still is; '' for none. */
  readonly view: string;
  /** The filters and the search, each as a clause. */
  readonly conditions: readonly string[];
  readonly sort: ListSort | null;
  readonly columns: readonly ListColumn[];
  /** How many the whole list has. */
  readonly all: number;
  readonly frozen: boolean;
  /** HH:mm of `createdOn`. */
  readonly printedAt: string;
  /** '' where nobody has said who they are. */
  readonly printedBy: string;
  readonly rows: readonly ListRosterRow[];
}

interface Look {
  readonly weight: number;
  readonly align: ReportColumn['align'];
  readonly text?: boolean;
}

const LOOKS: Readonly<Record<ListColumn, Look>> = {
  number: { weight: 5, align: 'center', text: true },
  name: { weight: 11, align: 'left' },
  tibetanName: { weight: 11, align: 'left' },
  sex: { weight: 4, align: 'center' },
  birth: { weight: 8, align: 'center', text: true },
  ethnicity: { weight: 6, align: 'center' },
  unit: { weight: 18, align: 'left' },
  prefecture: { weight: 9, align: 'left' },
  series: { weight: 9, align: 'left' },
  specialty: { weight: 9, align: 'left' },
  level: { weight: 6, align: 'center' },
  title: { weight: 10, align: 'left' },
  currentTitle: { weight: 10, align: 'left' },
  kind: { weight: 7, align: 'center' },
  state: { weight: 6, align: 'center' },
  deadline: { weight: 8, align: 'center', text: true },
  postAuditNumber: { weight: 12, align: 'left', text: true },
  id: { weight: 13, align: 'center', text: true },
  phone: { weight: 10, align: 'center', text: true },
  remarks: { weight: 16, align: 'left' },
};

function cellOf(key: ListColumn, row: ListRosterRow, { rosterPapers: w }: DocumentWords): string {
  switch (key) {
    case 'sex':
      return row.sex === null ? '' : w.sexes[row.sex];
    case 'level':
      return w.levels[row.level] ?? row.level;
    case 'kind':
      return w.kinds[row.kind] ?? row.kind;
    case 'state':
      return w.states[row.state] ?? row.state;
    case 'id':
      return row.idMasked;
    case 'remarks':
      return [
        ...row.warnings.map((code) => w.remark(code, { row: row.sheetRow, name: row.name })),
        ...row.lacking.map((one) => w.lacking(one.character, one.codePoint)),
      ].join('\n');
    default:
      return row[key] ?? '';
  }
}

export function listRosterReport(facts: ListRosterFacts, words: DocumentWords): ReportModel {
  const { rosterPapers: w, common, facts: told } = words;
  const { all, columns, conditions, printedAt, printedBy, rows, sort, view } = facts;
  const items: FactItem[] = [
    { label: w.office, value: words.juryOffice(facts.juryName) },
    { label: w.printed, value: told.dateTime(words.date(facts.createdOn), printedAt) },
    { label: w.count, value: w.countOf(rows.length, all) },
    { label: w.order, value: orderOf(sort, w) },
    ...(view === '' ? [] : [{ label: w.view, value: view }]),
    ...(printedBy === '' ? [] : [{ label: w.printedBy, value: printedBy }]),
    { label: w.conditions, value: conditions.length === 0 ? w.everybody : w.sentence(conditions), wide: true },
  ];
  return reportOf(
    facts,
    words,
    {
      form: 'F34',
      title: w.title,
      subtitle: facts.roundTitle,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: w.signatures,
    },
    [
      { kind: 'facts', items },
      {
        kind: 'table',
        columns: [
          column('order', common.order, 4),
          ...columns.map((key) => {
            const { weight, align, text } = LOOKS[key];
            return column(key, w.columns[key], weight, align, text);
          }),
        ],
        rows: rows.map((row, i) => [serial(i), ...columns.map((key) => cellOf(key, row, words))]),
        total: words.totalPeople(rows.length),
        emptyText: common.none,
      },
      ...(facts.frozen ? [] : [{ kind: 'note' as const, text: w.open }]),
    ],
  );
}
