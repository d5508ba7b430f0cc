import type { ReadDb } from '../../db/handles.ts';
import { type ApplicationRecord, listAllApplications } from '../../db/tables/applications.ts';
import { listPostAudits, listPostPools, type PostAuditRow } from '../../db/tables/post-audits.ts';
import { isOpen } from '../core/domain/acceptance/states.ts';
import type { EligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import {
  compareApplicants,
  countApplicants,
  type HolderComparison,
  holdsPosts,
  quotaHolderOf,
  quotaLevelOf,
} from '../core/domain/post-quota/compare-applicants.ts';

/** A unit or a county as one word, so that a county may be named like a unit. */
export const unitHolder = (unitId: string): string => `unit:${unitId}`;
export const countyHolder = (county: string): string => `county:${county}`;

export function holderOf({ unit_id, county }: Pick<PostAuditRow, 'unit_id' | 'county'>): string {
  return unit_id === null ? countyHolder(county) : unitHolder(unit_id);
}

export interface RoundQuotas {
  readonly comparisons: readonly HolderComparison[];
  readonly audits: readonly PostAuditRow[];
  /** County by unit. */
  readonly pools: ReadonlyMap<string, string>;
  readonly applications: readonly ApplicationRecord[];
  /** The comparison that an application is counted in; undefined where its type or level is outside the quota. */
  comparisonOf(application: ApplicationRecord): HolderComparison | undefined;
}

/** Applicants who still compete, beside the audited numbers. */
export async function loadQuotas(
  db: ReadDb,
  roundId: string,
  pack: EligibilityPack,
  all?: readonly ApplicationRecord[],
): Promise<RoundQuotas> {
  const audits = await listPostAudits(db, roundId);
  const pools = await listPostPools(db, roundId);
  const applications = (all ?? (await listAllApplications(db, roundId))).filter(
    ({ state }) => state === 'accepted' || isOpen(state),
  );
  const seniorPoolOf = new Map([...pools].map(([unitId, county]) => [unitHolder(unitId), countyHolder(county)]));
  const kinds = pack.rules.postAudit.value?.unitKinds ?? [];
  const counted = countApplicants(
    applications.map(({ unitId, level, kind, details }) => ({
      unit: unitHolder(unitId),
      level,
      kind,
      holdsPosts: holdsPosts(details.unitKind, kinds),
    })),
    pack,
    seniorPoolOf,
  );
  const audited = audits.flatMap((row) =>
    row.audited === null
      ? []
      : [
          {
            holder: holderOf(row),
            level: row.level,
            pool: row.pool,
            auditNumber: row.document_number,
            audited: row.audited,
          },
        ],
  );
  const comparisons = compareApplicants(audited, counted);
  return {
    comparisons,
    audits,
    pools,
    applications,
    comparisonOf: ({ unitId, level, kind, details }) => {
      const quotaLevel = quotaLevelOf(level);
      const pool = pack.applicationTypes[kind].quota;
      if (quotaLevel === undefined || pool === 'none' || holdsPosts(details.unitKind, kinds) === false)
        return undefined;
      const holder = quotaHolderOf(unitHolder(unitId), quotaLevel, seniorPoolOf);
      return comparisons.find((one) => one.holder === holder && one.level === quotaLevel && one.pool === pool);
    },
  };
}
