import { ok, type Result, refuse } from '../kernel/result.ts';

/**
 * What the office decided about a result that was voted, for a reason that came up outside the vote. The vote itself is
 * never touched: being listed in public is not yet holding the title (Decree 40, public notice and confirmation).
 */
export const decisionOutcomes = ['kept', 'held', 'revoked'] as const;
/** kept: 维持, held: 暂缓, revoked: 取消; the gravest last. */
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const decisionGrounds = ['integrity', 'objection'] as const;
/** integrity: an entry of the integrity register; objection: a lead received while the notice hangs. */
export type DecisionGround = (typeof decisionGrounds)[number];

export interface ResultDecision {
  readonly applicationId: string;
  readonly ground: DecisionGround;
  /** The entry of the integrity register; null for an objection. */
  readonly recordId: string | null;
  readonly outcome: DecisionOutcome;
  /** Made while the posted notice already carried the person's name. */
  readonly noticed: boolean;
}

/** The last decision on each matter of each applicant, from all of them, oldest first. */
function lastOnEach<D extends ResultDecision>(decisions: readonly D[]): D[] {
  return [...new Map(decisions.map((one) => [`${one.applicationId} ${one.recordId ?? one.ground}`, one])).values()];
}

/**
 * How each applicant's result stands, from all decisions, oldest first: the last word on each matter, and of several
 * matters the gravest. Who is left out has no decision: the result stands as voted.
 */
export function standingResults(decisions: readonly ResultDecision[]): ReadonlyMap<string, DecisionOutcome> {
  const standing = new Map<string, DecisionOutcome>();
  const rank = (outcome: DecisionOutcome) => decisionOutcomes.indexOf(outcome);
  for (const { applicationId, outcome } of lastOnEach(decisions)) {
    const known = standing.get(applicationId);
    if (known === undefined || rank(outcome) > rank(known)) standing.set(applicationId, outcome);
  }
  return standing;
}

/** Who does not stand on the public notice: held or revoked by what was decided before it was posted. */
export function notOnNotice(decisions: readonly ResultDecision[]): ReadonlySet<string> {
  const before = standingResults(decisions.filter((one) => !one.noticed));
  return new Set([...before].filter(([, outcome]) => outcome !== 'kept').map(([applicationId]) => applicationId));
}

export interface ResultBalance {
  readonly passed: number;
  readonly filed: number;
  readonly held: number;
  readonly revoked: number;
}

/** passed = filed + held + revoked, over those who passed the vote. */
export function balanceOf(passed: readonly string[], decisions: readonly ResultDecision[]): ResultBalance {
  const standing = standingResults(decisions);
  const count = (outcome: DecisionOutcome) => passed.filter((one) => standing.get(one) === outcome).length;
  const [held, revoked] = [count('held'), count('revoked')];
  return { passed: passed.length, filed: passed.length - held - revoked, held, revoked };
}

/** Whose result goes to the authority: passed, and neither held nor revoked. */
export function isFiled(applicationId: string, standing: ReadonlyMap<string, DecisionOutcome>): boolean {
  return (standing.get(applicationId) ?? 'kept') === 'kept';
}

export interface DecisionFacts {
  readonly filed: boolean;
  /** Passed in a signed ballot round. */
  readonly passed: boolean;
  /** The entry stands in force against this applicant, or was decided on before. */
  readonly entryKnown: boolean;
  readonly noticePosted: boolean;
  readonly earlier: readonly ResultDecision[];
}

/**
 * May this be decided now? Refusals: `already_filed`; `decision_not_passed`; `decision_no_entry`: no such entry stands
 * against the person; `decision_before_notice`: nobody can object to what does not hang; `decision_unchanged` {outcome};
 * `decision_not_noticed`: kept after the notice was posted without the name, which would file somebody unannounced.
 */
export function mayDecide(decision: Omit<ResultDecision, 'noticed'>, facts: DecisionFacts): Result<null> {
  const { applicationId, ground, recordId, outcome } = decision;
  if (facts.filed) return refuse('already_filed');
  if (!facts.passed) return refuse('decision_not_passed');
  if (ground === 'integrity' && !facts.entryKnown) return refuse('decision_no_entry');
  if (ground === 'objection' && !facts.noticePosted) return refuse('decision_before_notice');
  const last = lastOnEach(facts.earlier).find(
    (one) => one.applicationId === applicationId && one.ground === ground && one.recordId === recordId,
  );
  if (last?.outcome === outcome) return refuse('decision_unchanged', { outcome });
  const unlisted = facts.noticePosted && notOnNotice(facts.earlier).has(applicationId);
  const after = standingResults([...facts.earlier, { ...decision, noticed: true }]).get(applicationId);
  return unlisted && after === 'kept' ? refuse('decision_not_noticed') : ok(null);
}
