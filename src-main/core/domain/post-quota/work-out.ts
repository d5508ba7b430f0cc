import { ok, type Result, refuse } from '../kernel/result.ts';
import type { PostQuotaRules } from './quota-rules.ts';

/** Posts are audited for senior and intermediate titles separately (regional notice of 2022, part 2 (3)). */
export type QuotaLevel = 'senior' | 'intermediate';

/** A number that the HRSS department set by hand. */
export interface ManualQuota {
  readonly number: number;
  readonly reason: string;
  /** Which department, by which letter. */
  readonly authority: string;
}

export interface QuotaInput {
  /** False: the unit is not in post management, or its plan cannot be followed; the number is then set by hand. */
  readonly postManagement: boolean;
  /** Approved posts of the level (同级岗位核定数). */
  readonly approved: number | null;
  /** People qualified for the level and appointed (已聘), and not appointed (未聘). */
  readonly appointed: number | null;
  readonly notAppointed: number | null;
  /** People of the level who left posts inside the window; asked only where the two-out-one-in applies. */
  readonly departures: number | null;
  /** Left over from last year; counts only where the rule carries a remainder. */
  readonly carriedIn?: number;
  readonly manual: ManualQuota | null;
}

/** One line of the working, in the order of reasoning. The window and the paper have the sentences. */
export type QuotaStep =
  | { readonly step: 'outside_post_management' }
  | { readonly step: 'approved'; readonly approved: number }
  | {
      readonly step: 'qualified';
      readonly appointed: number;
      readonly notAppointed: number;
      readonly qualified: number;
    }
  | { readonly step: 'no_posts'; readonly qualified: number }
  | {
      readonly step: 'ratio';
      readonly qualified: number;
      readonly approved: number;
      readonly percent: number;
      /** 100 * qualified. */
      readonly left: number;
      /** percent * approved. */
      readonly right: number;
      readonly relation: 'above' | 'equal' | 'below';
    }
  | { readonly step: 'suspended' }
  | { readonly step: 'boundary'; readonly percent: number }
  | { readonly step: 'vacancies'; readonly approved: number; readonly qualified: number; readonly quota: number }
  | { readonly step: 'more_qualified_than_posts'; readonly approved: number; readonly qualified: number }
  | { readonly step: 'departures'; readonly departures: number; readonly carriedIn: number }
  | {
      readonly step: 'two_out_one_in';
      readonly departures: number;
      readonly forOne: number;
      readonly quota: number;
      readonly remainder: number;
    }
  | { readonly step: 'remainder_carried' | 'remainder_lost'; readonly remainder: number }
  | { readonly step: 'manual'; readonly number: number; readonly reason: string; readonly authority: string }
  | { readonly step: 'missing'; readonly field: QuotaField };

export type QuotaField = 'approved' | 'appointed' | 'notAppointed' | 'departures' | 'carriedIn' | 'manual';

/** boundary: exactly at the percentage, a person decides; remainder: departures that do not make up one application. */
export type QuotaFlag = 'boundary' | 'remainder' | 'no_posts' | 'manual';

export interface QuotaWorking {
  readonly outcome: 'vacancies' | 'two_out_one_in' | 'suspended' | 'manual' | 'undecided';
  /** null where it cannot be worked out: something is missing, or a person has to set it. */
  readonly quota: number | null;
  readonly steps: readonly QuotaStep[];
  readonly flags: readonly QuotaFlag[];
  /** For next year; 0 unless the rule carries it. */
  readonly carriedOut: number;
}

const FIELDS = ['approved', 'appointed', 'notAppointed', 'departures', 'carriedIn'] as const;

function malformed(input: QuotaInput): QuotaField | undefined {
  const wrong = (n: number | null | undefined) => n !== null && n !== undefined && !(Number.isSafeInteger(n) && n >= 0);
  return FIELDS.find((field) => wrong(input[field])) ?? (wrong(input.manual?.number) ? 'manual' : undefined);
}

function set(outcome: QuotaWorking['outcome'], quota: number | null, rest: Partial<QuotaWorking>): QuotaWorking {
  return { outcome, quota, steps: [], flags: [], carriedOut: 0, ...rest };
}

