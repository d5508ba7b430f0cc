import type { SealView } from '../../../../src-main/core/contract/index.ts';
import type { SealStatement } from '../../../../src-main/core/domain/draw/seal-statement.ts';
import { day } from '../../../domain/support/day.ts';

/** A seal of that attempt, to be drawn by these. */
export function sealOf(attempt: number, method: string, plan: SealStatement['plan'], used = false): SealView {
  const about = { round: '2022年度', year: 2022, jury: '评委会', approval: '1号', day: day('2022-12-05') };
  return { statement: { ...about, attempt, salt: 'b'.repeat(32), method, plan }, used };
}
