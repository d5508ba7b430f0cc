import type { RulePack, Severity } from './rule-pack.ts';

export interface JuryComposition {
  readonly size: number;
  readonly kind: 'senior' | 'intermediate' | 'junior';
  readonly scope: 'series' | 'specialty';
  /** Number of the letter in which the provincial department consented to a smaller senior jury. */
  readonly consentReference?: string;
}

export interface CompositionFinding {
  readonly rule: 'oddJury' | 'seniorSeriesMinimum' | 'seniorSpecialtyMinimum';
  readonly severity: Severity;
  readonly ok: boolean;
  /** The minimum applied, absent for the odd number. */
  readonly minimum?: number;
  /** Set where only the recorded consent makes the finding ok. */
  readonly byConsent?: string;
}

/**
 * The jury's number as a rule on composition, not on who turns up: odd, and for a senior jury at least 25 (series) or
 * 11 (specialty) unless the provincial consent is recorded. Decree 40 sets no minimum below senior.
 */
export function checkComposition(jury: JuryComposition, pack: RulePack): CompositionFinding[] {
  const { rules } = pack;
  const findings: CompositionFinding[] = [];
  if (rules.oddJury.value) {
    const odd = Number.isSafeInteger(jury.size) && jury.size > 0 && jury.size % 2 === 1;
    findings.push({ rule: 'oddJury', severity: rules.oddJury.severity, ok: odd });
  }
  if (jury.kind === 'senior') {
    const id = jury.scope === 'series' ? 'seniorSeriesMinimum' : 'seniorSpecialtyMinimum';
    const { value: minimum, severity } = rules[id];
    const reference = jury.consentReference?.trim() ?? '';
    const enough = jury.size >= minimum;
    const byConsent = !enough && reference !== '' ? { byConsent: reference } : {};
    findings.push({ rule: id, severity, ok: enough || reference !== '', minimum, ...byConsent });
  }
  return findings;
}
