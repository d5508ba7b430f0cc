import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { periodFrom } from '../notice-end.ts';
import { loadRound } from '../round-loading.ts';

export const plan: FeatureHandlers<'notice'>['plan'] = async ({ db, calendar }, { roundId, postedOn }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { to, counted, provisional } = periodFrom(postedOn, round.value, calendar);
  return ok({ to, counted, provisional });
};
