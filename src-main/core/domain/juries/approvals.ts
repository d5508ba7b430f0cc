import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { latestApprovalEnd } from '../rules/approval.ts';
import type { RulePack } from '../rules/rule-pack.ts';

/** One approval of a jury (核准备案). Both days count. */
export interface Approval {
  readonly number: string;
  readonly approvedOn: IsoDate;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate;
}

export type ApprovalStanding = 'in_force' | 'ends_soon' | 'not_begun' | 'expired' | 'none';
export type JuryStanding = ApprovalStanding | 'dissolved';

/** So many days before its end the office is reminded: a renewal takes letters and meetings. A reminder, no rule. */
export const REMIND_DAYS = 90;

const latest = <A extends Approval>(approvals: readonly A[]): A | undefined =>
  approvals.reduce<A | undefined>((best, one) => (best && best.validUntil >= one.validUntil ? best : one), undefined);

/** The approval that speaks for the day: one in force, else the next to begin, else the last that ended. */
export function approvalFor<A extends Approval>(approvals: readonly A[], day: IsoDate): A | undefined {
  const begun = approvals.filter((one) => one.validFrom <= day);
  const inForce = latest(begun.filter((one) => day <= one.validUntil));
  if (inForce !== undefined) return inForce;
  const ahead = approvals.filter((one) => one.validFrom > day);
  const next = ahead.reduce<A | undefined>(
    (best, one) => (best && best.validFrom <= one.validFrom ? best : one),
    undefined,
  );
  return next ?? latest(begun);
}

/** How the jury stands on a day. An approval that follows without a gap takes the reminder away. */
export function standingOn(
  { approvals, dissolvedOn }: { readonly approvals: readonly Approval[]; readonly dissolvedOn: IsoDate | null },
  day: IsoDate,
): JuryStanding {
  if (dissolvedOn !== null && dissolvedOn <= day) return 'dissolved';
  const approval = approvalFor(approvals, day);
  if (approval === undefined) return 'none';
  if (approval.validFrom > day) return 'not_begun';
  if (approval.validUntil < day) return 'expired';
  const soon = addDays(day, REMIND_DAYS);
  if (approval.validUntil >= soon) return 'in_force';
  const renewed = approvals.some((one) => one.validFrom <= addDays(approval.validUntil, 1) && one.validUntil >= soon);
  return renewed ? 'in_force' : 'ends_soon';
}

/**
 * Can this approval stand in the register? Refusals: `approval_in_future` {today}, `approval_ends_before_start` {from},
 * `approval_too_long` {years, end} where the rule blocks, `approval_too_long_needs_note` {years, end} where it warns.
 */
export function checkApproval(
  approval: Approval & { readonly note: string },
  today: IsoDate,
  pack: RulePack,
): Result<null> {
  const { approvedOn, validFrom, validUntil, note } = approval;
  if (approvedOn > today) return refuse('approval_in_future', { today });
  if (validUntil < validFrom) return refuse('approval_ends_before_start', { from: validFrom });
  const { value: years, severity } = pack.rules.approvalValidityYears;
  const end = latestApprovalEnd(validFrom, years);
  if (validUntil <= end || severity === 'info') return ok(null);
  if (severity === 'block') return refuse('approval_too_long', { years, end }, 'approvalValidityYears');
  return note === '' ? refuse('approval_too_long_needs_note', { years, end }, 'approvalValidityYears') : ok(null);
}
