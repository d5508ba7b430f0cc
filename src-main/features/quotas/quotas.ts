import type { ReadDb } from '../../../db/handles.ts';
import {
  deletePostAudit,
  listPostAudits,
  type PostAuditRow,
  replacePostAudit,
  savePostPool,
} from '../../../db/tables/post-audits.ts';
import { getUnit, listUnits } from '../../../db/tables/units.ts';
import type { QuotaFigures, QuotaRow } from '../../core/contract/quotas.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { PostQuotaRules } from '../../core/domain/post-quota/quota-rules.ts';
import { type QuotaWorking, workOutQuota } from '../../core/domain/post-quota/work-out.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import { done, type FeatureHandlers, type QueryContext } from '../feature.ts';
import { holderOf, loadQuotas, unitHolder } from '../post-quotas.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

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
function workingOf(figures: QuotaFigures, rules: PostQuotaRules): Result<QuotaWorking> {
  const { manualNumber, manualReason, manualAuthority, ...counts } = figures;
  const manual =
    manualNumber === null ? null : { number: manualNumber, reason: manualReason, authority: manualAuthority };
  return workOutQuota({ ...counts, manual }, rules);
}

/** Refusals: `round_not_found`, `list_frozen`. */
async function loadOpen(db: ReadDb, roundId: string): Promise<Result<LoadedRound>> {
  const round = await loadRound(db, roundId);
  return round.ok && round.value.row.list_frozen_utc !== null ? refuse('list_frozen') : round;
}

const packOf = (round: LoadedRound, { eligibilityPack }: Pick<QueryContext, 'eligibilityPack'>) =>
  eligibilityPackOf(round, eligibilityPack);

/** What the audit chain learns: figures, no people. */
const traced = ({ unit_id, county, level, pool, audited, document_number }: PostAuditRow) => ({
  holder: unit_id ?? county,
  level,
  pool,
  audited,
  document: document_number,
});

/** Audited numbers of posts. The office does not set them: it sees that a stamped number exists and is not exceeded. */
export const quotas: FeatureHandlers<'quotas'> = {
  /** Refusal: `round_not_found`. */
  list: async (context, { roundId }) => {
    const { db } = context;
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const pack = packOf(round.value, context);
    const { comparisons, audits, pools } = await loadQuotas(db, roundId, pack);
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
        audit:
          row === undefined || figures === null ? null : { auditId: row.id, figures, by: row.people, utc: row.utc },
        working: working?.ok === true ? working.value : null,
      };
    });
    const pooled = [...pools].map(([unitId, county]) => ({ unitId, unit: names.get(unitId) ?? '', county }));
    return ok({
      rows: rows.sort((a, b) => byText(a.holder, b.holder)),
      pooled: pooled.sort((a, b) => byText(a.unit, b.unit)),
      rule: {
        title: pack.postQuota.title,
        decree: showCitation(pack.postQuota.citation).decree,
        blocks: pack.postQuota.severity === 'block',
      },
      frozen: round.value.row.list_frozen_utc !== null,
    });
  },

  /**
   * Refusals: those of `loadOpen` and `workOutQuota`, `unit_not_found`, `quota_holder_missing`: neither unit nor county or
   * both, `quota_document_missing`: a number without its document, or a document without a number.
   */
  save: async (context, { roundId, unitId, county, level, pool, figures, by }) => {
    const { db, now, newId } = context;
    const round = await loadOpen(db, roundId);
    if (!round.ok) return round;
    if ((unitId === null) === (county === '')) return refuse('quota_holder_missing');
    if (unitId !== null && (await getUnit(db, unitId)) === undefined) return refuse('unit_not_found');
    if ((figures.audited === null) !== (figures.documentNumber === '')) return refuse('quota_document_missing');
    const rules = packOf(round.value, context).postQuota.value;
    const working = rules === null ? ok(null) : workingOf(figures, rules);
    if (!working.ok) return working;
    const place = { unit_id: unitId, county };
    const before = (await listPostAudits(db, roundId)).find(
      (row) => holderOf(row) === holderOf(place) && row.level === level && row.pool === pool,
    );
    const row: PostAuditRow = {
      id: newId(),
      round_id: roundId,
      ...place,
      level,
      pool,
      post_management: figures.postManagement ? 1 : 0,
      approved: figures.approved,
      appointed: figures.appointed,
      not_appointed: figures.notAppointed,
      departures: figures.departures,
      carried_in: figures.carriedIn,
      audited: figures.audited,
      document_number: figures.documentNumber,
      manual_number: figures.manualNumber,
      manual_reason: figures.manualReason,
      manual_authority: figures.manualAuthority,
      people: by,
      utc: now,
    };
    await replacePostAudit(db, row, before?.id);
    const was = before === undefined ? {} : { before: traced(before) };
    return done({ auditId: row.id }, { object: roundId, ...was, after: traced(row) });
  },

  /** Refusals: those of `loadOpen`, `quota_not_found`. */
  remove: async ({ db }, { roundId, auditId }) => {
    const round = await loadOpen(db, roundId);
    if (!round.ok) return round;
    const row = (await listPostAudits(db, roundId)).find((one) => one.id === auditId);
    if (row === undefined) return refuse('quota_not_found');
    await deletePostAudit(db, auditId);
    return done(null, { object: roundId, before: traced(row) });
  },

  /** Refusals: those of `loadOpen`, `unit_not_found`. */
  setPool: async ({ db }, { roundId, unitId, county }) => {
    const round = await loadOpen(db, roundId);
    if (!round.ok) return round;
    if ((await getUnit(db, unitId)) === undefined) return refuse('unit_not_found');
    await savePostPool(db, roundId, unitId, county);
    return done(null, { object: roundId, after: { unit: unitId, county } });
  },
};
