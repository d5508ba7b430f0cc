import { listCompositionRules, replaceCompositionRules } from '../../../db/tables/composition-rules.ts';
import { listAttempts, markAdopted } from '../../../db/tables/draw-attempts.ts';
import { insertJurors, type JurorRecord } from '../../../db/tables/jurors.ts';
import { type CompositionRule, leastOf, sealedRule } from '../../core/domain/draw/composition.ts';
import { WAYS_SHOWN } from '../../core/domain/draw/doctor.ts';
import { checkJury } from '../../core/domain/draw/what-if.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool, warningsOf } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { searchConflicts } from '../suggested-recusals.ts';
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
 * The draw. Refusals beside `round_not_found`: `pool_sealed`, `composition_rule_invalid`,
 * `composition_rule_not_found`, those of `make`, of `abort`, of `sealAgain`, of
 * `countChances` and of `saveProof`, `draw_already_adopted`, `attempt_not_found`, `attempt_superseded` (an earlier jury may not be picked after
 * drawing again), `attempt_without_result` and, where a stored draw does not replay, those of `verifyDraw`.
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

  adopt: async ({ db, now, today, newId, drawing, pace }, { roundId, attempt: number }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const attempts = await listAttempts(db, roundId);
    if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
    const attempt = attempts.find((a) => a.attempt === number);
    if (attempt === undefined) return refuse('attempt_not_found', { attempt: number });
    if (attempt !== attempts.at(-1)) return refuse('attempt_superseded', { attempt: number });
    const { input, outcome, contributions } = attempt;
    if (outcome === null) return refuse('attempt_without_result', { attempt: number });
    const replay = await drawing.verify({ input, outcome, contributions });
    if (!replay.ok) return replay;

    await markAdopted(db, roundId, number, now);
    const seats = [
      ...outcome.members.map((seat) => ({ ...seat, drawn: 'member' as const })),
      ...outcome.alternates.map((seat) => ({ ...seat, drawn: 'alternate' as const })),
    ];
    const jurors = seats.map(({ expertId, drawn, order }): JurorRecord => {
      // Chair and vice-chair are chosen when the meeting opens; the draw knows only members.
      return { expertId, drawn, order, seated: drawn === 'member', role: 'member' };
    });
    await insertJurors(db, roundId, jurors);

    // Alternates too: whoever takes a seat on the day must already know whom not to judge.
    const seated = new Set(jurors.map((j) => j.expertId));
    const { added: conflicts } = await searchConflicts(db, round.value, seated, { newId, today, pace });
    const value = { members: outcome.members.length, alternates: outcome.alternates.length };
    const after = { adopted: number, ...value, conflicts };
    return done(value, { object: roundId, before: { adopted: null }, after });
  },

  saveProof,
};
