import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface RecusalRow {
  readonly expert: string;
  readonly expertUnit: string;
  readonly applicant: string;
  readonly applicantUnit: string;
  readonly qualification: string;
  /** Kind of relation in words: 同单位, 亲属, 师生, … */
  readonly relation: string;
  readonly origin: 'declared' | 'found';
  readonly measure: string;
  readonly decision: 'recused' | 'not_recused' | 'pending';
  readonly decidedOn: string;
}

/** F08: every recusal declared by an expert or found by the office, and what was decided. */
export interface RecusalFacts extends DocumentContext {
  readonly rows: readonly RecusalRow[];
}

export function recusalReport(facts: RecusalFacts, words: DocumentWords): ReportModel {
  const w = words.recusals;
  const c = words.common;
  return reportOf(
    facts,
    words,
    {
      form: 'F08',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [c.chair, w.secretary, w.supervisor],
    },
    [
      {
        kind: 'table',
        columns: [
          column('order', c.order, 5),
          column('expert', w.expert, 12, 'left'),
          column('expertUnit', w.expertUnit, 20, 'left'),
          column('applicant', w.applicant, 13, 'left'),
          column('applicantUnit', w.applicantUnit, 20, 'left'),
          column('qualification', c.qualification, 12, 'left'),
          column('relation', w.relation, 9),
          column('origin', w.origin, 9),
          column('measure', w.measure, 18, 'left'),
          column('decision', w.decision, 8),
          column('decidedOn', w.decidedOn, 10),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          r.expert,
          r.expertUnit,
          r.applicant,
          r.applicantUnit,
          r.qualification,
          r.relation,
          w.origins[r.origin],
          r.measure,
          w.decisions[r.decision],
          r.decidedOn,
        ]),
        total: w.total(facts.rows.length, facts.rows.filter((r) => r.decision === 'recused').length),
        emptyText: w.none,
      },
    ],
  );
}
