import { sha256Hex } from '../kernel/digest.ts';
import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { sealedField } from '../kernel/sealed-text.ts';
import { type DrawCandidate, type DrawExclusion, ELIGIBLE, type SealedExpert, sealedPool } from './pool-digest.ts';

/** The rules drawn by, kept with every attempt: sealed text, order key, who is passed over, who waits. */
export const DRAW_METHOD = 'jurydesk/draw/2';

export interface DrawInput {
  /** `DRAW_METHOD` when the attempt was made. */
  readonly method: string;
  /** The sealed pool, excluded experts among them. */
  readonly candidates: readonly DrawCandidate[];
  readonly excluded: readonly DrawExclusion[];
  /** Odd. */
  readonly seats: number;
  readonly alternates: number;
  readonly minimumPerSpecialty: Readonly<Record<string, number>>;
  readonly seed: string;
  /** 1 for the first draw of this pool; every redraw counts on. */
  readonly attempt: number;
  readonly poolDigest: string;
}

export interface DrawnSeat {
  readonly expertId: ExpertId;
  readonly specialty: string;
  /** 1-based, members and alternates each on their own. */
  readonly order: number;
}

/** Why somebody next in order got no seat, with the numbers that prove it: all seats left are needed elsewhere. */
export interface DrawRejection {
  readonly expertId: ExpertId;
  readonly reason: 'seats_needed_for_minima';
  readonly seatsLeft: number;
  /** Seats still missing per specialty; their sum is `seatsLeft`, and the rejected expert's specialty is not among them. */
  readonly missing: Readonly<Record<string, number>>;
}

export interface DrawOutcome {
  readonly members: readonly DrawnSeat[];
  readonly alternates: readonly DrawnSeat[];
  /** Everyone eligible, in drawn order, with the key that put them there. */
  readonly order: readonly { readonly expertId: ExpertId; readonly key: string }[];
  readonly rejections: readonly DrawRejection[];
  readonly poolDigest: string;
  readonly seed: string;
  readonly attempt: number;
}

/**
 * The text whose SHA-256 is an expert's key; anybody with a hash tool can repeat it. The seed counts as it is read on
 * paper, see `sealedField`.
 */
export function drawKey(poolDigest: string, seed: string, attempt: number, poolNumber: string): string {
  return sha256Hex(`${DRAW_METHOD}|${poolDigest}|${sealedField(seed)}|${attempt}|${poolNumber}`);
}

function findDuplicate(pool: readonly SealedExpert[]): SealedExpert | undefined {
  const numbers = new Set<string>();
  const experts = new Set<string>();
  for (const c of pool) {
    if (numbers.has(c.poolNumber) || experts.has(c.expertId)) return c;
    numbers.add(c.poolNumber);
    experts.add(c.expertId);
  }
  return undefined;
}

function checkFeasible(input: DrawInput, eligible: readonly SealedExpert[]): Result<Map<string, number>> {
  const { seats, alternates } = input;
  if (!Number.isSafeInteger(seats) || seats < 1 || seats % 2 === 0) return refuse('even_jury', { seats }, 'oddJury');
  if (!Number.isSafeInteger(alternates) || alternates < 0) return refuse('alternates_invalid', { alternates });
  if (!Number.isSafeInteger(input.attempt) || input.attempt < 1) {
    return refuse('attempt_invalid', { attempt: input.attempt });
  }
  const missing = new Map<string, number>();
  for (const [specialty, need] of Object.entries(input.minimumPerSpecialty).sort(([a], [b]) => byText(a, b))) {
    if (!Number.isSafeInteger(need) || need < 0) return refuse('minimum_invalid', { specialty, need });
    const sealed = sealedField(specialty);
    if (need > 0) missing.set(sealed, Math.max(need, missing.get(sealed) ?? 0));
  }
  const minima = [...missing.values()].reduce((sum, n) => sum + n, 0);
  if (minima > seats) return refuse('minima_exceed_seats', { minima, seats });
  const need = seats + alternates;
  if (eligible.length < need) return refuse('pool_too_small', { have: eligible.length, need });
  for (const [specialty, least] of missing) {
    const have = eligible.filter((c) => c.specialty === specialty).length;
    if (have < least) return refuse('specialty_too_small', { specialty, have, need: least });
  }
  return ok(missing);
}

/**
 * Draws a jury from the sealed pool. The order is the ascending SHA-256 of pool digest, seed, attempt and pool number.
 * Down that order each expert takes the next seat unless every seat left is needed for a specialty's minimum and theirs
 * is not one of them; as specialties do not overlap, that look-ahead is exact, and minima that can be met are met.
 * Alternates continue the same order after the last seat; where it ends, those passed over follow, in order.
 * Refusals: `even_jury`, `alternates_invalid`, `attempt_invalid`, `minimum_invalid`, `minima_exceed_seats`,
 * `pool_too_small` {have, need}, `specialty_too_small` {specialty, have, need}, `duplicate_candidate` {expertId, poolNumber}.
 */
export function drawJury(input: DrawInput): Result<DrawOutcome> {
  // Drawn from the list as sealed, so that the printed list is all a stranger needs.
  const pool = sealedPool(input.candidates, input.excluded);
  const duplicate = findDuplicate(pool);
  if (duplicate) {
    const { expertId, poolNumber } = duplicate;
    return refuse('duplicate_candidate', { expertId, poolNumber });
  }
  const eligible = pool.filter((c) => c.code === ELIGIBLE);
  const feasible = checkFeasible(input, eligible);
  if (!feasible.ok) return feasible;

  const { seed, attempt } = input;
  const ordered = eligible
    .map((c) => ({ ...c, key: drawKey(input.poolDigest, seed, attempt, c.poolNumber) }))
    .sort((a, b) => byText(a.key, b.key));

  const missing = feasible.value;
  let stillNeeded = [...missing.values()].reduce((sum, n) => sum + n, 0);
  const members: DrawnSeat[] = [];
  const rejections: DrawRejection[] = [];
  const passedOver: SealedExpert[] = [];
  let next = 0;
  for (; members.length < input.seats; next += 1) {
    const c = ordered[next];
    if (!c) throw new Error('draw: the order ended before the seats were filled');
    const seatsLeft = input.seats - members.length;
    const wanted = missing.get(c.specialty) ?? 0;
    if (wanted === 0 && stillNeeded === seatsLeft) {
      const reason = 'seats_needed_for_minima';
      rejections.push({ expertId: c.expertId, reason, seatsLeft, missing: Object.fromEntries(missing) });
      passedOver.push(c);
      continue;
    }
    if (wanted > 0) {
      stillNeeded -= 1;
      if (wanted === 1) missing.delete(c.specialty);
      else missing.set(c.specialty, wanted - 1);
    }
    members.push({ expertId: c.expertId, specialty: c.specialty, order: members.length + 1 });
  }
  const alternates = [...ordered.slice(next), ...passedOver]
    .slice(0, input.alternates)
    .map(({ expertId, specialty }, i) => ({ expertId, specialty, order: i + 1 }));
  const order = ordered.map(({ expertId, key }) => ({ expertId, key }));
  return ok({ members, alternates, order, rejections, poolDigest: input.poolDigest, seed, attempt });
}
