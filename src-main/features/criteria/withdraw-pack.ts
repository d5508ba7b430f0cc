import { insertWithdrawal, roundsThatChanged } from '../../../db/tables/criteria.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { findPack } from '../criteria-packs.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { roundsByPack } from './rounds-by-pack.ts';

/**
 * Takes a version out of use that was put in use by mistake. As with putting it in use, one person answers for it. It
 * stays readable as it was; a round that goes or went by it has been judged by it, and then only a newer version can
 * follow. Refusals: `criteria_pack_not_found`, `criteria_shipped_stays`, `criteria_draft_discarded`: a draft is deleted,
 * `criteria_withdrawn`, `criteria_pinned` {rounds}.
 */
export const withdraw: FeatureHandlers<'criteria'>['withdraw'] = async (context, { kind, key, reason, by }) => {
  const { db, now, eligibilityPack } = context;
  const found = await findPack(db, kind, key, context);
  if (!found.ok) return found;
  const { own, withdrawn } = found.value;
  if (own === undefined) return refuse('criteria_shipped_stays');
  if (own.state === 'draft') return refuse('criteria_draft_discarded');
  if (withdrawn !== undefined) return refuse('criteria_withdrawn');
  const going = (await roundsByPack(db, eligibilityPack())).get(`${kind} ${key}`) ?? [];
  const rounds = [...new Set([...going, ...(await roundsThatChanged(db, kind, key))])];
  if (rounds.length > 0) return refuse('criteria_pinned', { rounds: rounds.join('、') });
  const { pack_id, version } = own;
  await insertWithdrawal(db, { kind, pack_id, version, utc: now, reason, people: by });
  return done(null, { object: key, before: { state: 'published' }, after: { state: 'withdrawn' } });
};
