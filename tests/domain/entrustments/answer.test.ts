import { expect, it } from 'vitest';
import { type EvaluatedHere, mayAnswer } from '../../../src-main/core/domain/entrustments/answer.ts';
import { day } from '../support/day.ts';

const agreed = { letterOn: day('2022-11-01'), reply: 'agreed', replyOn: day('2022-11-10'), annulled: false } as const;
const recorded = (result: string | null, on = '2023-02-25') => ({
  ...agreed,
  result,
  resultOn: result === null ? null : day(on),
});
const here = (over: Partial<EvaluatedHere> = {}): EvaluatedHere => ({
  vote: 'passed',
  standing: 'kept',
  noticeClosedOn: day('2023-02-22'),
  ...over,
});
const said = (result: string | null, over: Partial<EvaluatedHere> = {}, on?: string) => {
  const may = mayAnswer(recorded(result, on), here(over));
  return may.ok ? may.value : may.refusal.code;
};

it.each([
  ['passed', {}, 'passed'],
  ['failed', { vote: 'failed' }, 'failed'],
  ['failed', { standing: 'revoked' }, 'revoked'],
  ['not_evaluated', { vote: 'no_quorum' }, 'not_evaluated'],
  // Whoever left before the vote waits for no notice.
  ['not_evaluated', { vote: 'left', noticeClosedOn: null }, 'not_evaluated'],
  [null, {}, 'entrustment_result_missing'],
  ['passed', { noticeClosedOn: null }, 'notice_not_closed'],
  ['failed', { vote: 'failed', noticeClosedOn: null }, 'notice_not_closed'],
  ['passed', { vote: 'open' }, 'notice_not_closed'],
  ['passed', { standing: 'held' }, 'entrustment_result_held'],
  ['passed', { vote: 'failed' }, 'entrustment_result_differs'],
  ['passed', { standing: 'revoked' }, 'entrustment_result_differs'],
  ['passed', { vote: 'left' }, 'entrustment_result_differs'],
  ['failed', {}, 'entrustment_result_differs'],
] as const)('recorded as %s, here %j: %s', (result, over, answer) => {
  expect(said(result, over)).toBe(answer);
});

it('is not dated before the notice ended, and may be of that day', () => {
  expect([said('passed', {}, '2023-02-21'), said('passed', {}, '2023-02-22')]).toEqual([
    'entrustment_answer_early',
    'passed',
  ]);
});

it('is not written for an entry that was a mistake', () => {
  const may = mayAnswer({ ...recorded('passed'), annulled: true }, here());
  expect(may.ok ? '' : may.refusal.code).toBe('entrustment_letter_void');
});
