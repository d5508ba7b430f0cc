import type { IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { DecisionOutcome } from '../results/result-decision.ts';
import type { Entrustment } from './steps.ts';

/** What this jury knows of somebody whom another body entrusted to it. */
export interface EvaluatedHere {
  /** open: with the office or the jury still; left: returned, withdrawn, moved, or never on the list; else as voted. */
  readonly vote: 'open' | 'left' | 'passed' | 'failed' | 'no_quorum';
  /** What was decided about a passed vote afterwards; kept where nothing was. */
  readonly standing: DecisionOutcome;
  /** null: the public notice has not ended. */
  readonly noticeClosedOn: IsoDate | null;
}

/** What the answering letter says. revoked: passed the vote, and the result was cancelled. */
export type AnsweredResult = 'passed' | 'failed' | 'revoked' | 'not_evaluated';

/** In the register, which knows no more than whether the title was gained. */
const RECORDED_AS = { passed: 'passed', failed: 'failed', revoked: 'failed', not_evaluated: 'not_evaluated' } as const;

function answeredOf({ vote, standing }: EvaluatedHere): AnsweredResult {
  if (vote === 'left' || vote === 'no_quorum') return 'not_evaluated';
  return vote === 'passed' && standing === 'kept' ? 'passed' : vote === 'passed' ? 'revoked' : 'failed';
}

/**
 * May the result go back to the body that entrusted us? Only what was settled here: a voted result leaves the office when
 * the other papers on results do, after the public notice (Decree 40), and the register says the same as the vote.
 * Refusals: `entrustment_letter_void`, `entrustment_result_missing`, `notice_not_closed`, `entrustment_result_held`,
 * `entrustment_result_differs`, `entrustment_answer_early`: dated before the notice ended.
 */
export function mayAnswer(
  one: Entrustment & { readonly resultOn: IsoDate | null },
  here: EvaluatedHere,
): Result<AnsweredResult> {
  if (one.annulled) return refuse('entrustment_letter_void');
  if (one.result === null || one.resultOn === null) return refuse('entrustment_result_missing');
  if (here.vote !== 'left') {
    if (here.vote === 'open' || here.noticeClosedOn === null) return refuse('notice_not_closed');
    if (here.vote === 'passed' && here.standing === 'held') return refuse('entrustment_result_held');
  }
  const answered = answeredOf(here);
  if (RECORDED_AS[answered] !== one.result) return refuse('entrustment_result_differs');
  const early = here.vote !== 'left' && here.noticeClosedOn !== null && one.resultOn < here.noticeClosedOn;
  return early ? refuse('entrustment_answer_early') : ok(answered);
}
