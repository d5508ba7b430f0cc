import { say } from '../../../src-renderer/text/words.ts';
import type { FactEntry } from '../domain/eligibility/entered-facts.ts';
import type { Finding } from '../domain/eligibility/finding.ts';
import { showCitation } from '../domain/rules/citation.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import { factsInWords } from './facts-in-words.ts';
import type { ReportModel } from './report-model.ts';

/** A decision against a finding as it was recorded. */
export interface DecisionFacts {
  readonly reason: string;
  readonly authority: string;
  readonly by: string;
  readonly on: string;
  /** False: the data have changed since. */
  readonly counts: boolean;
}

export interface JudgedRule {
  readonly finding: Finding;
  readonly decision: DecisionFacts | null;
}

/** F32, 资格审查表: every rule of the round against one application, and what was decided against it. */
export interface EligibilitySheetFacts extends DocumentContext {
  readonly unit: string;
  readonly name: string;
  readonly bagNumber: string;
  readonly qualification: string;
  /** In words. */
  readonly kind: string;
  readonly level: string;
  readonly seriesSpecialty: string;
  readonly pack: { readonly title: string; readonly version: string };
  /** What the round's pack calls its versions of the criteria. */
  readonly criteria: readonly { readonly id: string; readonly title: string }[];
  readonly rules: readonly JudgedRule[];
  /** What somebody read off a paper for the checks. */
  readonly entered: readonly {
    readonly entry: FactEntry;
    readonly source: string;
    readonly by: string;
    readonly on: string;
  }[];
}

export function ruleInWords({ citation, title }: Finding, words: DocumentWords): string {
  const w = words.eligibilityPapers;
  const { decree, article } = showCitation(citation);
  return w.ruleOf(title, w.source(decree, article));
}

/** Why the result is what it is: the sentence, what it lists, the gaps. */
export function reasonInWords({ gaps, items, params, reason }: Finding, words: DocumentWords): string {
  const w = words.eligibilityPapers;
  const { common, eligibility } = w.words;
  return w.sentences([
    ...(reason === undefined
      ? []
      : [reason === 'fact_missing' ? w.factMissing : say(eligibility.reasons[reason], params)]),
    ...(items.length === 0 ? [] : [eligibility.listed(items.join(common.comma))]),
    ...(gaps.length === 0
      ? []
      : [w.gaps(gaps.map(({ days, from, to }) => eligibility.gap(from, to, days)).join(common.comma))]),
  ]);
}

function decisionInWords(decision: DecisionFacts | null, words: DocumentWords): string {
  if (decision === null) return '';
  const w = words.eligibilityPapers;
  const told = w.decided(decision.reason, decision.authority, decision.by, decision.on);
  return decision.counts ? told : w.lapsedDecision(told);
}

function enteredTable({ criteria, entered }: EligibilitySheetFacts, words: DocumentWords): ReportModel['blocks'] {
  if (entered.length === 0) return [];
  const w = words.eligibilityPapers;
  const { heading, source, by, on } = w.words.eligibility.entered;
  return [
    { kind: 'heading', text: heading, level: 2 },
    {
      kind: 'table',
      columns: [
        column('order', words.common.order, 4),
        column('fact', w.factName, 20, 'left'),
        column('value', w.factValue, 34, 'left'),
        column('source', source, 26, 'left'),
        column('by', by, 10),
        column('on', on, 10),
      ],
      rows: entered.map(({ entry, source: paper, by: person, on: day }, i) => {
        const [told] = factsInWords(w.words, { [entry.name]: entry.value }, criteria);
        return [serial(i), told?.label ?? '', told?.value ?? '', paper, person, day];
      }),
    },
  ];
}

export function eligibilitySheetReport(facts: EligibilitySheetFacts, words: DocumentWords): ReportModel {
  const w = words.eligibilityPapers;
  const c = words.common;
  const { results, counts } = w.words.eligibility;
  const of = (result: Finding['result']) => facts.rules.filter(({ finding }) => finding.result === result).length;
  return reportOf(
    facts,
    words,
    {
      form: 'F32',
      title: w.sheetTitle,
      subtitle: facts.roundTitle,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [w.checker, w.second, c.date],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: c.bagNumber, value: facts.bagNumber },
          { label: c.name, value: facts.name },
          { label: c.unit, value: facts.unit },
          { label: w.kind, value: facts.kind },
          { label: w.series, value: facts.seriesSpecialty },
          { label: c.qualification, value: `${facts.level} ${facts.qualification}` },
          { label: w.rules, value: w.rulesOf(facts.pack.title, facts.pack.version), wide: true },
          { label: w.counts, value: counts(of('met'), of('not_met'), of('cannot_tell')), wide: true },
        ],
      },
      // Above the table: below it the line may be all that a last page has.
      { kind: 'note', text: w.note },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 4),
          column('rule', w.rule, 26, 'left'),
          column('seen', w.seen, 22, 'left'),
          column('result', w.result, 7),
          column('severity', w.severity, 9),
          column('because', w.because, 20, 'left'),
          column('decision', w.decision, 18, 'left'),
        ],
        rows: facts.rules.map(({ finding, decision }, i) => [
          serial(i),
          ruleInWords(finding, words),
          w.facts(
            factsInWords(w.words, finding.inputs, facts.criteria).map(({ label, value }) => w.fact(label, value)),
          ),
          results[finding.result],
          w.severities[finding.severity],
          reasonInWords(finding, words),
          decisionInWords(decision, words),
        ]),
      },
      ...enteredTable(facts, words),
    ],
  );
}
