import type { Denominators } from '../domain/recusal/denominators.ts';
import type { ConflictKind, ConflictSource, Treatment } from '../domain/recusal/kinds.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

export interface RecusalRow {
  readonly expert: string;
  readonly expertUnit: string;
  readonly bagNumber: string;
  readonly applicant: string;
  readonly applicantUnit: string;
  readonly kind: ConflictKind;
  /** The path in words. */
  readonly evidence: string;
  readonly source: ConflictSource;
  readonly treatment: Treatment;
  readonly decision: 'recused' | 'disclosed' | 'not_recused' | 'pending';
  readonly reason: string;
  /** The chair; '': the office decided. */
  readonly ruledBy: string;
  readonly decidedOn: string;
  /** '': it does not end. */
  readonly expiresOn: string;
}

/** F08: every recusal that somebody declared or the office found, what was decided, and how the votes then count. */
export interface RecusalFacts extends DocumentContext {
  readonly rows: readonly RecusalRow[];
  readonly counting: readonly ({ readonly bagNumber: string; readonly applicant: string } & Denominators)[];
}

const lines = (...texts: readonly string[]) => texts.filter((one) => one !== '').join('\n');

function countingBlocks({ counting }: RecusalFacts, words: DocumentWords): readonly Block[] {
  const w = words.recusals;
  if (counting.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: w.counting },
    { kind: 'note', text: w.countingNote },
    {
      kind: 'table',
      columns: [
        column('bag', w.bag, 8, 'center', true),
        column('applicant', w.applicant, 18, 'left'),
        column('attending', w.attending, 10),
        column('recused', w.recusedCount, 10),
        column('exclude', w.excludeOf, 20),
        column('include', w.includeOf, 20),
        column('quorum', w.quorum, 14),
      ],
      rows: counting.map((one) => [
        one.bagNumber,
        one.applicant,
        String(one.attending),
        String(one.recused),
        w.readingOf(one.exclude.denominator, one.exclude.needed),
        w.readingOf(one.include.denominator, one.include.needed),
        one.quorumMet ? w.quorumMet.yes : w.quorumMet.no,
      ]),
    },
  ];
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
          column('expert', w.expert, 19, 'left'),
          column('applicant', w.applicant, 19, 'left'),
          column('relation', w.relation, 9),
          column('evidence', w.evidence, 26, 'left'),
          column('origin', w.origin, 10),
          column('measure', w.measure, 9),
          column('decision', w.decision, 16, 'left'),
          column('decidedOn', w.decidedOn, 10),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          lines(r.expert, r.expertUnit),
          lines(`${r.bagNumber} ${r.applicant}`, r.applicantUnit),
          w.kinds[r.kind],
          lines(r.evidence, r.expiresOn === '' ? '' : w.expires(r.expiresOn)),
          w.sources[r.source],
          r.decision === 'recused' || r.decision === 'disclosed' ? w.treatments[r.treatment] : '',
          lines(w.decisions[r.decision], r.reason, r.ruledBy === '' ? '' : w.ruledBy(r.ruledBy)),
          r.decidedOn,
        ]),
        total: w.total(facts.rows.length, facts.rows.filter((r) => r.decision === 'recused').length),
        emptyText: w.none,
      },
      ...countingBlocks(facts, words),
    ],
  );
}
