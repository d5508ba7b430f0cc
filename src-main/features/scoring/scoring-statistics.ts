import { listSubjects } from '../../../db/tables/subjects.ts';
import type { StatisticsPool } from '../../core/contract/scoring-statistics.ts';
import { DRAWS } from '../../core/domain/agreement/alpha-interval.ts';
import { OUTLIER_PERCENT } from '../../core/domain/agreement/spread.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import { paced } from '../../core/domain/kernel/pace.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadRoom } from '../meeting-room.ts';
import { loadRound } from '../round-loading.ts';
import { loadScored, type ScoredSubject } from '../round-scores.ts';
import { LEAST_SHARED, poolStatistics } from './pool-statistics.ts';

/** By group, and in it by scheme: points of two schemes cannot be compared. */
function poolsOf(scored: readonly ScoredSubject[]): (readonly ScoredSubject[])[] {
  const reviewed = scored.filter(({ reviews }) => reviews.length > 0);
  const pools = grouped(reviewed, ({ subject, scheme }) => `${subject.group ?? 0}|${scheme.id}`);
  return [...pools.values()].sort((a, b) => (a[0]?.subject.group ?? 0) - (b[0]?.subject.group ?? 0));
}

/** How far the experts agree, and how strict each is: to look at, nothing follows from it. Refusal: `round_not_found`. */
export const statistics: FeatureHandlers<'scoring'>['statistics'] = async ({ db, pace }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { jury } = await loadRoom(db, roundId);
  const names = new Map<string, string>(jury.filter((j) => !j.masked).map((j) => [j.expertId, j.name]));
  const pools = poolsOf(await loadScored(db, round.value, await listSubjects(db, roundId)));
  const told = pace('trying', pools.length * DRAWS);
  const done: StatisticsPool[] = [];
  for (const pool of pools) {
    done.push(await paced(poolStatistics(pool[0]?.subject.group ?? 0, pool, names), told));
  }
  return ok({
    pools: done,
    rules: { outlierPercent: OUTLIER_PERCENT, leastShared: LEAST_SHARED, draws: DRAWS },
  });
};
