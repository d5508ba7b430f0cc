import { enterAttempt, findAttempt, listAttempts, writeOutcome } from '../../../db/tables/draw-attempts.ts';
import { findLottery } from '../../../db/tables/draw-lotteries.ts';
import { type Contribution, seedOf } from '../../core/domain/draw/contributions.ts';
import { type DrawInput, mayDraw, outcomeDigest } from '../../core/domain/draw/draw.ts';
import { ballsOf } from '../../core/domain/draw/lottery/balls.ts';
import { isLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { broughtAsPlanned } from '../../core/domain/draw/plan.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { sameName } from '../../core/domain/names/person-name.ts';
import { sealIsUsed } from '../draw-seals.ts';
import { type CommandContext, done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';

type Make = FeatureHandlers<'draw'>['make'];
type MakeInput = Parameters<Make>[1];

/** Who draws again needs a reason and somebody else's word, also where the attempt before brought no result. */
function redrawRefusal({ drawer, reason, secondPerson }: MakeInput) {
  if (reason === '') return refuse('redraw_needs_reason');
  if (secondPerson === '') return refuse('redraw_needs_second_person');
  return sameName(secondPerson, drawer) ? refuse('second_person_same', { name: drawer }) : undefined;
}

async function enter({ db, now, randomHex }: CommandContext, asked: MakeInput) {
  const { roundId, place, drawer, witnesses, reason, secondPerson } = asked;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row } = round.value;
  if (row.pool_sealed_utc === null || row.pool_digest === null) return refuse('pool_not_sealed');
  const attempts = await listAttempts(db, roundId);
  if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
  const pool = await loadPool(db, round.value);
  const { statement } = pool.sealable;
  // What an earlier version sealed left method and order open until the numbers were known.
  if (statement === undefined) return refuse('seal_of_earlier_version');
  const { method, attempt, plan } = statement;
  if (sealIsUsed(attempts, { poolDigest: row.pool_digest, statement })) return refuse('seal_used', { attempt });
  const again = attempt > 1 ? redrawRefusal(asked) : undefined;
  if (again) return again;
  // Another meeting day excludes other people: the published digest would not be that of the pool drawn from.
  if (pool.digest !== row.pool_digest) return refuse('pool_changed_since_sealing');

  const lottery = isLottery(method) ? await findLottery(db, roundId, pool.digest) : undefined;
  if (isLottery(method) && lottery === undefined) return refuse('lottery_missing');
  // Otherwise, the balls being known, lotteries could be made until one of them names a jury that pleases.
  if (lottery?.publishedUtc === null) return refuse('lottery_not_published', { number: lottery.number });
  const own: readonly Contribution[] = plan.some((one) => one.kind === 'computer')
    ? [{ kind: 'computer', by: '', value: randomHex(32), highest: 0 }]
    : [];
  const brought = broughtAsPlanned(plan, [...own, ...asked.contributions]);
  if (!brought.ok) return brought;
  const seed = seedOf(method, brought.value);
  if (!seed.ok) return seed;
  const { text = '', secret = '' } = lottery ?? {};
  const blind = secret === '' ? {} : { secret };
  const drawnFrom = lottery && { lottery: { text, balls: ballsOf(brought.value), ...blind } };
  const input: DrawInput = {
    method,
    ...pool.sealable,
    seed: seed.value,
    attempt,
    poolDigest: pool.digest,
    ...drawnFrom,
  };
  const possible = mayDraw(input);
  if (!possible.ok) return possible;
  await enterAttempt(db, roundId, {
    attempt,
    input,
    contributions: brought.value,
    place,
    drawer,
    witnesses,
    reason: attempt > 1 ? reason : '',
    secondPerson: attempt > 1 ? secondPerson : '',
    committedUtc: now,
  });
  const before = { attempts: attempts.length };
  const after = { attempt, method, poolDigest: pool.digest, seed: input.seed, lottery: lottery?.digest ?? null };
  return done({ attempt }, { object: roundId, before, after });
}

/**
 * Two commands with the draw between them: what was brought and who was there stand in the book before anything is
 * drawn, so that no result can be looked at and thrown away. Where the program ends in between, the attempt stays in the
 * book without a result. The same act sent again, its answer being lost, brings that attempt to its end, which follows
 * from what was entered; once another attempt was entered after it, no longer. Refusals beside `round_not_found`:
 * `pool_not_sealed`, `seal_of_earlier_version`, `seal_used` {attempt}, `pool_changed_since_sealing`, `draw_already_adopted`, `redraw_needs_reason`,
 * `redraw_needs_second_person`, `second_person_same`, `attempt_superseded`, `lottery_missing`, `lottery_not_published` {number},
 * those of `broughtAsPlanned`, of `seedOf` and of `drawJury`.
 */
export const make: Make = async (context, asked) => {
  const { roundId } = asked;
  const entered = await context.command((command) => enter(command, asked), { repeatable: true });
  if (!entered.ok) return entered;
  const { attempt } = entered.value;
  const standing = await context.query(({ db }) => findAttempt(db, roundId, attempt));
  if (standing === undefined) throw new Error('an attempt that is gone from the book');
  if (standing.outcome !== null) return ok({ attempt });
  const drawn = await context.drawing.draw(standing.input);
  if (!drawn.ok) return drawn;
  const outcome = drawn.value;
  const written = await context.command(async ({ db, now }) => {
    const newest = (await listAttempts(db, roundId)).at(-1);
    const writes = newest?.attempt === attempt && (await writeOutcome(db, roundId, attempt, { outcome, utc: now }));
    if (!writes) return refuse('attempt_superseded', { attempt });
    const after = { attempt, outcome: outcomeDigest(outcome) };
    return done({ attempt }, { object: roundId, before: { attempt, outcome: null }, after });
  });
  if (written.ok) return written;
  // Sent again while the first was still drawing: both found the same, and the other one has written it.
  const ended = await context.query(({ db }) => findAttempt(db, roundId, attempt));
  return ended?.outcome == null ? written : ok({ attempt });
};
