import type { RoundSetup } from '../core/contract/rounds.ts';
import { roundSetup } from '../core/contract/rounds.ts';
import { approvalValidOn } from '../core/domain/rules/approval.ts';
import { checkComposition } from '../core/domain/rules/jury-composition.ts';
import type { RuleId, RulePack, Severity } from '../core/domain/rules/rule-pack.ts';

interface SetupFinding {
  readonly code: 'jury_odd' | 'jury_minimum' | 'approval_in_force' | 'notice_long_enough';
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly ok: boolean;
}

/** What the pinned rules say of the set-up: the jury's number, the approval on the meeting's day, the notice's length. */
export function setupFindings(setup: RoundSetup, pack: RulePack): SetupFinding[] {
  const { jurySize: size, juryKind: kind, scope, consentReference } = setup;
  const { rules } = pack;
  return [
    ...checkComposition({ size, kind, scope, consentReference }, pack).map(
      ({ rule, severity, ok }): SetupFinding => ({
        code: rule === 'oddJury' ? 'jury_odd' : 'jury_minimum',
        rule,
        severity,
        ok,
      }),
    ),
    {
      code: 'approval_in_force',
      rule: 'approvalValidityYears',
      severity: rules.approvalValidityYears.severity,
      ok: approvalValidOn(setup.approvalValidUntil, setup.meetingDate, setup.approvalValidFrom),
    },
    {
      code: 'notice_long_enough',
      rule: 'noticeWorkingDays',
      severity: rules.noticeWorkingDays.severity,
      ok: setup.noticeDays >= rules.noticeWorkingDays.value,
    },
  ];
}

/** Every field filled as the contract wants it, and no finding that blocks. */
export function setupComplete(setup: RoundSetup, pack: RulePack): boolean {
  return roundSetup.safeParse(setup).success && setupFindings(setup, pack).every((f) => f.ok || f.severity !== 'block');
}
