import { APPLICATION_KINDS, type ApplicationKind } from '../domain/applications/application-kind.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { AcceptedApplicant } from '../domain/roster/judge-applicants.ts';
import { bothNames, column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportColumn, ReportModel, TableBlock } from './report-model.ts';

export interface KindRosterRow {
  readonly bagNumber: string;
  readonly unit: string;
  readonly idMasked: string;
  /** Of an application as it stands; the row of the roster has the rest. */
  readonly name: string;
  readonly series: string;
  readonly specialty: string;
  readonly level: AcceptedApplicant['level'];
  readonly title: string;
  readonly kind: ApplicationKind;
  readonly details: Omit<AcceptedApplicant, 'idNumber' | 'idOld'>;
}

/** F34 of the round: who applies, one list for each kind of application. */
export interface KindRosterFacts extends DocumentContext {
  readonly asOf: IsoDate;
  readonly phone: string;
  readonly frozen: boolean;
  /** The one list that is wanted; undefined: all of them with their summary. */
  readonly only: ApplicationKind | undefined;
  /**
   * `stacked`: several facts share a cell, so that a line fits a sheet of paper. `apart`: each has its column, as
   * somebody counts and sorts who opens the list as a workbook.
   */
  readonly cells: 'stacked' | 'apart';
  readonly rows: readonly KindRosterRow[];
}

interface RosterColumn extends ReportColumn {
  readonly cell: (row: KindRosterRow, index: number) => string;
}

const LEVELS: readonly AcceptedApplicant['level'][] = ['full_senior', 'associate_senior', 'intermediate', 'junior'];

/** Forms ask for year and month. */
const month = (date: string | null): string => date?.slice(0, 7) ?? '';

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** Facts that both notations of the form show, by how the units' rosters call them. */
function parts({ rosterPapers: w }: DocumentWords) {
  const education = ({ details: d }: KindRosterRow) =>
    d.educationFullTime === '' && d.educationInService === ''
      ? d.education
      : lines(
          d.educationFullTime === '' ? '' : w.fullTime(d.educationFullTime),
          d.educationInService === '' ? '' : w.inService(d.educationInService),
        );
  return {
    education,
    sex: ({ details: { sex } }: KindRosterRow) => (sex === null ? '' : w.sexes[sex]),
    unitKind: ({ details: { unitKind, unitKindOriginal } }: KindRosterRow) =>
      unitKind === null ? unitKindOriginal : (w.unitKinds[unitKind] ?? unitKind),
    years: ({ details: { yearsInSpecialty: n } }: KindRosterRow) => (n === null ? '' : w.years(n)),
    level: ({ level }: KindRosterRow) => w.levels[level] ?? level,
    kind: ({ kind }: KindRosterRow) => w.kinds[kind] ?? kind,
    assessments: ({ details }: KindRosterRow) =>
      details.assessments.map(({ year, grade }) => w.grade(year, grade)).join('\n'),
  };
}

function stackedColumns(words: DocumentWords): readonly RosterColumn[] {
  const { rosterPapers: w, common: c } = words;
  const { fields: f, stacked } = w;
  const p = parts(words);
  const make = (
    key: string,
    title: string | undefined,
    weight: number,
    align: ReportColumn['align'],
    cell: RosterColumn['cell'],
    text = false,
  ): RosterColumn => ({ ...column(key, title ?? key, weight, align, text), cell });
  return [
    make('order', c.order, 3.6, 'center', (_, i) => serial(i)),
    make('bagNumber', c.bagNumber, 4.6, 'center', (r) => r.bagNumber, true),
    make('unit', stacked.unit, 13, 'left', (r) => lines(r.unit, p.unitKind(r))),
    make('name', c.name, 8.5, 'left', (r) => bothNames({ name: r.name, tibetanName: r.details.tibetanName })),
    make('person', stacked.person, 5, 'center', (r) => lines(p.sex(r), r.details.ethnicity)),
    make('birth', stacked.birth, 6, 'center', (r) => lines(month(r.details.birth), month(r.details.workStart)), true),
    make('idNumber', stacked.numbers, 10, 'center', (r) => lines(r.idMasked, r.details.phone), true),
    make('education', stacked.education, 12.6, 'left', (r) =>
      lines(p.education(r), r.details.school, month(r.details.graduated)),
    ),
    make('current', stacked.current, 10, 'left', (r) => {
      const [gained, appointed] = [month(r.details.currentTitleDate), month(r.details.appointedDate)];
      return lines(
        r.details.currentTitle,
        gained === '' ? '' : w.gained(gained),
        appointed === '' ? '' : w.appointed(appointed),
      );
    }),
    make('practice', stacked.practice, 7, 'left', (r) => lines(r.details.currentSpecialty, p.years(r))),
    make('field', stacked.field, 8.5, 'left', (r) => lines(r.series, r.specialty)),
    make('applied', stacked.applied, 8.5, 'left', (r) => lines(p.level(r), r.title)),
    // A year and its grade stand on one line.
    make('assessment', f.assessment, 8, 'left', p.assessments),
    make('training', f.training, 6, 'left', (r) => r.details.training),
    make('postAuditNumber', f.postAuditNumber, 9.6, 'left', (r) => r.details.postAuditNumber, true),
    make('remark', c.remark, 4.6, 'left', (r) => r.details.remark),
  ];
}

