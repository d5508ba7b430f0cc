import { deleteScore, findScore, saveScore } from '../../../db/tables/scores.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { scoredItems } from '../../core/domain/scoring/scheme.ts';
import { parsePoints } from '../../core/domain/scoring/score.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { scoredPair } from './scored-pair.ts';

/**
 * One cell of one expert's sheet; an empty text clears it. Refusals: those of `scoredPair`, `criterion_not_found`, those of
 * `parsePoints`.
 */
export const enter: FeatureHandlers<'scoring'>['enter'] = async ({ db }, input) => {
  const { roundId, expertId, applicationId, criterionId, text } = input;
  const pair = await scoredPair(db, input);
  if (!pair.ok) return pair;
  const { key, scheme } = pair.value;
  const item = scoredItems(scheme).find((one) => one.id === criterionId);
  if (item === undefined) return refuse('criterion_not_found');

  const object = `${applicationId}:${expertId}:${criterionId}`;
  const before = (await findScore(db, key, criterionId)) ?? null;
  if (text.trim() === '') {
    await deleteScore(db, key, criterionId);
    return done({ points: null }, { object, before, after: null });
  }
  const points = parsePoints(text, item);
  if (!points.ok) return points;
  await saveScore(db, { ...key, round_id: roundId, criterion_id: criterionId, hundredths: points.value });
  return done({ points: points.value }, { object, before, after: points.value });
};
