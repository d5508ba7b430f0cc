import type { PlanWeights } from '../assignment/plan-rules.ts';
import { type IsoDate, parseIsoDate } from '../calendar/iso-date.ts';
import { type Defence, isDefence } from '../groups/defence.ts';
import type { Ratio } from '../kernel/fraction.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ScoreScheme } from '../scoring/scheme.ts';
import { isSchemes, schemesDefect } from '../scoring/scheme-defects.ts';
import { NAMES_BEFORE_SIGN_IN, type NamesBeforeSignIn } from '../secrecy/sealed-names.ts';
import type { Citation } from './citation.ts';
import { LATER_RULES } from './later-rules.ts';
import {
  isCitation,
  isCount,
  isCountOrNone,
  isFlag,
  isObject,
  isOneOf,
  isText,
  isTextList,
  type Shape,
} from './shapes.ts';

export { type Citation, showCitation } from './citation.ts';

/** block: stops the step; warn: asks for a reason; info: shown beside the figure. */
export type Severity = 'block' | 'warn' | 'info';

export interface Rule<T> {
  /** The rule in one Chinese sentence, as it stands on paper. */
  readonly title: string;
  readonly value: T;
  readonly severity: Severity;
  readonly citation: Citation;
}

export interface RuleSet {
  /** Share of the jury that must attend. */
  readonly quorum: Rule<Ratio>;
  /** Share of the experts attending whose agreement passes an applicant. */
  readonly pass: Rule<Ratio>;
  readonly oddJury: Rule<boolean>;
  readonly seniorSeriesMinimum: Rule<number>;
  readonly seniorSpecialtyMinimum: Rule<number>;
  readonly groupMinimum: Rule<number>;
  /** Who is heard in an oral defence, and so stands in a list of their own. */
  readonly defence: Rule<Defence>;
  readonly noticeWorkingDays: Rule<number>;
  readonly noticeFirstDayCounted: Rule<boolean>;
  readonly approvalValidityYears: Rule<number>;
  readonly expertTermYears: Rule<number>;
  readonly denominatorMode: Rule<'exclude' | 'include'>;
  /** Highest and lowest total are dropped from this many raters on. */
  readonly dropHighLowFromRaters: Rule<number>;
  /** How applications are scored, by series and level. */
  readonly scoringSchemes: Rule<readonly ScoreScheme[]>;
  /** Employer kinds whose applications need the number of a stamped post audit. */
  readonly postAuditRequiredFor: Rule<readonly string[]>;
  /** Who is kept out of the draw where the rule blocks; where it does not, the office is told. */
  readonly retiredExcluded: Rule<boolean>;
  /** Who competes before the jury in this round. */
  readonly applicantExcluded: Rule<boolean>;
  /** Who declared a conflict before the draw. */
  readonly declaredExcluded: Rule<boolean>;
  /** Who is kin of an applicant, or has one under them. */
  readonly kinExcluded: Rule<boolean>;
  /** Who works at the unit of an applicant. */
  readonly sameUnitExcluded: Rule<boolean>;
  /** How many years after leaving an employer its people are still told as a relation; 0: none. */
  readonly sameEmployerYears: Rule<number>;
  /** An address that more applicants give is a hostel's or the unit's and ties nobody; 0: addresses are not compared. */
  readonly sharedAddressMost: Rule<number>;
  /** Whom the office has taken out of its pool. */
  readonly removedExcluded: Rule<boolean>;
  /** Whom the pool has suspended on the day. */
  readonly suspendedExcluded: Rule<boolean>;
  /** Against whom a decision of the integrity register stands on the day. */
  readonly integrityExcluded: Rule<boolean>;
  /** Whose term has run out by the day. */
  readonly termOverExcluded: Rule<boolean>;
  /** Who said that they cannot come on the day. */
  readonly awayExcluded: Rule<boolean>;
  /** Whose title stands below the level that the jury judges. */
  readonly titleBelowExcluded: Rule<boolean>;
  /** Defects are told once and all at once; who does not answer in time is deemed to have withdrawn. */
  readonly correctionOnce: Rule<boolean>;
  /** Least working days for a correction, which are proposed; the notice itself names the day. Only `block` refuses a shorter term. */
  readonly correctionWorkingDays: Rule<number>;
  /** Two people of the office check every application. */
  readonly twoPersonCheck: Rule<boolean>;
  readonly chairAnnounces: Rule<boolean>;
  /** The chair carries the pool's mark of who may take the chair. */
  readonly chairEligible: Rule<boolean>;
  /** Least number of vice-chairs named when the meeting opens; 0: none. */
  readonly viceChairs: Rule<number>;
  readonly filingNeedsNotice: Rule<boolean>;
  /** A second person confirms that somebody who was drawn does not come. */
  readonly alternateSecondPerson: Rule<boolean>;
  /** Years in a row in which an expert may sit; 0: any number. */
  readonly yearsInRow: Rule<number>;
  /** Whole months between an expert's last session and the next; 0: none. */
  readonly restMonths: Rule<number>;
  /** Who may know before the meeting who was drawn. */
  readonly namesBeforeSignIn: Rule<NamesBeforeSignIn>;
  /** Reviewers hold at least the level applied for. */
  readonly reviewLevel: Rule<boolean>;
  /** Most reviewers of an application from the applicant's own prefecture; 0: any number. */
  readonly reviewSamePrefecture: Rule<number>;
  /** Most reviewers of an application from the own employer's system, up to its uppermost unit; 0: any number. */
  readonly reviewSameEmployer: Rule<number>;
  /** What speaks against a pair, in points; the work of each expert counts `balance` × load². */
  readonly reviewWeights: Rule<PlanWeights>;
}

