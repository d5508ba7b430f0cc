import type { ScoreScheme } from '../domain/scoring/scheme.ts';
import { formatPoints } from '../domain/scoring/score.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';
import { schemeLine, schemeName } from './scheme-line.ts';

export interface ScoreSummaryRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  /** Totals in hundredths, in the order of `experts`; null where the expert is recused or has not scored. */
  readonly totals: readonly (number | null)[];
  /** In the order of `experts`, where the scheme has no points. */
  readonly verdicts: readonly ('agree' | 'disagree' | null)[];
  readonly recused: readonly boolean[];
  /** Mean in hundredths, rounded half up by the scoring rule; null while a score is missing. */
  readonly mean: number | null;
  readonly rank: number | null;
  /** Another application has exactly the same mean. */
  readonly tied: boolean;
  /** Titles of the vetoes that experts gave, each once. */
  readonly vetoes: readonly string[];
  readonly belowCutOff: boolean;
}

/** F10 (with the totals of F09): one group's applications × experts, of those that are scored by one scheme. */
export interface ScoreSummaryFacts extends DocumentContext {
  readonly group: string;
  readonly scheme: ScoreScheme;
  /** What is left out of the mean, in words. */
  readonly dropRule: string;
  readonly experts: readonly string[];
  readonly rows: readonly ScoreSummaryRow[];
}

export function scoreSummaryReport(facts: ScoreSummaryFacts, words: DocumentWords): ReportModel {
  const w = words.scores;
  const c = words.common;
  const score = (value: number | null) => (value === null ? '' : formatPoints(value));
  const byPoints = facts.scheme.kind === 'quantified';
  const cell = (row: ScoreSummaryRow, e: number) => {
    if (row.recused[e] === true) return w.recused;
    if (byPoints) return score(row.totals[e] ?? null);
    const verdict = row.verdicts[e] ?? null;
    return verdict === null ? '' : w.verdicts[verdict];
  };
  const agreed = (row: ScoreSummaryRow) => row.verdicts.filter((one) => one === 'agree').length;
  const remark = (row: ScoreSummaryRow) =>
    [
      ...(row.tied ? [w.tied] : []),
      ...(row.belowCutOff ? [w.belowCutOff] : []),
      ...row.vetoes.map((title) => w.vetoed(title)),
    ].join(words.facts.scores.schemes.between);
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
          { label: w.scheme, value: schemeName(facts.scheme.title, words.facts.scores.schemes) },
          { label: w.criteria, value: schemeLine(facts.scheme, words.facts.scores.schemes), wide: true },
          ...(byPoints ? [{ label: w.dropRule, value: facts.dropRule, wide: true }] : []),
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
          ...(byPoints ? [column('mean', w.mean, 8), column('rank', w.rank, 5)] : [column('agreed', w.agreed, 8)]),
          column('remark', c.remark, 12, 'left'),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          r.bagNumber,
          r.name,
          r.unit,
          r.qualification,
          ...facts.experts.map((_, e) => cell(r, e)),
          ...(byPoints ? [score(r.mean), r.rank === null ? '' : String(r.rank)] : [String(agreed(r))]),
          remark(r),
        ]),
        total: words.totalPeople(facts.rows.length),
      },
      { kind: 'note', text: w.note },
    ],
  );
}
