import { listCompositionRules, replaceCompositionRules } from '../../../db/tables/composition-rules.ts';
import { type CompositionRule, leastOf, sealedRule } from '../../core/domain/draw/composition.ts';
import { WAYS_SHOWN } from '../../core/domain/draw/doctor.ts';
import { checkJury } from '../../core/domain/draw/what-if.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool, warningsOf } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { adopt } from './adopt-draw.ts';
import { countChances } from './count-chances.ts';
import { make } from './make.ts';
import { makeLottery } from './make-lottery.ts';
import { abort, sealAgain } from './next-seal.ts';
import { projection } from './project-draw.ts';
import { lotteryShown } from './published-lottery.ts';
import { saveLotteryFile } from './save-lottery.ts';
import { saveProof } from './save-proof.ts';
import { viewDraw } from './view-draw.ts';

/**
 * The draw. Refusals beside `round_not_found`: `pool_sealed`, `composition_rule_invalid`, `composition_rule_not_found`,
 * and those of the doors that have a file of their own.
 */
export const draw: FeatureHandlers<'draw'> = {
  get: viewDraw,

  projection,

  saveRules: async ({ db }, { roundId, rules }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
    const before = await listCompositionRules(db, roundId);
    const { jurySize: seats } = round.value.setup;
    const wrong = rules.findIndex(({ min, max }) => max !== null && max < leastOf(min, seats));
    if (wrong >= 0) return refuse('composition_rule_invalid', { number: wrong + 1 });
    const saved: CompositionRule[] = [];
    for (const sent of rules) {
      if ('kept' in sent) {
        const known = before[sent.kept - 1];
        if (known === undefined) return refuse('composition_rule_not_found', { number: sent.kept });
        saved.push({ ...known, min: sent.min, max: sent.max });
        continue;
      }
      const { decree, article, verified, ...rule } = sent;
      // A number that nobody checked cannot be called checked.
      const cited = article === '' ? { verified: false } : { article, verified };
      saved.push({ ...rule, citation: { decree, ...cited } });
    }
    await replaceCompositionRules(db, roundId, saved);
    const trace = (list: readonly CompositionRule[]) => list.map((rule) => sealedRule(rule).join('|'));
    return done(null, { object: roundId, before: trace(before), after: trace(saved) });
  },

  diagnose: async ({ query, drawing, pace }, { roundId }) => {
    const pool = await query(async ({ db }) => {
      const round = await loadRound(db, roundId);
      return round.ok ? ok(await loadPool(db, round.value)) : round;
    });
    return pool.ok ? drawing.diagnose(pool.value.sealable, pace('solving', WAYS_SHOWN)) : pool;
  },

  checkJury: async ({ db }, { roundId, expertIds }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const { sealable, experts } = await loadPool(db, round.value);
    const chosen = new Set(expertIds);
    const advised = experts.flatMap((one) =>
      chosen.has(one.expertId) ? warningsOf(one).map((code) => ({ expertId: one.expertId, code })) : [],
    );
    return ok({ ...checkJury(sealable, expertIds), advised });
  },

  countChances,

  makeLottery,

  lotteryShown,

  saveLottery: saveLotteryFile,

  abort,

  sealAgain,

  make,

  adopt,

  saveProof,
};
