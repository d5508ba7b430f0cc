import type { ApplicationRecord } from '../../../db/tables/applications.ts';
import type { StandingAgainst } from '../../core/contract/applicants.ts';
import { judgeApplication } from '../application-findings.ts';
import type { FindingFacts } from '../finding-facts.ts';
import type { LoadedRound } from '../round-loading.ts';

export interface Standing {
  readonly blocking: readonly StandingAgainst[];
  readonly telling: readonly StandingAgainst[];
}

/** What stands today against somebody whose papers were looked at for the acceptance. */
export function standingToday(one: ApplicationRecord, round: LoadedRound, facts: FindingFacts): Standing {
  const findings = judgeApplication(one, round, facts).findings.filter(({ code }) => !code.startsWith('proofs_'));
  const against = (blocking: boolean): StandingAgainst[] =>
    findings
      .filter((finding) => finding.blocking === blocking)
      .map(({ code, params }) => ({
        number: one.number,
        code,
        rule: code === 'eligibility_not_met' ? String(params.rule ?? '') : '',
      }));
  return { blocking: against(true), telling: against(false) };
}

/** For a sentence: a line for each, its parts between tabs. */
export const asLines = (all: readonly StandingAgainst[]): string =>
  all.map(({ number, code, rule }) => [number, code, rule].join('\t')).join('\n');
