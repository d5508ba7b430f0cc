import { z } from 'zod';
import type { EnteredFact, FactEntry, FactGroup } from '../domain/eligibility/entered-facts.ts';
import { EMPLOYMENTS } from '../domain/eligibility/facts.ts';
import { GRADES, TIERS } from '../domain/eligibility/rule-values.ts';

/** As typed: the rule reads it, so that what is wrong is told with its fact and line. */
const date = z.string().trim().max(20);
const period = z.strictObject({ from: date, to: date.nullable() });
const lines = <S extends z.ZodType>(one: S) => z.array(one).max(40);
const entry = <N extends EnteredFact, S extends z.ZodType>(name: N, value: S) =>
  z.strictObject({ name: z.literal(name), value: value.nullable() });
const yesOrNo = <N extends EnteredFact>(name: N) => entry(name, z.boolean());

export const factEntryField = z.discriminatedUnion('name', [
  entry('unitPosting', z.union([z.literal('none'), z.strictObject({ from: date, to: date })])),
  entry('receivedOn', date),
  yesOrNo('aidDirect'),
  entry('aidStays', lines(period)),
  entry('unitTier', z.enum(TIERS)),
  yesOrNo('hostRecommends'),
  yesOrNo('villageSent'),
  entry('villageStays', lines(period)),
  yesOrNo('villageAchievement'),
  yesOrNo('personnelFileAtUnit'),
  yesOrNo('registeredInProvince'),
  yesOrNo('contract'),
  entry('insurancePeriods', lines(period)),
  entry('employment', z.enum(EMPLOYMENTS)),
  yesOrNo('typeConditionsMet'),
  entry('achievements', lines(z.strictObject({ id: z.string().trim().max(100), on: date }))),
  entry('punishments', lines(z.strictObject({ grade: z.enum(GRADES), from: date, to: date.nullable() }))),
  entry('criteriaVersion', z.string().trim().min(1).max(80)),
]);

/** One entry about a fact: what was said, on which paper, by whom, when. */
export interface EnteredFactView {
  readonly entry: FactEntry;
  readonly source: string;
  readonly by: string;
  readonly utc: string;
}

export interface FactGroupView {
  readonly group: FactGroup;
  readonly facts: readonly {
    readonly name: EnteredFact;
    /** A rule waits for it. */
    readonly needed: boolean;
    /** The entry that counts; null where there is none. */
    readonly said: EnteredFactView | null;
  }[];
}

export interface EnteredFactsView {
  /** What the rules wait for and what was entered; a group with neither is not among them. */
  readonly groups: readonly FactGroupView[];
  /** Every entry, the newest first. */
  readonly history: readonly EnteredFactView[];
  /** The criteria that the office holds for the series. */
  readonly criteria: readonly { readonly id: string; readonly title: string }[];
  /** False once the list is frozen or the dossier is closed. */
  readonly open: boolean;
}
