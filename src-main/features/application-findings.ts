import type { ApplicationRecord } from '../../db/tables/applications.ts';
import type { AcceptanceFinding } from '../core/contract/acceptance.ts';
import { INTEGRITY_YEARS } from '../core/domain/integrity/integrity-period.ts';
import type { FindingFacts } from './finding-facts.ts';
import type { LoadedRound } from './round-loading.ts';

/** Kinds that may stand beside another application of the year: the pair is marked as one. */
const BESIDE_ANOTHER: readonly string[] = ['cross_series', 'second_title'];

/** Living applications of the same person in the year's other rounds that nothing explains (hard case 27). */
export function unexplainedElsewhere({ personId, kind }: ApplicationRecord, { elsewhere }: FindingFacts) {
  if (BESIDE_ANOTHER.includes(kind)) return [];
  return (elsewhere.get(personId) ?? []).filter((other) => !BESIDE_ANOTHER.includes(other.kind));
}

/**
 * What the rules of the round say against accepting an application as it stands. Only a rule of severity `block` stops
 * it; the others are told.
 */
export function applicationFindings(
  application: ApplicationRecord,
  { pack }: LoadedRound,
  facts: FindingFacts,
): AcceptanceFinding[] {
  const { details } = application;
  const findings: AcceptanceFinding[] = [];
  const hold = facts.holds.get(application.idNumber);
  if (hold !== undefined) {
    findings.push({
      code: 'integrity_period',
      params: { until: hold.until, decision: hold.decision },
      rule: null,
      blocking: INTEGRITY_YEARS.severity === 'block',
    });
  }
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
  // Who is on the province's aid team is sent to us directly and needs no letter; the kind says which it is.
  if (application.kind === 'entrusted' && !facts.entrusted.has(application.idNumber)) {
    findings.push({ code: 'entrustment_letter_missing', params: {}, rule: null, blocking: false });
  }
  for (const { round } of unexplainedElsewhere(application, facts)) {
    findings.push({ code: 'applies_elsewhere', params: { round }, rule: null, blocking: false });
  }
  return findings;
}
