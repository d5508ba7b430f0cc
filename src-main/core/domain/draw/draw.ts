import { canonicalJson, sha256After, sha256Hex } from '../kernel/digest.ts';
import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { sealedField } from '../kernel/sealed-text.ts';
import { drawAlternates } from './alternates.ts';
import { complete, poolOf } from './completion.ts';
import { type Bounded, binding, boundsOf, type Least } from './composition.ts';
import { EARLIER_LOTTERY, isLottery, LOTTERY_METHOD } from './lottery/lottery.ts';
import { drawPanel, panelDrawn } from './lottery/panel-draw.ts';
import { ELIGIBLE, type Sealable, type SealedExpert, sealedPool } from './pool-digest.ts';
import { type Proof, renamed } from './rejection-proof.ts';
import { RFC_3797, RFC_3797_MOST, rfcOrder } from './rfc3797.ts';
import { drawInOrder } from './sequence.ts';

/** The rules drawn by, kept with every attempt: sealed text, order key, who is passed over, who waits. */
export const DRAW_METHOD = 'jurydesk/draw/3' as const;

/** The methods that can be sealed: two that differ in the order alone, and the published lottery. */
export const drawMethods = [DRAW_METHOD, RFC_3797, LOTTERY_METHOD] as const;
export type DrawMethod = (typeof drawMethods)[number];

/** Whether it can be drawn by and recomputed: also what an earlier version sealed. */
export function isDrawMethod(method: string): method is DrawMethod | typeof EARLIER_LOTTERY {
  return method === EARLIER_LOTTERY || (drawMethods as readonly string[]).includes(method);
}

export interface DrawInput extends Sealable {
  /** One of those that `isDrawMethod` knows when the attempt was made. */
  readonly method: string;
  readonly seed: string;
  /** 1 for the first draw of this pool; every further one counts on, whether or not the earlier came to an end. */
  readonly attempt: number;
  readonly poolDigest: string;
  /**
   * The published lottery, and the digits on the balls in the order drawn; of a lottery alone. `secret`: what blinds its
   * panels, where it was made while the names were sealed.
   */
  readonly lottery?: { readonly text: string; readonly balls: readonly number[]; readonly secret?: string };
}

export interface DrawnSeat {
  readonly expertId: ExpertId;
  readonly specialty: string;
  /** 1-based, members and alternates each on their own. */
  readonly order: number;
}

export interface DrawnAlternate extends DrawnSeat {
  /** Order of the members whose seat this alternate can take with every rule still kept. */
  readonly replaces: readonly number[];
}

/** Why somebody next in order got no seat: with them the jury could not be completed any more. */
export interface DrawRejection {
  readonly expertId: ExpertId;
  readonly seatsLeft: number;
  /** Bounds by their key, people by pool number. */
  readonly proof: Proof;
}

export interface DrawOutcome {
  readonly members: readonly DrawnSeat[];
  readonly alternates: readonly DrawnAlternate[];
  /** Everyone eligible, in drawn order, with the key that put them there. */
  readonly order: readonly { readonly expertId: ExpertId; readonly key: string }[];
  readonly rejections: readonly DrawRejection[];
  readonly poolDigest: string;
  readonly seed: string;
  readonly attempt: number;
}

/** SHA-256 of a result: by it everybody finds after the release of sealed names that nothing was changed. */
export function outcomeDigest(outcome: DrawOutcome): string {
  return sha256Hex(canonicalJson(outcome));
}

/**
 * The text whose SHA-256 is an expert's key; anybody with a hash tool can repeat it. The seed counts as it is read on
 * paper, see `sealedField`. Sorted by their keys, all orders are equally likely: nothing is divided, so no remainder
 * favours anybody.
 */
export function drawKeys(poolDigest: string, seed: string, attempt: number): (poolNumber: string) => string {
  return sha256After(`${DRAW_METHOD}|${poolDigest}|${sealedField(seed)}|${attempt}|`);
}

type Keyed = SealedExpert & { readonly key: string };

