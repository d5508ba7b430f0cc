import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadDraw } from './draw-views.ts';

/**
 * The page of the draw, every attempt with a result computed again: when the file has been read, so that nobody else's
 * call waits for it. Refusal: `round_not_found`.
 */
export const viewDraw: FeatureHandlers<'draw'>['get'] = async ({ query, drawing }, { roundId }) => {
  const loaded = await query(async ({ db }) => {
    const round = await loadRound(db, roundId);
    return round.ok ? ok(await loadDraw(db, round.value)) : round;
  });
  if (!loaded.ok) return loaded;
  const { attempts, view } = loaded.value;
  const replays = new Set<number>();
  for (const { attempt, input, outcome, contributions } of attempts) {
    if (outcome !== null && (await drawing.verify({ input, outcome, contributions })).ok) replays.add(attempt);
  }
  return ok(view(replays));
};
