import type { ReadDb } from '../../db/handles.ts';
import type { ApplicationRecord } from '../../db/tables/applications.ts';
import type { PostAuditRow } from '../../db/tables/post-audits.ts';
import { listUnits } from '../../db/tables/units.ts';
import type { QuotaFigures, QuotaRow } from '../core/contract/quotas.ts';
import type { EligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import { byText } from '../core/domain/kernel/order.ts';
import type { Result } from '../core/domain/kernel/result.ts';
import type { PostQuotaRules } from '../core/domain/post-quota/quota-rules.ts';
import { type QuotaWorking, workOutQuota } from '../core/domain/post-quota/work-out.ts';
import { holderOf, loadQuotas, type RoundQuotas, unitHolder } from './post-quotas.ts';

function figuresOf(row: PostAuditRow): QuotaFigures {
  return {
    postManagement: row.post_management === 1,
    approved: row.approved,
    appointed: row.appointed,
    notAppointed: row.not_appointed,
    departures: row.departures,
    carriedIn: row.carried_in,
    audited: row.audited,
    documentNumber: row.document_number,
    manualNumber: row.manual_number,
    manualReason: row.manual_reason,
    manualAuthority: row.manual_authority,
  };
}

/** Refusals: those of `workOutQuota`. */
export function workingOf(figures: QuotaFigures, rules: PostQuotaRules): Result<QuotaWorking> {
  const { manualNumber, manualReason, manualAuthority, ...counts } = figures;
  const manual =
    manualNumber === null ? null : { number: manualNumber, reason: manualReason, authority: manualAuthority };
  return workOutQuota({ ...counts, manual }, rules);
}

export interface QuotaRows {
  readonly rows: readonly QuotaRow[];
  readonly pooled: readonly { readonly unitId: string; readonly unit: string; readonly county: string }[];
  readonly quotas: RoundQuotas;
}

/** Every unit or county with applicants within a quota or an audit, by name; `applications`: where they are at hand. */
export async function loadQuotaRows(
  db: ReadDb,
  roundId: string,
  pack: EligibilityPack,
  applications?: readonly ApplicationRecord[],
): Promise<QuotaRows> {
  const quotas = await loadQuotas(db, roundId, pack, applications);
  const { comparisons, audits, pools } = quotas;
  const names = new Map((await listUnits(db)).map((unit) => [unit.id, unit.name]));
  const holders = new Map([...names.keys()].map((id) => [unitHolder(id), id]));
  const auditOf = (holder: string, level: string, pool: string) =>
    audits.find((row) => holderOf(row) === holder && row.level === level && row.pool === pool);
  const places = new Map(comparisons.map((one) => [JSON.stringify([one.holder, one.level, one.pool]), one]));
  // An audit whose number is still awaited is no number to compare with, and is shown all the same.
  for (const row of audits) {
    const { level, pool } = row;
    const key = JSON.stringify([holderOf(row), level, pool]);
    const nobody = {
      applicants: 0,
      uncertain: 0,
      auditNumber: null,
      audited: null,
      state: 'undecided',
      over: 0,
    } as const;
    if (!places.has(key)) places.set(key, { holder: holderOf(row), level, pool, ...nobody });
  }
  const rules = pack.postQuota.value;
  const rows = [...places.values()].map((one): QuotaRow => {
    const { holder, level, pool, applicants, uncertain, state, over } = one;
    const unitId = holders.get(holder) ?? null;
    const county = unitId === null ? holder.slice('county:'.length) : '';
    const row = auditOf(holder, level, pool);
    const figures = row === undefined ? null : figuresOf(row);
    const working = figures === null || rules === null ? null : workingOf(figures, rules);
    return {
      unitId,
      county,
      holder: unitId === null ? county : (names.get(unitId) ?? ''),
      level,
      pool,
      applicants,
      uncertain,
      state,
      over,
      audit: row === undefined || figures === null ? null : { auditId: row.id, figures, by: row.people, utc: row.utc },
      working: working?.ok === true ? working.value : null,
    };
  });
  const pooled = [...pools].map(([unitId, county]) => ({ unitId, unit: names.get(unitId) ?? '', county }));
  return {
    rows: rows.sort((a, b) => byText(a.holder, b.holder)),
    pooled: pooled.sort((a, b) => byText(a.unit, b.unit)),
    quotas,
  };
}
