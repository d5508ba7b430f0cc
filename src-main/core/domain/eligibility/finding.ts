import type { IsoDate } from '../calendar/iso-date.ts';
import type { DayGap } from '../calendar/periods.ts';
import type { WorkCalendar } from '../calendar/working-days.ts';
import type { Citation } from '../rules/citation.ts';
import type { Severity } from '../rules/rule-pack.ts';
import type { TitleCatalogue } from '../titles/title-catalogue.ts';
import type { EligibilityPack } from './eligibility-pack.ts';
import type { EligibilityFacts, FactName } from './facts.ts';
import type { Override } from './override.ts';
import type { EligibilityRuleId } from './rule-ids.ts';

export type FindingResult = 'met' | 'not_met' | 'cannot_tell' | 'not_applicable';

/** Why the result is what it is, for the words beside it. */
export type FindingReason =
  // cannot_tell
  | 'fact_missing'
  | 'parameter_not_set'
  | 'date_unreadable'
  | 'dates_contradict'
  | 'dates_imprecise'
  | 'calendar_unpublished'
  | 'depends_on_other'
  | 'a_person_decides'
  | 'list_open'
  | 'part_of_series'
  | 'series_unknown'
  | 'title_not_in_series'
  | 'education_unreadable'
  | 'no_line_for_education'
  | 'class_unclear'
  | 'grade_unreadable'
  | 'years_missing'
  | 'not_continuous'
  // not_applicable
  | 'not_of_this_type'
  | 'not_in_force'
  | 'switched_off'
  | 'unit_kind'
  | 'level'
  | 'employment'
  | 'file_at_unit'
  | 'not_claimed'
  | 'waived'
  | 'by_department'
  | 'nothing_listed'
  | 'no_technical_diploma'
  // met
  | 'marked'
  | 'reduced'
  // not_met
  | 'absent'
  | 'retired'
  | 'died'
  | 'not_in_post'
  | 'transferred'
  | 'transferred_before'
  | 'transferred_after'
  | 'in_misconduct_period'
  | 'in_punishment_period'
  | 'second_application'
  | 'posting_short'
  | 'posting_not_over'
  | 'not_registered'
  | 'no_contract'
  | 'insurance_short'
  | 'title_of_other_level'
  | 'title_unknown'
  | 'same_or_higher_level'
  | 'skips_level'
  | 'too_high_unit'
  | 'too_short'
  | 'not_excellent'
  | 'condition_failed'
  | 'not_on_list'
  | 'diploma_too_late'
  | 'outside_window'
  | 'too_few'
  | 'other_version';

/** What one check says. `inputs` are the facts it looked at, as they were. */
export interface Outcome {
  readonly result: FindingResult;
  readonly reason?: FindingReason;
  readonly inputs: readonly FactName[];
  readonly params?: Readonly<Record<string, string | number>>;
  /** Ids, years, decisions or titles that the sentence lists. */
  readonly items?: readonly string[];
  readonly gaps?: readonly DayGap[];
}

export interface Finding {
  readonly rule: EligibilityRuleId;
  readonly title: string;
  readonly citation: Citation;
  readonly severity: Severity;
  readonly result: FindingResult;
  readonly reason?: FindingReason;
  readonly inputs: Partial<EligibilityFacts>;
  readonly params: Readonly<Record<string, string | number>>;
  readonly items: readonly string[];
  readonly gaps: readonly DayGap[];
  /** Somebody decided otherwise: shown and printed beside the finding, which stays as it is. */
  readonly override?: Override;
}

export interface EligibilityContext {
  /** The round's year. */
  readonly year: number;
  /** The day of this check. Registers are looked at from the day of receipt up to it, so that freezing checks again. */
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
  readonly catalogue: TitleCatalogue;
  readonly overrides: readonly Override[];
}

/** What a check may look at. */
export interface CheckCase {
  readonly facts: EligibilityFacts;
  readonly context: EligibilityContext;
  readonly pack: EligibilityPack;
  /** Day of receipt, or of this check where none is recorded. */
  readonly on: IsoDate;
  /** Undefined where the pack has none. */
  readonly cutOff: IsoDate | undefined;
  /** The facts' series as an id of the catalogue; undefined where it is not known. */
  readonly seriesId: string | undefined;
  /** An earlier check's result as it stands: overridden counts as met. */
  readonly standing: (rule: EligibilityRuleId) => FindingResult;
}

export type Check<V> = (value: V, c: CheckCase) => Outcome;

type More = Omit<Outcome, 'result' | 'reason' | 'inputs'>;

export const met = (inputs: readonly FactName[], more: More = {}): Outcome => ({ result: 'met', inputs, ...more });
export const notMet = (reason: FindingReason, inputs: readonly FactName[], more: More = {}): Outcome => ({
  result: 'not_met',
  reason,
  inputs,
  ...more,
});
export const cannotTell = (reason: FindingReason, inputs: readonly FactName[], more: More = {}): Outcome => ({
  result: 'cannot_tell',
  reason,
  inputs,
  ...more,
});
export const notApplicable = (reason: FindingReason, inputs: readonly FactName[] = [], more: More = {}): Outcome => ({
  result: 'not_applicable',
  reason,
  inputs,
  ...more,
});

/** A fact that somebody ticks: yes is met, no is not, unsaid cannot be told. */
export function ticked(
  c: CheckCase,
  name: FactName & ('appointmentProof' | 'hostRecommends' | 'dispatchingSeal' | 'villageSent' | 'villageProof'),
  params: Readonly<Record<string, string | number>> = {},
): Outcome {
  const said = c.facts[name];
  if (said === null) return cannotTell('fact_missing', [name], { params });
  return said ? met([name], { params }) : notMet('absent', [name], { params });
}