/** The number that the department set, where the figures give none. */
function byHand(input: QuotaInput, steps: readonly QuotaStep[], flags: readonly QuotaFlag[]): QuotaWorking {
  const { manual } = input;
  if (manual === null) {
    return set('undecided', null, { steps: [...steps, { step: 'missing', field: 'manual' }], flags });
  }
  return set('manual', manual.number, {
    steps: [...steps, { step: 'manual', ...manual }],
    flags: [...flags, 'manual'],
  });
}

/**
 * How many may apply for a level, with the working. Whole numbers only: 100 * qualified is held against percent * posts,
 * so that exactly 130 % is neither above nor below; the notice says nothing for it, literally it is not above: flagged and
 * not suspended. The number to go by is the audited one: this is the check of it. A number set by hand stands only where
 * the figures give none (outside post management, no approved post). Refusals: `quota_count_malformed` {field},
 * `quota_reason_missing`: a number set by hand without reason or department.
 */
export function workOutQuota(input: QuotaInput, rules: PostQuotaRules): Result<QuotaWorking> {
  const wrong = malformed(input);
  if (wrong !== undefined) return refuse('quota_count_malformed', { field: wrong });
  const { manual } = input;
  if (manual !== null && (manual.reason.trim() === '' || manual.authority.trim() === '')) {
    return refuse('quota_reason_missing');
  }
  return ok(working(input, rules));
}

function working(input: QuotaInput, rules: PostQuotaRules): QuotaWorking {
  if (!input.postManagement) return byHand(input, [{ step: 'outside_post_management' }], []);
  const { approved, appointed, notAppointed } = input;
  const missing = (['approved', 'appointed', 'notAppointed'] as const).find((field) => input[field] === null);
  if (approved === null || appointed === null || notAppointed === null || missing !== undefined) {
    return set('undecided', null, { steps: [{ step: 'missing', field: missing ?? 'approved' }] });
  }
  const qualified = appointed + notAppointed;
  const counted: QuotaStep[] = [
    { step: 'approved', approved },
    { step: 'qualified', appointed, notAppointed, qualified },
  ];
  if (approved === 0) return byHand(input, [...counted, { step: 'no_posts', qualified }], ['no_posts']);
  const percent = rules.suspendAbovePercent;
  const [left, right] = [100 * qualified, percent * approved];
  const relation = left > right ? 'above' : left === right ? 'equal' : 'below';
  const ratio: QuotaStep = { step: 'ratio', qualified, approved, percent, left, right, relation };
  if (relation === 'above') return set('suspended', 0, { steps: [...counted, ratio, { step: 'suspended' }] });
  const boundary: QuotaStep[] = relation === 'equal' ? [{ step: 'boundary', percent }] : [];
  const flags: QuotaFlag[] = relation === 'equal' ? ['boundary'] : [];
  const before = [...counted, ratio, ...boundary];
  if (qualified < approved) {
    const quota = approved - qualified;
    return set('vacancies', quota, { steps: [...before, { step: 'vacancies', approved, qualified, quota }], flags });
  }
  return twoOutOneIn(input, rules, [...before, { step: 'more_qualified_than_posts', approved, qualified }], flags);
}

function twoOutOneIn(
  input: QuotaInput,
  rules: PostQuotaRules,
  before: readonly QuotaStep[],
  flags: readonly QuotaFlag[],
): QuotaWorking {
  if (input.departures === null) {
    return set('undecided', null, { steps: [...before, { step: 'missing', field: 'departures' }], flags });
  }
  const forOne = rules.departuresForOne;
  const carriedIn = rules.carryRemainder ? (input.carriedIn ?? 0) : 0;
  const all = input.departures + carriedIn;
  const remainder = all % forOne;
  const quota = (all - remainder) / forOne;
  const steps: QuotaStep[] = [
    ...before,
    { step: 'departures', departures: input.departures, carriedIn },
    { step: 'two_out_one_in', departures: all, forOne, quota, remainder },
  ];
  if (remainder > 0) steps.push({ step: rules.carryRemainder ? 'remainder_carried' : 'remainder_lost', remainder });
  return set('two_out_one_in', quota, {
    steps,
    flags: remainder > 0 ? [...flags, 'remainder'] : flags,
    carriedOut: rules.carryRemainder ? remainder : 0,
  });
}
