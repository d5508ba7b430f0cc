import type { ApplicationRecord } from '../../db/tables/applications.ts';
import type { AcceptanceFinding } from '../core/contract/acceptance.ts';
import { entrustmentLetterOf } from '../core/domain/eligibility/eligibility-pack.ts';
import type { Finding } from '../core/domain/eligibility/finding.ts';
import type { EligibilityRuleId } from '../core/domain/eligibility/rule-ids.ts';
import { INTEGRITY_YEARS } from '../core/domain/integrity/integrity-period.ts';
import { outstandingOf } from './dossier-papers.ts';
import { checkedApplication } from './eligibility-ground.ts';
import type { FindingFacts } from './finding-facts.ts';
import type { LoadedRound } from './round-loading.ts';

/** One finding for what nobody has looked at, one for what is missing, one for scans that cannot be read. */
function paperFindings(application: ApplicationRecord, { ground }: FindingFacts): AcceptanceFinding[] {
  const outstanding = outstandingOf(application, ground.pack, ground.papersOf(application.applicationId));
  const told = outstanding.filter(({ severity }) => severity !== 'info');
  return (['missing', 'illegible', 'unseen'] as const).flatMap((why) => {
    const these = told.filter((one) => one.why === why);
    if (these.length === 0) return [];
    const params = { n: these.length, papers: these.map(({ name }) => name).join('、') };
    const blocking = these.some(({ severity }) => severity === 'block');
    return [{ code: `proofs_${why}`, params, rule: null, blocking }];
  });
}

/**
 * What was entered about the applicant's post (hard case 26). Retired or dead by today stops, also where the type
 * asks for no post: nobody votes on the dead. A transfer keeps the application with its unit and is told, as is a
 * day still to come: the freeze looks again.
 */
function departureFinding(
  { applicationId }: ApplicationRecord,
  { ground }: FindingFacts,
  checked: readonly Finding[],
): AcceptanceFinding | undefined {
  const row = ground.departures.get(applicationId);
  if (row === undefined || row.kind === 'in_post') return undefined;
  const rule = checked.find((one) => one.rule === 'inPost');
  const gone = rule?.result === 'not_met' || (row.kind === 'died' && row.on_date <= ground.context.today);
  const blocking = row.kind !== 'transferred' && gone && rule?.severity === 'block' && rule.override === undefined;
  const params = { on: row.on_date, toUnit: row.to_unit };
  return { code: `departure_${row.kind}`, params, rule: null, blocking };
}

export interface JudgedApplication {
  readonly findings: readonly AcceptanceFinding[];
  /** Conditions that the roster alone does not decide: a person looks, and nothing is held up by them. */
  readonly toLook: number;
}

/**
 * What the rules of the round say against accepting an application as it stands. Only a rule of severity `block` stops
 * it, and a decision against that rule takes the block away; the others are told.
 */
export function judgeApplication(
  application: ApplicationRecord,
  { pack }: LoadedRound,
  facts: FindingFacts,
): JudgedApplication {
  const { details } = application;
  const checked = checkedApplication(application, facts.ground).findings;
  const decided = (rule: EligibilityRuleId) => checked.some((one) => one.rule === rule && one.override !== undefined);
  const told = new Set<EligibilityRuleId>();
  const findings: AcceptanceFinding[] = [];
  const departure = departureFinding(application, facts, checked);
  if (departure !== undefined) {
    told.add('inPost').add('employerChange');
    findings.push(departure);
  }
  const hold = facts.holds.get(application.idNumber);
  if (hold !== undefined) {
    told.add('integrity');
    findings.push({
      code: 'integrity_period',
      params: { until: hold.until, decision: hold.decision },
      rule: null,
      // Another body's decision: lifted or corrected in the register, never decided against here.
      blocking: INTEGRITY_YEARS.severity === 'block',
    });
  }
  const { postAuditRequiredFor } = pack.rules;
  // Aid-Qinghai, farmers and herders, village doctors and the like count against no post; junior titles are not audited.
  const audit = checked.find((one) => one.rule === 'postAudit');
  const noPost = audit?.reason === 'not_of_this_type' || audit?.reason === 'level';
  if (
    !noPost &&
    details.unitKind !== null &&
    details.postAuditNumber === '' &&
    postAuditRequiredFor.value.includes(details.unitKind)
  ) {
    told.add('postAudit');
    findings.push({
      code: 'post_audit_number_missing',
      params: {},
      rule: 'postAuditRequiredFor',
      blocking: postAuditRequiredFor.severity === 'block' && !decided('postAudit'),
    });
  }
  // Who is on the province's aid team is sent to us directly and needs no letter; the kind says which it is.
  const { value: letterAsked, severity } = entrustmentLetterOf(facts.ground.pack);
  if (letterAsked !== false && application.kind === 'entrusted' && !facts.entrusted.has(application.idNumber)) {
    findings.push({ code: 'entrustment_letter_missing', params: {}, rule: null, blocking: severity === 'block' });
  }
  // Hard case 27: which kinds may stand beside another application, and what it weighs, is the pack's.
  const twice = checked.find((one) => one.rule === 'oneApplicationPerYear' && one.result === 'not_met');
  for (const round of twice?.items ?? []) {
    told.add('oneApplicationPerYear');
    const blocking = twice?.severity === 'block' && twice.override === undefined;
    findings.push({ code: 'applies_elsewhere', params: { round }, rule: null, blocking });
  }
  const standing = checked.filter((one) => one.override === undefined);
  const unmet = standing.filter((one) => one.result === 'not_met' && !told.has(one.rule));
  for (const { title, severity } of unmet) {
    const blocking = severity === 'block';
    findings.push({ code: 'eligibility_not_met', params: { rule: title }, rule: null, blocking });
  }
  const over = facts.overQuota(application);
  if (over !== undefined) {
    const holder = over.holder.startsWith('county:') ? over.holder.slice('county:'.length) : application.unit;
    findings.push({
      code: 'post_quota_exceeded',
      params: { holder, applicants: over.applicants - over.uncertain, audited: over.audited ?? 0 },
      rule: null,
      blocking: facts.ground.pack.postQuota.severity === 'block',
    });
  }
  findings.push(...paperFindings(application, facts));
  // What the office has not entered yet says nothing about this application.
  const open = standing.filter((one) => one.result === 'cannot_tell' && one.reason !== 'parameter_not_set');
  return { findings, toLook: open.length };
}
