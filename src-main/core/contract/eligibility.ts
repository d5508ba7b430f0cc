import { z } from 'zod';
import type { DayGap } from '../domain/calendar/periods.ts';
import type { EligibilityFacts } from '../domain/eligibility/facts.ts';
import type { FindingReason, FindingResult } from '../domain/eligibility/finding.ts';
import { ELIGIBILITY_RULE_IDS, type EligibilityRuleId } from '../domain/eligibility/rule-ids.ts';
import { command, query } from './endpoint.ts';
import { type EnteredFactsView, factEntryField } from './entered-facts.ts';
import { applicationIdField, roundIdField, textField } from './fields.ts';
import type { Params } from './people.ts';

const oneRule = {
  roundId: roundIdField,
  applicationId: applicationIdField,
  rule: z.enum(ELIGIBILITY_RULE_IDS),
  by: textField(50),
};
const inList = { stage: 'applicants' } as const;

export interface OverrideView {
  readonly reason: string;
  readonly authority: string;
  readonly by: string;
  readonly utc: string;
  /** False: the facts have changed since, and it no longer counts. */
  readonly counts: boolean;
}

/** One rule against one application. */
export interface EligibilityFindingView {
  readonly rule: EligibilityRuleId;
  readonly title: string;
  readonly decree: string;
  /** Only where its number was checked. */
  readonly article: string | null;
  readonly severity: 'block' | 'warn' | 'info';
  readonly result: FindingResult;
  readonly reason: FindingReason | null;
  /** What the check looked at, as it was. */
  readonly inputs: Partial<EligibilityFacts>;
  readonly params: Params;
  readonly items: readonly string[];
  readonly gaps: readonly DayGap[];
  readonly canOverride: boolean;
  readonly override: OverrideView | null;
}

/** The conditions of the round against an application, and decisions against a finding. */
export const eligibility = {
  findings: query<{
    readonly pack: { readonly title: string; readonly version: string };
    /** Versions of the criteria, by which a finding names the one it looked at. */
    readonly criteria: EnteredFactsView['criteria'];
    readonly findings: readonly EligibilityFindingView[];
    readonly frozen: boolean;
  }>()(z.strictObject({ roundId: roundIdField, applicationId: applicationIdField })),
  /** What somebody read off a paper for the checks, and what they still wait for. */
  facts: query<EnteredFactsView>()(z.strictObject({ roundId: roundIdField, applicationId: applicationIdField })),
  enterFacts: command<{ readonly changed: number }>()(
    z.strictObject({
      roundId: roundIdField,
      applicationId: applicationIdField,
      facts: z.array(factEntryField).min(1).max(20),
      source: textField(200),
      by: textField(50),
    }),
    inList,
  ),
  override: command<null>()(z.strictObject({ ...oneRule, reason: textField(500), authority: textField(200) }), inList),
  withdrawOverride: command<null>()(z.strictObject({ ...oneRule, reason: textField(500) }), inList),
} as const;
