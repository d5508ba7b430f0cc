import {
  deleteVerdict,
  deleteVeto,
  listVerdicts,
  listVetoes,
  saveVerdict,
  saveVeto,
} from '../../../db/tables/scores.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { scoredPair } from './scored-pair.ts';

/** A veto beside the points, which stay as they are. Refusals: those of `scoredPair`, `veto_not_found`. */
export const veto: FeatureHandlers<'scoring'>['veto'] = async ({ db }, input) => {
  const { roundId, applicationId, expertId, vetoId, remark } = input;
  const pair = await scoredPair(db, input);
  if (!pair.ok) return pair;
  const { key, scheme } = pair.value;
  if (!scheme.vetoes.some(({ id }) => id === vetoId)) return refuse('veto_not_found');
  const before = (await listVetoes(db, roundId)).find(
    (one) => one.application_id === applicationId && one.expert_id === expertId && one.veto_id === vetoId,
  );
  const said = remark.trim();
  if (said === '') await deleteVeto(db, key, vetoId);
  else await saveVeto(db, { ...key, round_id: roundId, veto_id: vetoId, remark: said });
  return done(null, {
    object: `${applicationId}:${expertId}:${vetoId}`,
    before: before?.remark ?? null,
    after: said === '' ? null : said,
  });
};

/** Refusals: those of `scoredPair`, `scheme_has_points`, `disagreement_without_reason`. */
export const judge: FeatureHandlers<'scoring'>['judge'] = async ({ db }, input) => {
  const { roundId, applicationId, expertId, verdict, remark } = input;
  const pair = await scoredPair(db, input);
  if (!pair.ok) return pair;
  const { key, scheme } = pair.value;
  if (scheme.kind !== 'agreement') return refuse('scheme_has_points');
  const said = remark.trim();
  if (verdict === 'disagree' && said === '') return refuse('disagreement_without_reason');
  const before = (await listVerdicts(db, roundId)).find(
    (one) => one.application_id === applicationId && one.expert_id === expertId,
  );
  if (verdict === null) await deleteVerdict(db, key);
  else await saveVerdict(db, { ...key, round_id: roundId, verdict, remark: said });
  return done(null, {
    object: `${applicationId}:${expertId}`,
    before: before === undefined ? null : { verdict: before.verdict, remark: before.remark },
    after: verdict === null ? null : { verdict, remark: said },
  });
};
