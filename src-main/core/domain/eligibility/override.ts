import { ok, type Result, refuse } from '../kernel/result.ts';
import type { Finding } from './finding.ts';
import type { EligibilityRuleId } from './rule-ids.ts';

/** A decision against a finding. The finding is not changed by it: both are shown and printed. */
export interface Override {
  readonly rule: EligibilityRuleId;
  readonly reason: string;
  /** Who allowed it, by which letter. */
  readonly authority: string;
  /** Who decided at this office. */
  readonly by: string;
}

/** An override says all three; a blank one is none. */
export function isWholeOverride(override: Override): boolean {
  return [override.reason, override.authority, override.by].every((text) => text.trim() !== '');
}

/**
 * A finding against which nobody here may decide. An entry in the integrity register rests on another body's decision
 * it ends by being lifted or corrected in the register, never by an exception at this office.
 */
export function isFinal({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return rule === 'integrity' && severity === 'block';
}

/** Whether there is anything to override: the rule is not met, or nobody can tell, and it is not final. */
export function canOverride(finding: Finding): boolean {
  return !isFinal(finding) && (finding.result === 'not_met' || finding.result === 'cannot_tell');
}

/**
 * A checked override. Refusals: `integrity_not_overridable`, `override_not_needed` {rule}, `override_reason_missing`, `override_authority_missing`,
 * `override_by_missing`.
 */
export function makeOverride(
  finding: Finding,
  said: { readonly reason: string; readonly authority: string; readonly by: string },
): Result<Override> {
  if (isFinal(finding)) return refuse('integrity_not_overridable');
  if (!canOverride(finding)) return refuse('override_not_needed', { rule: finding.rule });
  const [reason, authority, by] = [said.reason.trim(), said.authority.trim(), said.by.trim()];
  if (reason === '') return refuse('override_reason_missing');
  if (authority === '') return refuse('override_authority_missing');
  if (by === '') return refuse('override_by_missing');
  return ok({ rule: finding.rule, reason, authority, by });
}
