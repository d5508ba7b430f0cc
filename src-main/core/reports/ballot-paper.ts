import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface BallotPaperRow {
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  /** The voter who gets this paper is recused from this applicant: the line is struck and its boxes are gone. */
  readonly struck: boolean;
}

/**
 * F13: the ballot of one section. There is no field for a voter, a serial or a time: nothing on the paper may lead from
 * a ballot to its voter.
 */
export interface BallotPaperFacts extends DocumentContext {
  /** Level or type voted on: 正高级, 副高级（双定向）, … */
  readonly section: string;
  readonly round: number;
  /** Identical papers in the file: exactly as many as are issued. */
  readonly copies: number;
  readonly rows: readonly BallotPaperRow[];
}

export function ballotReport(facts: BallotPaperFacts, words: DocumentWords): ReportModel {
  const w = words.ballot;
  const c = words.common;
  const { auditCode: _, ...context } = facts;
  const model = reportOf(
    context,
    words,
    {
      form: 'F13',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
      copies: facts.copies,
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.section, value: facts.section },
          { label: w.round, value: w.roundOf(facts.round) },
          { label: w.people, value: words.people(facts.rows.length) },
        ],
      },
      { kind: 'note', text: w.rules },
      {
        kind: 'table',
        rowHeight: 'tall',
        columns: [
          column('order', c.order, 6),
          column('name', c.name, 18, 'left'),
          column('unit', c.unit, 30, 'left'),
          column('qualification', c.qualification, 16, 'left'),
          column('agree', w.agree, 10),
          column('oppose', w.oppose, 10),
          column('abstain', w.abstain, 10),
        ],
        rows: facts.rows.map((r, i) => {
          const box = r.struck ? w.struckBox : '□';
          return [serial(i), r.name, r.unit, r.qualification, box, box, box];
        }),
        struckRows: facts.rows.flatMap((r, i) => (r.struck ? [i] : [])),
      },
      { kind: 'seal', organisation: w.seal(facts.juryName), date: '' },
    ],
  );
  // The head of a ballot carries nothing but its title: one line more is one thing more to compare papers by.
  const { headerNote: __, ...plain } = model;
  return plain;
}