function columnsApart(words: DocumentWords): readonly RosterColumn[] {
  const { rosterPapers: w, common: c } = words;
  const { fields: f } = w;
  const p = parts(words);
  const left = (key: string, weight: number, cell: RosterColumn['cell'], text = false): RosterColumn => ({
    ...column(key, f[key] ?? key, weight, 'left', text),
    cell,
  });
  const centre = (key: string, weight: number, cell: RosterColumn['cell'], text = false): RosterColumn => ({
    ...column(key, f[key] ?? key, weight, 'center', text),
    cell,
  });
  return [
    { ...column('order', c.order, 4), cell: (_, i) => serial(i) },
    { ...column('bagNumber', c.bagNumber, 5, 'center', true), cell: (r) => r.bagNumber },
    left('unitName', 18, (r) => r.unit),
    centre('unitKind', 8, p.unitKind),
    left('name', 9, (r) => r.name),
    left('tibetanName', 9, (r) => r.details.tibetanName),
    centre('sex', 4, p.sex),
    centre('ethnicity', 6, (r) => r.details.ethnicity),
    centre('birth', 9, (r) => r.details.birth ?? '', true),
    centre('idNumber', 16, (r) => r.idMasked, true),
    centre('workStart', 9, (r) => r.details.workStart ?? '', true),
    left('education', 9, p.education),
    left('school', 14, (r) => r.details.school),
    centre('graduated', 9, (r) => r.details.graduated ?? '', true),
    left('currentTitle', 10, (r) => r.details.currentTitle),
    centre('currentTitleDate', 9, (r) => r.details.currentTitleDate ?? '', true),
    centre('appointedDate', 9, (r) => r.details.appointedDate ?? '', true),
    left('currentSpecialty', 9, (r) => r.details.currentSpecialty),
    centre('yearsInSpecialty', 6, p.years),
    left('series', 9, (r) => r.series),
    left('specialty', 9, (r) => r.specialty),
    centre('level', 7, p.level),
    left('title', 10, (r) => r.title),
    centre('kind', 8, p.kind),
    left('assessment', 10, p.assessments),
    left('training', 9, (r) => r.details.training),
    left('postAuditNumber', 12, (r) => r.details.postAuditNumber, true),
    centre('phone', 11, (r) => r.details.phone, true),
    left('remark', 12, (r) => r.details.remark),
  ];
}

/** How many of each kind and level, with what they come to: one line a kind, and the last of all together. */
function summaryOf(facts: KindRosterFacts, kinds: readonly ApplicationKind[], words: DocumentWords): TableBlock {
  const { rosterPapers: w, common: c } = words;
  const levels = LEVELS.filter((level) => facts.rows.some((row) => row.level === level));
  const counts = (rows: readonly KindRosterRow[]) => [
    ...levels.map((level) => String(rows.filter((row) => row.level === level).length)),
    String(rows.length),
  ];
  return {
    kind: 'table',
    columns: [
      column('order', c.order, 5),
      column('kind', w.kind, 20, 'left'),
      ...levels.map((level) => column(level, w.levels[level] ?? level, 10)),
      column('all', w.altogether, 10),
    ],
    rows: [
      ...kinds.map((kind, i) => [
        serial(i),
        w.kinds[kind] ?? kind,
        ...counts(facts.rows.filter((row) => row.kind === kind)),
      ]),
      ['', w.altogether, ...counts(facts.rows)],
    ],
    emptyText: c.none,
  };
}

export function kindRosterReport(facts: KindRosterFacts, words: DocumentWords): ReportModel {
  const { rosterPapers: w, common: c } = words;
  const { only } = facts;
  const kinds = APPLICATION_KINDS.filter(
    (kind) => (only === undefined || only === kind) && facts.rows.some((row) => row.kind === kind),
  );
  const tibetan = facts.rows.some((row) => row.details.tibetanName !== '');
  const columns =
    facts.cells === 'apart'
      ? columnsApart(words).filter(({ key }) => tibetan || key !== 'tibetanName')
      : stackedColumns(words);
  const nameOf = (kind: ApplicationKind) => w.kinds[kind] ?? kind;
  const listOf = (kind: ApplicationKind): TableBlock => {
    const rows = facts.rows.filter((row) => row.kind === kind);
    return {
      kind: 'table',
      columns: columns.map(({ cell: _, ...plain }) => plain),
      rows: rows.map((row, i) => columns.map(({ cell }) => cell(row, i))),
      total: w.subtotal(nameOf(kind), rows.length),
    };
  };
  const head: Block = {
    kind: 'facts',
    items: [
      { label: w.office, value: words.juryOffice(facts.juryName) },
      { label: c.phone, value: facts.phone },
      { label: w.asOf, value: words.date(facts.asOf) },
      {
        label: w.count,
        value: words.people(
          only === undefined ? facts.rows.length : facts.rows.filter((row) => row.kind === only).length,
        ),
      },
    ],
  };
  const note: Block = { kind: 'note', text: facts.frozen ? w.left : `${w.open}${w.left}` };
  const title = only === undefined ? w.title : w.ofKind(nameOf(only));
  return reportOf(
    facts,
    words,
    {
      form: 'F34',
      title,
      subtitle: facts.roundTitle,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: w.signatures,
    },
    only === undefined
      ? [
          head,
          note,
          summaryOf(facts, kinds, words),
          ...kinds.flatMap((kind): Block[] => [
            { kind: 'page_break' },
            { kind: 'title', text: w.ofKind(nameOf(kind)) },
            listOf(kind),
          ]),
        ]
      : [head, note, listOf(only)],
  );
}
