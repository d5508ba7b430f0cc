import type { IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { RuleId } from '../rules/rule-pack.ts';

export const stages = [
  'setup',
  'applicants',
  'experts',
  'draw',
  'groups',
  'meeting',
  'results',
  'notice',
  'filing',
] as const;

export type Stage = (typeof stages)[number];

/** An entry of the integrity register in force against somebody on the frozen list. */
export interface DecisionAgainst {
  /** Dossier-bag number. */
  readonly number: string;
  readonly name: string;
  /** Number of the decision. */
  readonly decision: string;
  /** The last day that counts. */
  readonly until: IsoDate;
  /** Ballots with this applicant on them are out: the list can no longer be amended. */
  readonly voted: boolean;
  /** The vote is signed and passed: a decision on the result must be recorded before it is announced, posted or filed. */
  readonly passed: boolean;
}

/** What has happened in a round so far, as plain facts. */
export interface RoundFacts {
  readonly setupComplete: boolean;
  readonly listFrozen: boolean;
  readonly applicationCount: number;
  readonly poolSealed: boolean;
  readonly poolSize: number;
  readonly drawAdopted: boolean;
  /** Suggested conflicts of the adopted jury that nobody has decided. */
  readonly conflictsOpen: number;
  /** The secretary has closed the list of conflicts. */
  readonly conflictsSettled: boolean;
  readonly decisionsAgainst: readonly DecisionAgainst[];
  readonly groupsFormed: boolean;
  readonly assigned: boolean;
  readonly meetingOpen: boolean;
  readonly meetingClosed: boolean;
  readonly scoresMissing: number;
  readonly sectionsTotal: number;
  readonly sectionsSigned: number;
  /** Applicants on whom the two denominator modes differ and the chair has not ruled. */
  readonly rulingsOpen: number;
  readonly resultsAnnounced: boolean;
  readonly noticePosted: boolean;
  /** Last day of the notice period; the period ends at its midnight. */
  readonly noticeEnds?: IsoDate | undefined;
  readonly noticeClosed: boolean;
  readonly today: IsoDate;
  readonly filed: boolean;
}

export type StageBlock =
  | 'setup_incomplete'
  | 'list_not_frozen'
  | 'pool_not_sealed'
  | 'jury_not_drawn'
  | 'conflicts_undecided'
  | 'groups_not_formed'
  | 'experts_not_assigned'
  | 'decision_against_listed'
  | 'result_decision_missing'
  | 'meeting_not_opened'
  | 'scores_missing'
  | 'sections_not_signed'
  | 'rulings_open'
  | 'results_not_announced'
  | 'meeting_not_closed'
  | 'notice_not_posted'
  | 'notice_period_running'
  | 'notice_not_closed';

interface Need {
  readonly met: boolean;
  readonly code: StageBlock;
  readonly rule?: RuleId;
  readonly params?: Readonly<Record<string, string>>;
}

export interface StageState {
  readonly stage: Stage;
  /** done; next: the first that can be worked on; open: can be worked on too; blocked: an earlier need is unmet. */
  readonly state: 'done' | 'next' | 'open' | 'blocked';
  readonly blockedBy?: Omit<Need, 'met'>;
}

interface StagePlan {
  readonly done: boolean;
  /** In the order in which an office would meet them. */
  readonly needs: readonly Need[];
}

/** The facts that each stage goes by. Some are counted over tens of thousands of rows: a gate asks for its own alone. */
export const factsAsked = {
  setup: ['setupComplete'],
  applicants: ['setupComplete', 'listFrozen', 'applicationCount'],
  experts: ['setupComplete', 'poolSealed', 'poolSize'],
  draw: ['setupComplete', 'listFrozen', 'poolSealed', 'drawAdopted'],
  groups: ['listFrozen', 'drawAdopted', 'conflictsSettled', 'conflictsOpen', 'groupsFormed', 'assigned'],
  meeting: [
    ...(['drawAdopted', 'conflictsSettled', 'conflictsOpen', 'groupsFormed', 'assigned'] as const),
    ...(['decisionsAgainst', 'meetingClosed'] as const),
  ],
  results: [
    ...(['meetingOpen', 'meetingClosed', 'scoresMissing', 'rulingsOpen', 'sectionsTotal', 'sectionsSigned'] as const),
    ...(['decisionsAgainst', 'resultsAnnounced'] as const),
  ],
  notice: ['resultsAnnounced', 'meetingClosed', 'decisionsAgainst', 'noticeClosed'],
  filing: ['noticePosted', 'noticeEnds', 'today', 'noticeClosed', 'decisionsAgainst', 'filed'],
} as const satisfies Record<Stage, readonly (keyof RoundFacts)[]>;

export type FactsAsked<S extends Stage> = Pick<RoundFacts, (typeof factsAsked)[S][number]>;

type Of<K extends keyof RoundFacts> = Pick<RoundFacts, K>;

const setUp = (f: Of<'setupComplete'>): Need => ({ met: f.setupComplete, code: 'setup_incomplete' });
const listFrozen = (f: Of<'listFrozen'>): Need => ({ met: f.listFrozen, code: 'list_not_frozen' });
const drawn = (f: Of<'drawAdopted'>): Need => ({ met: f.drawAdopted, code: 'jury_not_drawn' });
const settled = (f: Of<'conflictsSettled' | 'conflictsOpen'>) => f.conflictsSettled && f.conflictsOpen === 0;

function against(code: StageBlock, people: readonly DecisionAgainst[]): Need {
  const why = people.map((one) => [one.number, one.name, one.decision].join('\t')).join('\n');
  return { met: people.length === 0, code, params: { why } };
}

// Whoever may not apply is not voted on. Once the ballots are out the vote stands, and somebody decides what follows.
const cleared = (f: Of<'decisionsAgainst'>) =>
  against(
    'decision_against_listed',
    f.decisionsAgainst.filter((one) => !one.voted),
  );
const decided = (f: Of<'decisionsAgainst'>) =>
  against(
    'result_decision_missing',
    f.decisionsAgainst.filter((one) => one.passed),
  );

const period = (f: { readonly noticeEnds?: IsoDate | undefined; readonly today: IsoDate }): Need => ({
  met: f.noticeEnds !== undefined && f.today > f.noticeEnds,
  code: 'notice_period_running',
  rule: 'noticeWorkingDays',
  ...(f.noticeEnds === undefined ? {} : { params: { endsOn: f.noticeEnds } }),
});

const plans: { readonly [S in Stage]: (facts: FactsAsked<S>) => StagePlan } = {
  setup: (f) => ({ done: f.setupComplete, needs: [] }),
  applicants: (f) => ({ done: f.listFrozen && f.applicationCount > 0, needs: [setUp(f)] }),
  experts: (f) => ({ done: f.poolSealed && f.poolSize > 0, needs: [setUp(f)] }),
  // The list comes before the draw: who competes must not be drawn, and nobody may apply knowing the jury.
  draw: (f) => ({
    done: f.drawAdopted,
    needs: [setUp(f), listFrozen(f), { met: f.poolSealed, code: 'pool_not_sealed' }],
  }),
  groups: (f) => ({ done: settled(f) && f.groupsFormed && f.assigned, needs: [listFrozen(f), drawn(f)] }),
  meeting: (f) => ({
    done: f.meetingClosed,
    needs: [
      drawn(f),
      { met: settled(f), code: 'conflicts_undecided' },
      { met: f.groupsFormed, code: 'groups_not_formed', rule: 'groupMinimum' },
      { met: f.assigned, code: 'experts_not_assigned' },
      cleared(f),
    ],
  }),
  results: (f) => ({
    done: f.resultsAnnounced,
    // No quorum here: each ballot round had its own when it was opened, and who leaves later does not undo a vote.
    needs: [
      { met: f.meetingOpen || f.meetingClosed, code: 'meeting_not_opened' },
      { met: f.scoresMissing === 0, code: 'scores_missing' },
      { met: f.rulingsOpen === 0, code: 'rulings_open', rule: 'denominatorMode' },
      { met: f.sectionsTotal > 0 && f.sectionsSigned === f.sectionsTotal, code: 'sections_not_signed' },
      decided(f),
    ],
  }),
  notice: (f) => ({
    done: f.noticeClosed,
    needs: [
      { met: f.resultsAnnounced, code: 'results_not_announced', rule: 'chairAnnounces' },
      { met: f.meetingClosed, code: 'meeting_not_closed' },
      decided(f),
    ],
  }),
  filing: (f) => ({
    done: f.filed,
    needs: [
      { met: f.noticePosted, code: 'notice_not_posted', rule: 'filingNeedsNotice' },
      period(f),
      { met: f.noticeClosed, code: 'notice_not_closed', rule: 'filingNeedsNotice' },
      decided(f),
    ],
  }),
};

/**
 * The round as its stages in legal order. What is done stays done; of the rest, the first unmet need blocks with its
 * code. Sign-in, scores, ballots, rulings and signatures belong to the stage `meeting`, which they do not block; the
 * stage `results` (announcing) waits for all of them. Undecided conflicts are worked on in `groups`.
 */
export function stageStates(facts: RoundFacts): StageState[] {
  let nextGiven = false;
  return stages.map((stage): StageState => {
    const { done, needs } = plans[stage](facts);
    if (done) return { stage, state: 'done' };
    const unmet = needs.find((need) => !need.met);
    if (unmet) {
      const { met: _, ...blockedBy } = unmet;
      return { stage, state: 'blocked', blockedBy };
    }
    const state = nextGiven ? 'open' : 'next';
    nextGiven = true;
    return { stage, state };
  });
}

/** May the stage be worked on (or looked at, when done)? */
export function stageOpen(facts: RoundFacts, stage: Stage): boolean {
  return stageGate(facts, stage).ok;
}

/** The same as a refusal for a command, of the facts the stage goes by: code, figures and rule of the first unmet need. */
export function stageGate<S extends Stage>(facts: FactsAsked<S>, stage: S): Result<S> {
  const { done, needs } = plans[stage](facts);
  const unmet = done ? undefined : needs.find((need) => !need.met);
  return unmet ? refuse(unmet.code, unmet.params, unmet.rule) : ok(stage);
}
