import { readFileSync } from 'node:fs';
import { type CalendarFile, workCalendarOf } from '../../../src-main/core/domain/calendar/calendar-file.ts';
import { checkEligibility } from '../../../src-main/core/domain/eligibility/check-eligibility.ts';
import {
  type EligibilityPack,
  readEligibilityPack,
} from '../../../src-main/core/domain/eligibility/eligibility-pack.ts';
import type { EligibilityFacts } from '../../../src-main/core/domain/eligibility/facts.ts';
import type { EligibilityContext, Finding } from '../../../src-main/core/domain/eligibility/finding.ts';
import type { EligibilityRuleId } from '../../../src-main/core/domain/eligibility/rule-ids.ts';
import type { EligibilityValues } from '../../../src-main/core/domain/eligibility/rule-values.ts';
import { day } from './day.ts';
import { titleCatalogue } from './title-catalogue.ts';

const asset = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../assets/${path}`, import.meta.url), 'utf8'));

/** The shipped pack as raw data, to be spoilt by tests. */
export function rawEligibilityPack(): Record<string, unknown> {
  return asset('rule-packs/eligibility-qinghai-2022.json') as Record<string, unknown>;
}

/** The shipped pack, read as the product reads it. */
export function eligibilityPack(): EligibilityPack {
  const read = readEligibilityPack(rawEligibilityPack());
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** The pack with the values of some rules filled in or changed. */
export function packWith(values: { readonly [K in EligibilityRuleId]?: EligibilityValues[K] | null }): EligibilityPack {
  const pack = eligibilityPack();
  const rules = Object.fromEntries(
    Object.entries(pack.rules).map(([id, rule]) => [
      id,
      Object.hasOwn(values, id) ? { ...rule, value: values[id as EligibilityRuleId] } : rule,
    ]),
  );
  return { ...pack, rules: rules as unknown as EligibilityPack['rules'] };
}

export const context: EligibilityContext = {
  year: 2022,
  today: day('2022-12-20'),
  calendar: workCalendarOf(asset('calendars/china.json') as CalendarFile),
  catalogue: titleCatalogue(),
  overrides: [],
};

/** An engineer of a public institution about whom everything is known and nothing is wrong. */
export const sound: EligibilityFacts = {
  kind: 'normal',
  series: '工程',
  specialty: '水利水电',
  level: 'associate_senior',
  title: '高级工程师',
  receivedOn: day('2022-12-19'),
  unitKind: 'public_institution',
  unitTier: 'county',
  employment: 'established',
  inPost: true,
  departure: null,
  punishments: [],
  integrityRecords: [],
  otherApplications: [],
  postAuditNumber: '岗审〔2022〕1号',
  unitPosting: { from: day('2022-12-01'), to: day('2022-12-09') },
  appointmentProof: true,
  personnelFileAtUnit: true,
  registeredInProvince: null,
  contract: null,
  insurancePeriods: null,
  education: '大学本科/学士',
  currentTitle: '工程师',
  currentTitleDate: '2017-12-31',
  workStart: '2010-07',
  graduated: '2010-06',
  assessments: [2019, 2020, 2021].map((year) => ({ year, grade: '优秀' })),
  achievements: [{ id: 'a1', on: '2019-05' }],
  cpd: 90,
  criteriaVersion: null,
  typeConditionsMet: null,
  hostRecommends: null,
  dispatchingSeal: null,
  aidDirect: null,
  aidStays: null,
  villageSent: null,
  villageStays: null,
  villageAchievement: null,
  villageProof: null,
};

/** The findings about the sound engineer with some facts changed. */
export function findingsOf(
  change: Partial<EligibilityFacts>,
  pack: EligibilityPack = eligibilityPack(),
  more: Partial<EligibilityContext> = {},
): readonly Finding[] {
  return checkEligibility({ ...sound, ...change }, pack, { ...context, ...more });
}

export function findingOf(
  rule: EligibilityRuleId,
  change: Partial<EligibilityFacts>,
  pack?: EligibilityPack,
  more?: Partial<EligibilityContext>,
): Finding {
  const found = findingsOf(change, pack, more).find((f) => f.rule === rule);
  if (!found) throw new Error(`no finding for ${rule}`);
  return found;
}

/** `met`, `not_met absent` …: result and reason in one text. */
export function said(finding: Finding): string {
  return finding.reason === undefined ? finding.result : `${finding.result} ${finding.reason}`;
}
