import { partsOf } from '../domain/acceptance/event-words.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { REPORTED_KINDS, type ReportedChange } from '../domain/pool/pool-changes.ts';
import type { PoolDetails } from '../domain/pool/pool-member.ts';
import { bothNames, column, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

interface OfOffice {
  readonly officeName: string;
  readonly createdOn: IsoDate;
}

/** F03, 评委库名册: for the approval of the pool. */
export interface PoolRosterFacts extends OfOffice {
  readonly rows: readonly {
    readonly number: number;
    readonly details: PoolDetails;
    readonly sex: 'male' | 'female' | null;
    readonly ethnicity: string;
    readonly birth: string | null;
    readonly unit: string;
    /** Years on a jury, ascending. */
    readonly years: readonly number[];
  }[];
}

function frame(
  form: 'F03' | 'F38',
  title: string,
  facts: OfOffice,
  words: DocumentWords,
  blocks: readonly Block[],
): ReportModel {
  return reportOf(
    { juryName: facts.officeName, roundTitle: '', establishingBody: '', rehearsal: false, createdOn: facts.createdOn },
    words,
    {
      form,
      title,
      audience: 'authority',
      orientation: 'landscape',
      style: 'table',
      signatureLines: words.registerPapers.pool.signatures,
    },
    [...blocks, { kind: 'seal', organisation: words.registerPapers.pool.seal, date: words.date(facts.createdOn) }],
  );
}

export function poolRosterReport(facts: PoolRosterFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.pool;
  return frame('F03', w.rosterTitle, facts, words, [
    {
      kind: 'facts',
      items: [
        { label: w.office, value: facts.officeName },
        { label: w.asOf, value: words.date(facts.createdOn) },
      ],
    },
    {
      kind: 'table',
      columns: [
        column('order', w.order, 3),
        column('name', w.name, 6, 'left'),
        column('sex', w.sex, 3),
        column('ethnicity', w.ethnicity, 4),
        column('birth', w.birth, 6, 'center', true),
        column('unit', w.unit, 11, 'left'),
        column('duty', w.duty, 6, 'left'),
        column('title', w.titleName, 8, 'left'),
        column('since', w.since, 6, 'center', true),
        column('discipline', w.discipline, 8, 'left'),
        column('education', w.education, 5),
        column('inPost', w.inPost, 3),
        column('first', w.firstEntry, 6, 'center', true),
        column('term', w.term, 8, 'center', true),
        column('years', w.years, 6, 'left'),
        column('phone', w.phone, 8, 'center', true),
        column('avoid', w.avoid, 7, 'left'),
        column('remark', w.remark, 5, 'left'),
      ],
      rows: facts.rows.map(({ number, details, sex, ethnicity, birth, unit, years }) => [
        String(number),
        bothNames(details),
        sex === null ? '' : w.sexes[sex],
        ethnicity,
        birth ?? '',
        unit,
        details.duty,
        details.titles.map((one) => one.title).join('\n'),
        details.titles.map((one) => one.since ?? '').join('\n'),
        w.listed(details.disciplines),
        details.education,
        details.inPost ? w.yes : w.no,
        details.firstEntry,
        details.termStart === null && details.termEnd === null
          ? ''
          : w.termOf(details.termStart ?? '', details.termEnd ?? ''),
        w.listed(years.map(String)),
        details.phone,
        w.listed(details.avoidUnits),
        details.remark,
      ]),
      total: w.rosterTotal(facts.rows.length),
      emptyText: w.nobody,
    },
  ]);
}

/** 评审专家库调整备案报告: who came, left, was renewed, works elsewhere, between two days. */
export interface PoolChangesFacts extends OfOffice {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly rows: readonly (ReportedChange & { readonly number: number })[];
}

export function poolChangesReport(facts: PoolChangesFacts, words: DocumentWords): ReportModel {
  const w = words.registerPapers.pool;
  const { from, until, rows } = facts;
  const counts = REPORTED_KINDS.map((kind) => ({ kind, n: rows.filter((row) => row.kind === kind).length }));
  const cells = (row: ReportedChange) =>
    row.cells
      .map(({ field, before, after }) =>
        w.cell(w.fields[field], w.valueOf(before.map(partsOf)), w.valueOf(after.map(partsOf))),
      )
      .join('\n');
  return frame('F38', w.changesTitle, facts, words, [
    {
      kind: 'facts',
      items: [
        { label: w.office, value: facts.officeName },
        { label: w.period, value: w.periodOf(words.date(from), words.date(until)) },
        { label: w.counts, value: w.listed(counts.map(({ kind, n }) => w.countOf(w.kinds[kind], n))), wide: true },
      ],
    },
    {
      kind: 'table',
      columns: [
        column('order', w.order, 4),
        column('kind', w.kind, 7),
        column('number', w.number, 5),
        column('name', w.name, 8, 'left'),
        column('unit', w.unit, 14, 'left'),
        column('title', w.titleName, 9, 'left'),
        column('discipline', w.discipline, 9, 'left'),
        column('day', w.day, 8, 'center', true),
        column('change', w.change, 18, 'left'),
        column('reason', w.reason, 14, 'left'),
        column('document', w.document, 11, 'left'),
      ],
      rows: rows.map((row, i) => [
        serial(i),
        w.kinds[row.kind],
        String(row.number),
        bothNames(row.after.details),
        row.after.units.at(-1)?.unit ?? '',
        row.after.details.titles.map((one) => one.title).join('\n'),
        w.listed(row.after.details.disciplines),
        row.onDate,
        row.kind === 'suspended' ? w.acts[row.act] : cells(row),
        row.reason,
        row.document,
      ]),
      total: w.changesTotal(rows.length),
      emptyText: w.noChanges,
    },
  ]);
}
