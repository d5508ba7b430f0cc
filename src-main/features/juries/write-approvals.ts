import {
  annulJuryApproval,
  findJury,
  findJuryApproval,
  insertJuryApproval,
  listJuryApprovals,
} from '../../../db/tables/juries.ts';
import type { Contract } from '../../core/contract/index.ts';
import { checkApproval } from '../../core/domain/juries/approvals.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { asRules, choosePack } from '../criteria-packs.ts';
import { done, type HandlerOf } from '../feature.ts';
import { standingApprovals } from '../jury-register.ts';

/**
 * One more approval; those before stay. Refusals: `jury_not_found`, those of `choosePack` and `checkApproval`,
 * `approval_already_entered` {number}.
 */
export const addApproval: HandlerOf<Contract['juries']['addApproval']> = async (context, { juryId, approval, by }) => {
  const { db, newId, now, today } = context;
  if ((await findJury(db, juryId)) === undefined) return refuse('jury_not_found');
  const pack = await choosePack(db, 'rules', undefined, context);
  if (!pack.ok) return pack;
  const checked = checkApproval(approval, today, asRules(pack.value));
  if (!checked.ok) return checked;
  const { number, body, approvedOn, validFrom, validUntil, note } = approval;
  const known = standingApprovals(await listJuryApprovals(db), juryId);
  if (known.some((one) => one.number === number)) return refuse('approval_already_entered', { number });
  const approvalId = newId();
  await insertJuryApproval(db, {
    id: approvalId,
    jury_id: juryId,
    number,
    body,
    approved_on: approvedOn,
    valid_from: validFrom,
    valid_until: validUntil,
    note,
    recorded_utc: now,
    recorded_by: by,
    annulled_utc: null,
  });
  return done({ approvalId }, { object: juryId, after: { approval: number, from: validFrom, until: validUntil } });
};

/** Refusals: `approval_not_found`, `approval_annulled_already`. */
export const annulApproval: HandlerOf<Contract['juries']['annulApproval']> = async (
  { db, now },
  { juryId, approvalId, reason, by },
) => {
  const row = await findJuryApproval(db, approvalId);
  if (row === undefined || row.jury_id !== juryId) return refuse('approval_not_found');
  if (row.annulled_utc !== null) return refuse('approval_annulled_already');
  await annulJuryApproval(db, approvalId, { annulled_utc: now, annulled_by: by, annulled_reason: reason });
  const before = { approval: row.number, from: row.valid_from, until: row.valid_until };
  return done(null, { object: juryId, before, after: { annulled: true } });
};
