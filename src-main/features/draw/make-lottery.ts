import type { ReadDb } from '../../../db/handles.ts';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import { insertLottery, type KeptLottery, listLotteries } from '../../../db/tables/draw-lotteries.ts';
import { DRAW_METHOD, mayDraw } from '../../core/domain/draw/draw.ts';
import { isLottery, readLottery, spreadOfLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { anotherLotteryRefusal, lastUnder, toldDigest } from '../../core/domain/draw/lottery/lottery-book.ts';
import { lotterySteps } from '../../core/domain/draw/lottery/make-lottery.ts';
import { sealedLotteryText } from '../../core/domain/draw/lottery/sealed-lottery.ts';
import { sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { isPublished } from './published-lottery.ts';

type MakeLottery = FeatureHandlers<'draw'>['makeLottery'];
type Asked = Parameters<MakeLottery>[1];

/** What a lottery is made from, as long as nobody has drawn from the one before: that one then stands. */
async function sealedFor(db: ReadDb, asked: Asked) {
  const { roundId, panels } = asked;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row } = round.value;
  if (row.pool_sealed_utc === null || row.pool_digest === null) return refuse('pool_not_sealed');
  const attempts = await listAttempts(db, roundId);
  if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
  const drawn = attempts.some(({ input }) => isLottery(input.method) && input.poolDigest === row.pool_digest);
  if (drawn) return refuse('lottery_in_use');
  const book = await listLotteries(db, roundId);
  const again = anotherLotteryRefusal(isPublished(book, attempts), asked);
  if (again) return again;
  const pool = await loadPool(db, round.value);
  if (pool.digest !== row.pool_digest) return refuse('pool_changed_since_sealing');
  const { sealed } = await loadSealedNames(db, roundId);
  const before = lastUnder(book, pool.digest);
  if (before !== undefined && isTheSame(before, { panels, sealed }) && readLottery(before.text, pool.sealable).ok)
    return refuse('lottery_same_size', { panels });
  return ok({ pool, sealed, book });
}

/** Made again it would be the very same, or one as good by another secret. */
function isTheSame(before: KeptLottery, { panels, sealed }: { readonly panels: number; readonly sealed: boolean }) {
  return before.panels === panels && sealed === (before.secret !== '') && before.fairness.complete;
}

/**
 * The fairest lottery under the seal, entered in the round's book before any ball is drawn. Reckoned in a thread between
 * the office's other calls; whoever stops it leaves nothing behind. What the thread answers is read again against the
 * rules. Where the names are sealed, a secret from the system's source seats the people: without it whoever has the
 * pool could make the lottery, and know the jury by the balls. Refusals beside `round_not_found`: `pool_not_sealed`,
 * `pool_changed_since_sealing`, `draw_already_adopted`, `lottery_in_use`, `lottery_same_size` {panels}, those of
 * `anotherLotteryRefusal`, of `mayDraw`, of `makeLottery` and of `readLottery`.
 */
export const makeLottery: MakeLottery = async (context, asked) => {
  const { roundId, panels, by: madeBy } = asked;
  const loaded = await context.query(({ db }) => sealedFor(db, asked));
  if (!loaded.ok) return loaded;
  const { sealed } = loaded.value;
  const { sealable, digest: poolDigest } = loaded.value.pool;
  const possible = mayDraw({ method: DRAW_METHOD, ...sealable, seed: '', attempt: 1, poolDigest });
  if (!possible.ok) return possible;
  const secret = sealed ? context.randomHex(32) : '';
  const told = context.pace('solving', lotterySteps(sealable, panels));
  const made = await context.drawing.lottery(sealable, { panels, secret }, told);
  if (!made.ok) return made;
  const { text, fairness } = made.value;
  const read = readLottery(text, sealable);
  if (!read.ok) return read;
  const { digest } = read.value;
  const sealedDigest = sealed ? sha256Hex(sealedLotteryText(sealable, read.value, text, secret)) : '';
  return context.command(async ({ db, now }) => {
    const still = await sealedFor(db, asked);
    if (!still.ok) return still;
    const { book, pool } = still.value;
    if (pool.digest !== poolDigest || still.value.sealed !== sealed) return refuse('pool_changed_since_sealing');
    const last = book.at(-1);
    const number = (last?.number ?? 0) + 1;
    // Nobody is given a reason for what nobody had seen.
    const { reason, secondPerson } = asked.reason === '' ? { reason: '', secondPerson: '' } : asked;
    const why = { madeBy, reason, secondPerson, madeUtc: now, publishedUtc: null };
    const kept = { number, poolDigest, digest, text, panels, secret, sealedDigest, fairness, ...why };
    await insertLottery(db, roundId, kept);
    const before = last === undefined ? null : { number: last.number, digest: toldDigest(last) };
    const after = { number, poolDigest, digest: toldDigest(kept), ...spreadOfLottery(read.value), madeBy, reason };
    return done(
      { number, digest: toldDigest(kept) },
      { object: roundId, before, after: { ...after, secondPerson, ...fairness } },
    );
  });
};
