import type { ReadDb } from '../../../db/handles.ts';
import {
  deletePostAudit,
  listPostAudits,
  type PostAuditRow,
  replacePostAudit,
  savePostPool,
} from '../../../db/tables/post-audits.ts';
import { getUnit } from '../../../db/tables/units.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { eligibilityPackOf } from '../eligibility-ground.ts';
import { done, type FeatureHandlers, type QueryContext } from '../feature.ts';
import { loadQuotaRows, workingOf } from '../post-quota-rows.ts';
import { holderOf } from '../post-quotas.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

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
    const { rows, pooled } = await loadQuotaRows(db, roundId, pack);
    return ok({
      rows,
      pooled,
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
