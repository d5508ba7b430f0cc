import { sealedField } from '../kernel/sealed-text.ts';
import { type Citation, showCitation } from './citation.ts';
import { EXCLUSION_RULES, type ExclusionReason } from './expert-eligibility.ts';
import type { RulePack, Severity } from './rule-pack.ts';

/** A rule of the round on who is kept out of the draw, or of whom the office is told. */
export interface ExclusionRule {
  readonly code: ExclusionReason;
  /** Only `block` keeps out. */
  readonly severity: Severity;
  /** The rule in one Chinese sentence. */
  readonly title: string;
  readonly citation: Citation;
}

/** The rules that ask for something, in the order in which one reason goes before another. */
export function exclusionRulesOf({ rules }: Pick<RulePack, 'rules'>): readonly ExclusionRule[] {
  return Object.entries(EXCLUSION_RULES).flatMap(([code, id]): ExclusionRule[] => {
    const { value, severity, title, citation } = rules[id];
    const asked = value !== false && value !== 0;
    return asked ? [{ code: code as ExclusionReason, severity, title, citation }] : [];
  });
}

/** A rule as it is sealed: code, severity, the source with its article where somebody verified it, and the title if asked. */
export function sealedExclusion(
  { code, severity, title, citation }: ExclusionRule,
  titled: boolean,
): readonly string[] {
  const { decree, article = '' } = showCitation(citation);
  return [code, severity, sealedField(`${decree}${article}`), ...(titled ? [sealedField(title)] : [])];
}
