import type { ApplicationKind } from '../applications/application-kind.ts';
import type { ApplicationTypes } from '../applications/application-types.ts';
import { byText } from '../kernel/order.ts';
import type { TitleLevel, UnitKind } from '../roster/words.ts';
import type { QuotaLevel } from './work-out.ts';

/** Dual-targeted posts are approved apart and counted apart. */
export type QuotaPool = 'post' | 'dual_targeted';

/** A unit, or the county that manages the senior posts of its units together. */
export type QuotaHolder = string;

export interface QuotaApplication {
  readonly unit: string;
  readonly level: TitleLevel;
  readonly kind: ApplicationKind;
  /** Posts exist where the rule of the post audit says so (public institutions); null: the unit's kind is not known. */
  readonly holdsPosts: boolean | null;
}

export interface HolderCount {
  readonly holder: QuotaHolder;
  readonly level: QuotaLevel;
  readonly pool: QuotaPool;
  readonly applicants: number;
  /** Of them from units whose kind nobody knows. */
  readonly uncertain: number;
}

export interface AuditedQuota {
  readonly holder: QuotaHolder;
  readonly level: QuotaLevel;
  readonly pool: QuotaPool;
  /** Number of the stamped audit. */
  readonly auditNumber: string;
  readonly audited: number;
}

export interface HolderComparison {
  readonly holder: QuotaHolder;
  readonly level: QuotaLevel;
  readonly pool: QuotaPool;
  readonly auditNumber: string | null;
  readonly audited: number | null;
  readonly applicants: number;
  readonly uncertain: number;
  /** within; over by `over`; no_audit: applicants without an audited number; undecided: hangs on units of unknown kind. */
  readonly state: 'within' | 'over' | 'no_audit' | 'undecided';
  readonly over: number;
}

/** Whether posts are audited for this kind of unit, by the kinds that the rule `postAudit` names; null: kind not known. */
export function holdsPosts(unitKind: UnitKind | null, auditedKinds: readonly UnitKind[]): boolean | null {
  return unitKind === null ? null : auditedKinds.includes(unitKind);
}

/** The level of posts; undefined for junior titles, whose posts are not audited. */
export function quotaLevelOf(level: TitleLevel): QuotaLevel | undefined {
  if (level === 'junior') return undefined;
  return level === 'intermediate' ? 'intermediate' : 'senior';
}

/** Where the county manages senior posts together, it holds them for its units; intermediate posts stay with the unit. */
export function quotaHolderOf(
  unit: string,
  level: QuotaLevel,
  seniorPoolOf: ReadonlyMap<string, QuotaHolder>,
): QuotaHolder {
  return (level === 'senior' ? seniorPoolOf.get(unit) : undefined) ?? unit;
}

const LEVELS: readonly QuotaLevel[] = ['senior', 'intermediate'];
const POOLS: readonly QuotaPool[] = ['post', 'dual_targeted'];
interface Place {
  readonly holder: QuotaHolder;
  readonly level: QuotaLevel;
  readonly pool: QuotaPool;
}
const keyOf = ({ holder, level, pool }: Place): string => JSON.stringify([holder, level, pool]);
const byPlace = (a: Place, b: Place): number =>
  byText(a.holder, b.holder) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  POOLS.indexOf(a.pool) - POOLS.indexOf(b.pool);

/**
 * Applicants by holder, level and pool. Types outside the quota (援青、农牧民、乡村医生 …), junior titles and units
 * without posts are not in it. Give it only open applications: neither withdrawn nor returned nor moved.
 */
export function countApplicants(
  applications: readonly QuotaApplication[],
  types: ApplicationTypes,
  seniorPoolOf: ReadonlyMap<string, QuotaHolder> = new Map(),
): HolderCount[] {
  const counts = new Map<string, HolderCount>();
  for (const { unit, level, kind, holdsPosts } of applications) {
    const quotaLevel = quotaLevelOf(level);
    const pool = types.applicationTypes[kind].quota;
    if (quotaLevel === undefined || pool === 'none' || holdsPosts === false) continue;
    const place = { holder: quotaHolderOf(unit, quotaLevel, seniorPoolOf), level: quotaLevel, pool };
    const before = counts.get(keyOf(place));
    counts.set(keyOf(place), {
      ...place,
      applicants: (before?.applicants ?? 0) + 1,
      uncertain: (before?.uncertain ?? 0) + (holdsPosts === null ? 1 : 0),
    });
  }
  return [...counts.values()].sort(byPlace);
}

function stateOf(audited: number | null, { applicants, uncertain }: HolderCount): HolderComparison['state'] {
  const sure = applicants - uncertain;
  if (audited === null) return sure > 0 ? 'no_audit' : 'undecided';
  if (sure > audited) return 'over';
  return applicants > audited ? 'undecided' : 'within';
}

/**
 * The audited numbers beside the applicants counted, one line for each that has either. The office does not work out the
 * quota: it sees that a stamped number exists and is not exceeded. A second audit of one place replaces the first; give
 * them in their order. `over` counts only who is certain.
 */
export function compareApplicants(
  audited: readonly AuditedQuota[],
  counted: readonly HolderCount[],
): HolderComparison[] {
  const audits = new Map(audited.map((one) => [keyOf(one), one]));
  const counts = new Map(counted.map((one) => [keyOf(one), one]));
  const places = new Map(
    [...audited, ...counted].map(({ holder, level, pool }) => [
      keyOf({ holder, level, pool }),
      { holder, level, pool },
    ]),
  );
  return [...places]
    .map(([key, place]): HolderComparison => {
      const audit = audits.get(key);
      const count = counts.get(key) ?? { ...place, applicants: 0, uncertain: 0 };
      const number = audit?.audited ?? null;
      return {
        ...place,
        auditNumber: audit?.auditNumber ?? null,
        audited: number,
        applicants: count.applicants,
        uncertain: count.uncertain,
        state: stateOf(number, count),
        over: number === null ? 0 : Math.max(0, count.applicants - count.uncertain - number),
      };
    })
    .sort(byPlace);
}
