import type { ApplicationRecord } from '../../db/tables/applications.ts';
import type { AcceptanceFinding } from '../core/contract/acceptance.ts';
import type { LoadedRound } from './round-loading.ts';

/**
 * What the rules of the round say against accepting an application as it stands. Only a rule of severity `block` stops
 * it; the others are told.
 */
export function applicationFindings({ details }: ApplicationRecord, { pack }: LoadedRound): AcceptanceFinding[] {
  const findings: AcceptanceFinding[] = [];
  const { postAuditRequiredFor } = pack.rules;
  if (
    details.unitKind !== null &&
    details.postAuditNumber === '' &&
    postAuditRequiredFor.value.includes(details.unitKind)
  ) {
    findings.push({
      code: 'post_audit_number_missing',
      params: {},
      rule: 'postAuditRequiredFor',
      blocking: postAuditRequiredFor.severity === 'block',
    });
  }
  return findings;
}
