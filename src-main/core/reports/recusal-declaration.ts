import type { ConflictKind } from '../domain/recusal/kinds.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { Block, ReportModel } from './report-model.ts';

export interface SuspectedRow {
  readonly bagNumber: string;
  readonly applicant: string;
  readonly applicantUnit: string;
  readonly kind: ConflictKind;
  /** The path in words. */
  readonly evidence: string;
}

/** F42: what one expert declares and signs, also "none"; with what the office's check found of the expert. */
export interface RecusalDeclarationFacts extends DocumentContext {
  readonly expert: string;
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  readonly heldOn: string;
  readonly suspected: readonly SuspectedRow[];
}

/** Lines to write on by hand. */
const EMPTY_LINES = 3;

export function recusalDeclarationReport(facts: RecusalDeclarationFacts, words: DocumentWords): ReportModel {
  const w = words.recusals.declaration;
  const c = words.common;
  const suspected: readonly Block[] =
    facts.suspected.length === 0
      ? [{ kind: 'paragraph', text: w.noneSuspected }]
      : [
          {
            kind: 'table',
            columns: [
              column('order', c.order, 6),
              column('applicant', words.recusals.applicant, 26, 'left'),
              column('relation', words.recusals.relation, 11),
              column('told', w.told, 37, 'left'),
              column('confirm', w.confirm, 20),
            ],
            rows: facts.suspected.map((r, i) => [
              serial(i),
              `${r.bagNumber} ${r.applicant}\n${r.applicantUnit}`,
              words.recusals.kinds[r.kind],
              r.evidence,
              w.boxes,
            ]),
          },
        ];
  return reportOf(
    facts,
    words,
    {
      form: 'F42',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
    },
    [
      {
        kind: 'facts',
        items: [
          { label: words.recusals.expert, value: facts.expert },
          { label: w.expertTitle, value: facts.title },
          { label: w.unit, value: facts.unit },
          { label: w.specialty, value: facts.specialty },
          { label: w.heldOn, value: facts.heldOn },
        ],
      },
      { kind: 'paragraph', text: w.duty },
      { kind: 'heading', level: 2, text: w.suspected },
      ...suspected,
      { kind: 'heading', level: 2, text: w.further },
      {
        kind: 'table',
        columns: [
          column('applicant', w.furtherApplicant, 30, 'left'),
          column('relation', w.furtherRelation, 18, 'left'),
          column('detail', w.furtherDetail, 52, 'left'),
        ],
        rows: Array.from({ length: EMPTY_LINES }, () => ['', '', '']),
        rowHeight: 'tall',
      },
      { kind: 'heading', level: 2, text: w.statement },
      { kind: 'paragraph', text: w.statementNone },
      { kind: 'paragraph', text: w.statementSome },
      { kind: 'paragraph', text: w.promise },
      { kind: 'signatures', lines: [w.sign, c.date] },
      { kind: 'signatures', lines: [w.chairRuling, c.chair, c.date] },
      { kind: 'note', text: w.note },
    ],
  );
}
