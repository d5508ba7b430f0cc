import type { PassStandard } from '../domain/rules/pass-standard.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { GroupRecommendation } from './group-opinions.ts';
import type { ReportModel } from './report-model.ts';

export type TallyOutcome = 'passed' | 'failed' | 'no_quorum' | 'void';

export interface TallyRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly qualification: string;
  readonly groupOpinion: GroupRecommendation | null;
  /** Experts who should attend: the jury's size. */
  readonly expected: number;
  readonly present: number;
  /** Present but recused from this applicant. */
  readonly recused: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly invalid: number;
  /** What the two thirds are taken of, and how many agree votes that makes. */
  readonly denominator: number;
  readonly needed: number;
  readonly outcome: TallyOutcome;
  readonly remark: string;
}

/** F14: one section's tally, 20 rows a page, signed on every page. */
export interface TallyFacts extends DocumentContext {
  readonly section: string;
  readonly round: number;
  readonly heldOn: string;
  readonly place: string;
  readonly jurySize: number;
  readonly present: number;
  readonly quorumNeeded: number;
  readonly standard: PassStandard;
  readonly ballots: { readonly issued: number; readonly returned: number };
  readonly rows: readonly TallyRow[];
}

/** Practice of evaluation centres: 20 names a page, so that each signed page can be read across the table. */
export const TALLY_ROWS_PER_PAGE = 20;

export function tallyReport(facts: TallyFacts, words: DocumentWords): ReportModel {
  const w = words.tally;
  const c = words.common;
  const passed = facts.rows.filter((r) => r.outcome === 'passed').length;
  return reportOf(
    facts,
    words,
    {
      form: 'F14',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [c.chair, w.scrutineer, w.scrutineer, w.teller, w.supervisor],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: w.section, value: w.sectionOf(facts.section, facts.round) },
          { label: c.time, value: facts.heldOn },
          { label: w.attendance, value: w.attendanceOf(facts.jurySize, facts.present, facts.quorumNeeded) },
          { label: w.ballots, value: w.ballotsOf(facts.ballots.issued, facts.ballots.returned) },
          { label: c.standard, value: words.passStandard(facts.standard), wide: true },
        ],
      },
      {
        kind: 'table',
        rowsPerPage: TALLY_ROWS_PER_PAGE,
        columns: [
          column('order', c.order, 4),
          column('bag', c.bagNumber, 6, 'center', true),
          column('name', c.name, 14, 'left'),
          column('qualification', c.qualification, 11, 'left'),
          column('groupOpinion', w.groupOpinion, 7),
          column('expected', w.expected, 4.4),
          column('present', w.present, 4.4),
          column('recused', w.recused, 4.4),
          column('issued', w.issued, 4.4),
          column('returned', w.returned, 4.4),
          column('valid', w.valid, 4.4),
          column('agree', w.agree, 4.4),
          column('oppose', w.oppose, 4.4),
          column('abstain', w.abstain, 4.4),
          column('invalid', w.invalid, 4.4),
          column('outcome', w.outcome, 32, 'left'),
          column('remark', c.remark, 8, 'left'),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          r.bagNumber,
          r.name,
          r.qualification,
          r.groupOpinion === null ? '' : words.groupOpinions.recommendations[r.groupOpinion],
          ...[r.expected, r.present, r.recused, r.issued, r.returned, r.valid].map(String),
          ...[r.agree, r.oppose, r.abstain, r.invalid].map(String),
          w.conclusion({ ...r, quorumNeeded: facts.quorumNeeded }),
          r.remark,
        ]),
        total: w.total(facts.rows.length, passed),
      },
    ],
  );
}
