import type {
  DecisionGround,
  DecisionOutcome,
  ResultBalance,
} from '../../../src-main/core/domain/results/result-decision.ts';
import type { resultDecisionsPaper as paperZh, resultDecisions as zh } from '../zh-cn/result-decisions.ts';

const grounds: Readonly<Record<DecisionGround, string>> = {
  integrity: 'Integrity register',
  objection: 'Objection to the notice',
};
const outcomes: Readonly<Record<DecisionOutcome, string>> = { kept: 'Kept', held: 'Held over', revoked: 'Cancelled' };

export const resultDecisionsPaper = {
  heading: 'Decisions on results after the vote',
  matter: 'Matter',
  outcome: 'Decision',
  document: 'Document no.',
  reason: 'Reason',
  grounds,
  outcomes,
  balance: ({ passed, filed, held, revoked }: ResultBalance) =>
    `Of ${passed} who passed the vote, ${filed} are filed now, ${held} held over and ${revoked} cancelled; the votes stand as counted.`,
  settled: (name: string, outcome: string, document: string) => `${name} ${outcome.toLowerCase()} (${document})`,
  handling: (settled: readonly string[]) => `${settled.join('; ')}.`,
} satisfies typeof paperZh;

export const resultDecisions = {
  heading: 'Decisions after the vote',
  lead: 'An entry of the integrity register found after the vote, or an objection to the notice, is settled here. Votes and tally sheets stay; notice, filing roster and report follow the decision.',
  balance: ({ passed, filed, held, revoked }: ResultBalance) =>
    `${passed} passed = ${filed} filed + ${held} held over + ${revoked} cancelled`,
  waiting: (n: number) =>
    n === 1
      ? 'One entry of the integrity register has no decision yet'
      : `${n} entries of the integrity register have no decision yet`,
  open: (bag: string, name: string, entry: string, until: string) =>
    `Bag ${bag} ${name}, decision ${entry}, until ${until}`,
  none: 'There are no decisions.',
  add: 'Record a decision',
  bag: 'Bag no.',
  name: 'Name',
  matter: 'Matter',
  outcome: 'Decision',
  document: 'Document no.',
  decidedOn: 'Decided on',
  reason: 'Reason',
  people: 'Recorded / checked by',
  matterOf: (ground: DecisionGround, entry: string) =>
    entry === '' ? grounds[ground] : `${grounds[ground]} (${entry})`,
  grounds,
  outcomes,
  form: {
    title: 'Record a decision on a result',
    about: 'About',
    aboutHint: 'An entry of the register, or whom the objection is about',
    entry: (bag: string, name: string, entry: string) => `${bag} ${name} · integrity register ${entry}`,
    objection: (bag: string, name: string) => `${bag} ${name} · objection to the notice`,
    hints: {
      kept: 'Kept: posted and filed as voted.',
      held: 'Held over: not filed now, until it is settled.',
      revoked: 'Cancelled: not filed.',
    } as Readonly<Record<DecisionOutcome, string>>,
    by: 'Recorded by',
    secondPerson: 'Checked by',
    samePerson: 'Somebody else checks it',
    future: 'The day of the decision is not after today',
    action: 'Record',
    need: 'Choose the matter and the decision; give the document number, the day, the reason and both names.',
  },
} satisfies typeof zh;