/** Everybody who may be drawn, in the order of the method. */
export function drawnOrder(
  { method, poolDigest, seed, attempt }: Pick<DrawInput, 'method' | 'poolDigest' | 'seed' | 'attempt'>,
  eligible: readonly SealedExpert[],
): readonly Keyed[] {
  if (method === RFC_3797) {
    const steps = rfcOrder(sealedField(seed), eligible.length);
    return steps.map(({ place, digest }) => ({ ...(eligible[place] as SealedExpert), key: digest }));
  }
  const keyOf = drawKeys(poolDigest, seed, attempt);
  return eligible.map((c) => ({ ...c, key: keyOf(c.poolNumber) })).sort((a, b) => byText(a.key, b.key));
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

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

/** A count, or a share of the seats that is more than none and at most all. */
function isLeast(min: Least): boolean {
  if (typeof min === 'number') return isCount(min);
  const { numerator, denominator } = min;
  return isCount(numerator) && isCount(denominator) && numerator > 0 && numerator <= denominator;
}

/** The numbers by themselves, before any order: what can be refused without looking at the rules together. */
function checkNumbers(input: DrawInput, eligible: number): Result<null> {
  const { seats, alternates, attempt, method, rules } = input;
  if (!isDrawMethod(method)) return refuse('draw_method_unknown', { method });
  if (!isCount(seats) || seats % 2 === 0) return refuse('even_jury', { seats }, 'oddJury');
  if (!isCount(alternates)) return refuse('alternates_invalid', { alternates });
  if (!isCount(attempt) || attempt < 1) return refuse('attempt_invalid', { attempt });
  if (method === RFC_3797 && eligible > RFC_3797_MOST) {
    return refuse('rfc3797_pool_too_big', { have: eligible, most: RFC_3797_MOST });
  }
  const wrong = rules.findIndex(({ min, max }) => !isLeast(min) || (max !== null && !isCount(max)));
  if (wrong >= 0) return refuse('composition_rule_invalid', { number: wrong + 1 });
  const need = seats + alternates;
  return eligible < need ? refuse('pool_too_small', { have: eligible, need }) : ok(null);
}

/** The rules over people in a given order, as the draw and every look at its record take them. */
export function boundedBy(input: Sealable, people: readonly SealedExpert[]): Bounded {
  return boundsOf(binding(input.rules), people, input.seats);
}

/** Who may be drawn, with everything refused that can be refused before there is an order. */
function admitted(input: DrawInput): Result<readonly SealedExpert[]> {
  // Drawn from the list as sealed, so that the printed list is all a stranger needs.
  const pool = sealedPool(input);
  const duplicate = findDuplicate(pool);
  if (duplicate) {
    const { expertId, poolNumber } = duplicate;
    return refuse('duplicate_candidate', { expertId, poolNumber });
  }
  const eligible = pool.filter((c) => c.code === ELIGIBLE);
  const numbers = checkNumbers(input, eligible.length);
  return numbers.ok ? ok(eligible) : numbers;
}

/** Whether there is a jury at all, whatever the order: asked before an attempt is entered. Refusals as `drawJury`. */
export function mayDraw(input: DrawInput): Result<null> {
  const eligible = admitted(input);
  if (!eligible.ok) return eligible;
  if (isLottery(input.method)) {
    const named = panelDrawn(input);
    return named.ok ? ok(null) : named;
  }
  const left = eligible.value.map((_, i) => i);
  const found = complete(poolOf(boundedBy(input, eligible.value)), { seats: input.seats, inside: [], left });
  return found.kind === 'jury' ? ok(null) : refuse(found.kind === 'none' ? IMPOSSIBLE : UNDECIDED);
}

/**
 * Whether any jury can be drawn from what is going to be sealed: a seal under which nothing can be drawn would only leave an
 * attempt that was given up in the book. Refusals as `drawJury`.
 */
export function maySeal(sealable: Sealable, method: string): Result<null> {
  // A lottery's panels do not exist yet; they are there where a jury is.
  const by = isLottery(method) ? DRAW_METHOD : method;
  return mayDraw({ ...sealable, method: by, seed: '', attempt: 1, poolDigest: '' });
}

const IMPOSSIBLE = 'composition_impossible';
const UNDECIDED = 'composition_undecided';

/**
 * Draws a jury from what was sealed. Down the order each expert takes the next seat if, and only if, the jury can then
 * still be completed within every rule that binds; a "no" keeps its proof. So the jury is settled by the order and the
 * rules alone, whoever computes it and however. Alternates continue the same order, see `drawAlternates`.
 * Refusals: `draw_method_unknown` {method}, `even_jury`, `alternates_invalid`, `attempt_invalid`, `rfc3797_pool_too_big`,
 * `composition_rule_invalid` {number}, `pool_too_small` {have, need}, `duplicate_candidate` {expertId, poolNumber},
 * `composition_impossible`, `composition_undecided`; of a lottery those of `drawPanel`.
 */
export function drawJury(input: DrawInput): Result<DrawOutcome> {
  const eligible = admitted(input);
  if (!eligible.ok) return eligible;
  if (isLottery(input.method)) return drawPanel(input);
  const ordered = drawnOrder(input, eligible.value);
  const bounded = boundedBy(input, ordered);
  const drawn = drawInOrder(poolOf(bounded), input.seats);
  if (drawn.kind === 'none') return refuse(IMPOSSIBLE);
  if (drawn.kind === 'undecided') return refuse(UNDECIDED);

  const one = (place: number) => ordered[place] as Keyed;
  const after = ordered.slice(drawn.next).map((_, i) => drawn.next + i);
  const waiting = [...after, ...drawn.rejections.map((r) => r.person)];
  const alternates = drawAlternates(bounded, drawn.members, waiting, input.alternates, (p) => one(p).specialty);
  const seat = (person: number, i: number): DrawnSeat => {
    const { expertId, specialty } = one(person);
    return { expertId, specialty, order: i + 1 };
  };
  const keyOf = (b: number) => bounded.bounds[b]?.key ?? `split-${b - bounded.bounds.length + 1}`;
  return ok({
    members: drawn.members.map(seat),
    alternates: alternates.map(({ person, replaces }, i) => ({ ...seat(person, i), replaces })),
    order: ordered.map(({ expertId, key }) => ({ expertId, key })),
    rejections: drawn.rejections.map(({ person, seatsLeft, proof }) => ({
      expertId: one(person).expertId,
      seatsLeft,
      proof: renamed(proof, keyOf, (p) => one(p).poolNumber),
    })),
    poolDigest: input.poolDigest,
    seed: input.seed,
    attempt: input.attempt,
  });
}
