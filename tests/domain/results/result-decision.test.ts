import { describe, expect, it } from 'vitest';
import {
  balanceOf,
  type DecisionFacts,
  type DecisionOutcome,
  isFiled,
  mayDecide,
  notOnNotice,
  type ResultDecision,
  standingResults,
} from '../../../src-main/core/domain/results/result-decision.ts';

const on = (
  applicationId: string,
  recordId: string | null,
  outcome: DecisionOutcome,
  noticed = false,
): ResultDecision => ({
  applicationId,
  ground: recordId === null ? 'objection' : 'integrity',
  recordId,
  outcome,
  noticed,
});

describe('how a result stands', () => {
  it.each<[string, readonly ResultDecision[], DecisionOutcome | undefined]>([
    ['nothing decided', [], undefined],
    ['the last word on one matter', [on('a', 'r1', 'held'), on('a', 'r1', 'kept')], 'kept'],
    [
      'an objection not upheld does not lift what the register holds back',
      [on('a', 'r1', 'held'), on('a', null, 'kept')],
      'held',
    ],
    ['of two matters the graver, in either order', [on('a', null, 'revoked'), on('a', 'r1', 'held')], 'revoked'],
    ['two entries are two matters', [on('a', 'r1', 'revoked'), on('a', 'r2', 'kept')], 'revoked'],
    ['somebody else’s decision', [on('b', 'r1', 'revoked')], undefined],
  ])('%s', (_, decisions, expected) => {
    expect(standingResults(decisions).get('a')).toBe(expected);
    expect(isFiled('a', standingResults(decisions))).toBe(expected === undefined || expected === 'kept');
  });

  it('balances over those who passed: passed = filed + held + revoked', () => {
    const decisions = [
      on('a', 'r1', 'held'),
      on('b', null, 'revoked'),
      on('c', null, 'kept'),
      on('x', 'r9', 'revoked'),
    ];
    expect(balanceOf(['a', 'b', 'c', 'd'], decisions)).toEqual({ passed: 4, filed: 2, held: 1, revoked: 1 });
    expect(balanceOf([], decisions)).toEqual({ passed: 0, filed: 0, held: 0, revoked: 0 });
  });

  it('takes from the notice only whom a decision before it held back', () => {
    const decisions = [on('a', 'r1', 'held'), on('b', 'r2', 'kept'), on('c', null, 'revoked', true)];
    expect([...notOnNotice(decisions)]).toEqual(['a']);
  });
});

describe('what may be decided', () => {
  const open: DecisionFacts = { filed: false, passed: true, entryKnown: true, noticePosted: true, earlier: [] };
  const integrity = { applicationId: 'a', ground: 'integrity', recordId: 'r1', outcome: 'held' } as const;
  const objection = { ...integrity, ground: 'objection', recordId: null } as const;
  it.each<[Parameters<typeof mayDecide>[0], Partial<DecisionFacts>, string]>([
    [integrity, {}, 'ok'],
    [objection, { entryKnown: false }, 'ok'],
    [integrity, { filed: true }, 'already_filed'],
    [integrity, { passed: false }, 'decision_not_passed'],
    [integrity, { entryKnown: false }, 'decision_no_entry'],
    [objection, { noticePosted: false }, 'decision_before_notice'],
    [integrity, { noticePosted: false }, 'ok'],
    [integrity, { earlier: [on('a', 'r1', 'held')] }, 'decision_unchanged'],
    [integrity, { earlier: [on('a', 'r2', 'held'), on('b', 'r1', 'held')] }, 'ok'],
    [integrity, { earlier: [on('a', 'r1', 'held'), on('a', 'r1', 'kept')] }, 'ok'],
    // Held before the notice, hence not on it: nobody is filed without one.
    [{ ...integrity, outcome: 'kept' }, { earlier: [on('a', 'r1', 'held')] }, 'decision_not_noticed'],
    [{ ...integrity, outcome: 'kept' }, { noticePosted: false, earlier: [on('a', 'r1', 'held')] }, 'ok'],
    [{ ...integrity, outcome: 'revoked' }, { earlier: [on('a', 'r1', 'held')] }, 'ok'],
    // On the notice when it was held: kept again is filed.
    [{ ...integrity, outcome: 'kept' }, { earlier: [on('a', 'r1', 'held', true)] }, 'ok'],
  ])('%j under %j: %s', (decision, facts, code) => {
    const may = mayDecide(decision, { ...open, ...facts });
    expect(may.ok ? 'ok' : may.refusal.code).toBe(code);
  });
});
