import type { EligibilityFindingView, ProofView } from '../../src-main/core/contract/index.ts';
import type { EligibilityRuleId } from '../../src-main/core/domain/eligibility/rule-ids.ts';
import type { Words } from '../text/index.ts';
import { say } from '../text/words.ts';

/** Conditions that a paper answers: the others are not mended by handing something in. */
const ANSWERED_BY_PAPERS: readonly EligibilityRuleId[] = [
  'postAudit',
  'unitPosting',
  'appointmentProof',
  'privateFirm',
  'hostRecommendation',
  'dispatchingSeal',
  'villageSent',
  'villageProof',
  'cpd',
];

/**
 * Everything that is to be asked for, one line each: the notice is given once (Decree 40). A condition whose paper is on
 * the list already is not asked for twice. `noteOf`: what somebody wrote about a scan that cannot be read.
 */
export function linesToAsk(
  words: Words,
  proofs: readonly ProofView[],
  findings: readonly EligibilityFindingView[],
  noteOf: (proof: string) => string,
): string[] {
  const { noticeLines } = words.proofs;
  const papers = proofs.flatMap(({ proof, name, reason, outstanding }) => {
    if (outstanding === 'missing') return [noticeLines.missing(name, reason)];
    return outstanding === 'illegible' ? [noticeLines.illegible(name, noteOf(proof))] : [];
  });
  const asked = proofs.filter((one) => one.outstanding === 'missing').map((one) => one.settles);
  const conditions = findings
    .filter((one) => one.result === 'not_met' && one.override?.counts !== true)
    .filter((one) => ANSWERED_BY_PAPERS.includes(one.rule) && !asked.includes(one.rule))
    .map(({ title, reason, params }) =>
      noticeLines.condition(title, reason === null ? '' : say(words.eligibility.reasons[reason], params)),
    );
  return [...papers, ...conditions];
}
