import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { DecisionGround, DecisionOutcome, ResultBalance } from '../domain/results/result-decision.ts';
import { column, type DocumentWords } from './document-context.ts';
import type { Block } from './report-model.ts';

export interface PaperDecision {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly ground: DecisionGround;
  /** Number of the decision in the integrity register; '' for an objection. */
  readonly entry: string;
  readonly outcome: DecisionOutcome;
  readonly documentNumber: string;
  readonly decidedOn: IsoDate;
  readonly reason: string;
}

/** What was decided about results after the vote. */
export interface ResultDecisionFacts {
  readonly balance: ResultBalance;
  /** Oldest first, never empty. */
  readonly rows: readonly PaperDecision[];
}

/** passed = filed + held + revoked, as one sentence. */
export function balanceLine({ balance }: ResultDecisionFacts, words: DocumentWords): string {
  return words.resultDecisions.balance(balance);
}

/** Each decision by name with its paper, and how the numbers come out. Only for the authority. */
export function decisionBlocks(facts: ResultDecisionFacts, words: DocumentWords): Block[] {
  const w = words.resultDecisions;
  const c = words.common;
  return [
    // On a sheet of its own: behind a roster a heading alone would stand at the foot of the last page.
    { kind: 'page_break' },
    { kind: 'title', text: w.heading },
    {
      kind: 'table',
      columns: [
        column('bag', c.bagNumber, 7, 'center', true),
        column('name', c.name, 10, 'left'),
        column('unit', c.unit, 19, 'left'),
        column('matter', w.matter, 17, 'left'),
        column('outcome', w.outcome, 8),
        column('document', w.document, 15, 'left', true),
        column('on', c.date, 11),
        column('reason', w.reason, 22, 'left'),
      ],
      rows: facts.rows.map((one) => [
        one.bagNumber,
        one.name,
        one.unit,
        one.entry === '' ? w.grounds[one.ground] : words.personWith(w.grounds[one.ground], one.entry),
        w.outcomes[one.outcome],
        one.documentNumber,
        words.date(one.decidedOn),
        one.reason,
      ]),
    },
    { kind: 'note', text: balanceLine(facts, words) },
  ];
}

/** The objections, each as decided last: one for each person objected to. */
export function objectionsOf(facts: ResultDecisionFacts | undefined): readonly PaperDecision[] {
  const objections = (facts?.rows ?? []).filter((one) => one.ground === 'objection');
  return [...new Map(objections.map((one) => [one.bagNumber, one])).values()];
}

/** How the objections were settled, by person and paper, in one sentence; the unit tells people of one name apart. */
export function handlingOf(objections: readonly PaperDecision[], words: DocumentWords): string {
  const w = words.resultDecisions;
  const settled = ({ name, unit, outcome, documentNumber }: PaperDecision) =>
    w.settled(words.personWith(name, unit), w.outcomes[outcome], documentNumber);
  return w.handling(objections.map(settled));
}
