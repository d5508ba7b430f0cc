import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface ScoreSummaryRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  /** Totals in hundredths, in the order of `experts`; null where the expert is recused or has not scored. */
  readonly totals: readonly (number | null)[];
  readonly recused: readonly boolean[];
  /** Mean in hundredths, rounded half up by the scoring rule; null while a score is missing. */
  readonly mean: number | null;
  readonly rank: number | null;
}

/** F10 (with the totals of F09): one group's applications × experts. */
export interface ScoreSummaryFacts extends DocumentContext {
  readonly group: string;
  readonly scheme: string;
  /** What is left out of the mean, in words. */
  readonly dropRule: string;
  readonly experts: readonly string[];
  readonly rows: readonly ScoreSummaryRow[];
}

/** 8725 -> "87.25". Whole hundredths only, so no float ever rounds a score. */
export function formatHundredths(value: number): string {
  const sign = value < 0 ? '-' : '';
  const whole = Math.abs(value);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

export function scoreSummaryReport(facts: ScoreSummaryFacts, words: DocumentWords): ReportModel {
  const w = words.scores;
  const c = words.common;
  const score = (value: number | null) => (value === null ? '' : formatHundredths(value));
  return reportOf(
    facts,
    words,
    {
      form: 'F10',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [w.groupHead, w.teller, c.date],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.group, value: facts.group },
          { label: w.scheme, value: facts.scheme },
          { label: w.dropRule, value: facts.dropRule, wide: true },
        ],
      },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 5),
          column('bag', c.bagNumber, 9, 'center', true),
          column('name', c.name, 15, 'left'),
          column('unit', c.unit, 22, 'left'),
          column('qualification', c.qualification, 13, 'left'),
          ...facts.experts.map((e, i) => column(`expert${i}`, e, facts.experts.length > 9 ? 5 : 8)),
          column('mean', w.mean, 8),
          column('rank', w.rank, 5),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          r.bagNumber,
          r.name,
          r.unit,
          r.qualification,
          ...facts.experts.map((_, e) => (r.recused[e] === true ? w.recused : score(r.totals[e] ?? null))),
          score(r.mean),
          r.rank === null ? '' : String(r.rank),
        ]),
        total: words.totalPeople(facts.rows.length),
      },
      { kind: 'note', text: w.note },
    ],
  );
}
