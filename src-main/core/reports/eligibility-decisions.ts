import type { Finding } from '../domain/eligibility/finding.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import { type DecisionFacts, reasonInWords, ruleInWords } from './eligibility-sheet.ts';
import type { ReportModel } from './report-model.ts';

export interface EligibilityDecision {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  readonly finding: Finding;
  readonly decision: DecisionFacts;
}

/** F33, 个别情况处理说明: every decision against a finding of the round, with the finding as it stands. */
export interface EligibilityDecisionsFacts extends DocumentContext {
  readonly decisions: readonly EligibilityDecision[];
}

export function eligibilityDecisionsReport(facts: EligibilityDecisionsFacts, words: DocumentWords): ReportModel {
  const w = words.eligibilityPapers;
  const c = words.common;
  const { common, eligibility } = w.words;
  const { results } = eligibility;
  const { decisions } = facts;
  const lapsed = decisions.filter(({ decision }) => !decision.counts).length;
  return reportOf(
    facts,
    words,
    {
      form: 'F33',
      title: w.decisionsTitle,
      subtitle: facts.roundTitle,
      audience: 'authority',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [words.sealed(w.office), w.supervisor, c.date],
    },
    [
      {
        kind: 'table',
        columns: [
          column('order', c.order, 4),
          column('bagNumber', c.bagNumber, 5, 'center', true),
          column('name', c.name, 9, 'left'),
          column('unit', c.unit, 13, 'left'),
          column('qualification', c.qualification, 9, 'left'),
          column('rule', w.rule, 20, 'left'),
          column('finding', w.finding, 13, 'left'),
          column('reason', w.reason, 16, 'left'),
          column('authority', w.authority, 12, 'left'),
          column('by', w.by, 7, 'left'),
          column('on', w.on, 8, 'center', true),
          column('standing', w.standing, 6),
        ],
        rows: decisions.map(({ bagNumber, decision, finding, name, qualification, unit }, i) => [
          serial(i),
          bagNumber,
          name,
          unit,
          qualification,
          ruleInWords(finding, words),
          common.told([results[finding.result], ...[reasonInWords(finding, words)].filter((text) => text !== '')]),
          decision.reason,
          decision.authority,
          decision.by,
          decision.on,
          decision.counts ? w.holds : w.lapsed,
        ]),
        total: w.total(decisions.length, new Set(decisions.map(({ bagNumber }) => bagNumber)).size, lapsed),
        emptyText: c.none,
      },
      { kind: 'note', text: w.note },
    ],
  );
}
