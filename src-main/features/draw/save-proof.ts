import path from 'node:path';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import { listLotteries } from '../../../db/tables/draw-lotteries.ts';
import { isDrawMethod } from '../../core/domain/draw/draw.ts';
import { SHORT_SEAL } from '../../core/domain/draw/pool-digest.ts';
import { proofFile } from '../../core/domain/draw/proof-file.ts';
import { sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadAnswers } from '../jury-answers.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';

const CHECKER = 'draw-checker.html';

/**
 * The proof file of one attempt, of the adopted one with what its people answered, and, beside it, the page that recomputes it in any browser. Refusals beside
 * `round_not_found`: `names_sealed`, `attempt_not_found`, `attempt_without_result`, `draw_method_unknown` {method}, those of writing.
 */
export const saveProof: FeatureHandlers<'draw'>['saveProof'] = async (context, { roundId, attempt: number }) => {
  const loaded = await context.query(async ({ db }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    // Whoever has the proof has the jury.
    if ((await loadSealedNames(db, roundId)).sealed) return refuse('names_sealed');
    const attempts = await listAttempts(db, roundId);
    const attempt = attempts.find((a) => a.attempt === number);
    if (attempt === undefined) return refuse('attempt_not_found', { attempt: number });
    const { input, outcome, contributions } = attempt;
    if (outcome === null) return refuse('attempt_without_result', { attempt: number });
    if (!isDrawMethod(input.method)) return refuse('draw_method_unknown', { method: input.method });
    const book = attempts.map(({ attempt, committedUtc, drawnUtc, reason, aborted }) => {
      return { attempt, committedUtc, drawnUtc, reason, abortedReason: aborted ?? '' };
    });
    const answers = attempt.adoptedUtc === null ? undefined : await loadAnswers(db, roundId);
    const lotteries = await listLotteries(db, roundId);
    const { juryName: jury } = round.value.setup;
    return ok(proofFile(input, outcome, { jury, contributions, attempts: book, lotteries, answers }));
  });
  if (!loaded.ok) return loaded;
  const text = `${JSON.stringify(loaded.value, null, 1)}\n`;
  const fileName = `draw-proof-${loaded.value.digest.slice(0, SHORT_SEAL)}-${number}.json`;
  for (const [name, content] of [
    [fileName, text],
    [CHECKER, context.drawChecker()],
  ] as const) {
    const written = await context.writeFile(path.join(context.place, name), new TextEncoder().encode(content));
    if (!written.ok) return written;
  }
  return context.command(async () =>
    done({ fileName, checker: CHECKER }, { object: roundId, after: { attempt: number, sha256: sha256Hex(text) } }),
  );
};