export type RuleId = keyof RuleSet;

/** The rules of one decree or office, as data with their sources. A round pins `id` and `version`. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: IsoDate;
  readonly rules: RuleSet;
}

const WEIGHTS = [
  'otherDiscipline',
  'secondDiscipline',
  'lowerLevel',
  'balance',
] as const satisfies (keyof PlanWeights)[];

/** A share of something: more than nothing, at most all of it. */
const share: Shape = (v) =>
  isObject(v) && isCount(v.numerator) && isCount(v.denominator) && v.numerator <= v.denominator;

const SHAPES: Record<RuleId, Shape> = {
  quorum: share,
  pass: share,
  oddJury: isFlag,
  seniorSeriesMinimum: isCount,
  seniorSpecialtyMinimum: isCount,
  groupMinimum: isCount,
  defence: isDefence,
  noticeWorkingDays: isCount,
  noticeFirstDayCounted: isFlag,
  approvalValidityYears: isCount,
  expertTermYears: isCount,
  denominatorMode: isOneOf(['exclude', 'include']),
  // Dropping two of three would leave one person's opinion.
  dropHighLowFromRaters: (v) => isCount(v) && v >= 4,
  scoringSchemes: isSchemes,
  postAuditRequiredFor: isTextList,
  retiredExcluded: isFlag,
  applicantExcluded: isFlag,
  declaredExcluded: isFlag,
  kinExcluded: isFlag,
  sameUnitExcluded: isFlag,
  sameEmployerYears: isCountOrNone,
  sharedAddressMost: isCountOrNone,
  removedExcluded: isFlag,
  suspendedExcluded: isFlag,
  integrityExcluded: isFlag,
  termOverExcluded: isFlag,
  awayExcluded: isFlag,
  titleBelowExcluded: isFlag,
  correctionOnce: isFlag,
  correctionWorkingDays: isCount,
  twoPersonCheck: isFlag,
  chairAnnounces: isFlag,
  chairEligible: isFlag,
  viceChairs: isCountOrNone,
  filingNeedsNotice: isFlag,
  alternateSecondPerson: isFlag,
  yearsInRow: isCountOrNone,
  restMonths: isCountOrNone,
  namesBeforeSignIn: isOneOf(NAMES_BEFORE_SIGN_IN),
  reviewLevel: isFlag,
  reviewSamePrefecture: isCountOrNone,
  reviewSameEmployer: isCountOrNone,
  // Larger ones would not leave room for ranking the plans of a round of tens of thousands (`nearest.ts`).
  reviewWeights: (v) => isObject(v) && WEIGHTS.every((one) => isCountOrNone(v[one]) && Number(v[one]) <= 100),
};

export const ruleIds = Object.keys(SHAPES) as readonly RuleId[];

function isRule(v: unknown, value: Shape): boolean {
  if (!isObject(v) || !isText(v.title) || !isCitation(v.citation)) return false;
  return isOneOf(['block', 'warn', 'info'])(v.severity) && value(v.value);
}

/** A pack as it was kept, with the rules that came later as they were before they came: they ask for nothing. */
export function withLaterRules(kept: RulePack): RulePack {
  return { ...kept, rules: { ...LATER_RULES, ...kept.rules } };
}

/**
 * A pack read from a file. Refusals: `rule_pack_unreadable` {field}, `rule_missing` {rule}, `rule_malformed` {rule},
 * `rule_unknown` {rule}: a rule this version does not know would be silently not applied; those of `schemesDefect`.
 */
export function readRulePack(data: unknown): Result<RulePack> {
  if (!isObject(data)) return refuse('rule_pack_unreadable', { field: 'pack' });
  for (const field of ['id', 'version', 'title', 'effectiveFrom']) {
    if (!isText(data[field])) return refuse('rule_pack_unreadable', { field });
  }
  if (!parseIsoDate(String(data.effectiveFrom))) return refuse('rule_pack_unreadable', { field: 'effectiveFrom' });
  if (!isObject(data.rules)) return refuse('rule_pack_unreadable', { field: 'rules' });
  for (const id of ruleIds) {
    if (!Object.hasOwn(data.rules, id)) return refuse('rule_missing', { rule: id });
    if (!isRule(data.rules[id], SHAPES[id])) return refuse('rule_malformed', { rule: id });
  }
  for (const id of Object.keys(data.rules)) {
    if (!Object.hasOwn(SHAPES, id)) return refuse('rule_unknown', { rule: id });
  }
  const pack = data as unknown as RulePack;
  return schemesDefect(pack.rules.scoringSchemes.value) ?? ok(pack);
}
