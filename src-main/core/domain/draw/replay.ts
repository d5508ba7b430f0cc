import { ok, type Result, refuse } from '../kernel/result.ts';
import { type Contribution, seedOf } from './contributions.ts';
import {
  boundedBy,
  type DrawInput,
  type DrawOutcome,
  type DrawRejection,
  drawJury,
  drawnOrder,
  isDrawMethod,
} from './draw.ts';
import { broughtAsPlanned } from './plan.ts';
import { ELIGIBLE, poolDigest, sealedPool } from './pool-digest.ts';
import { isProof, proofHolds, renamed } from './rejection-proof.ts';

/** What is kept of one attempt that came to its end: everything that went in and everything that came out. */
export interface DrawRecord {
  readonly input: DrawInput;
  readonly outcome: DrawOutcome;
  readonly contributions: readonly Contribution[];
}

interface Difference {
  /** Path of the first place where the two differ, e.g. `members[3].expertId`. */
  readonly at: string;
  readonly recorded: string;
  readonly recomputed: string;
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Depth first, keys in the recomputed value's order; undefined where the two say the same. */
function firstDifference(recorded: unknown, recomputed: unknown, at = ''): Difference | undefined {
  if (!isBranch(recorded) || !isBranch(recomputed)) {
    return recorded === recomputed ? undefined : { at, recorded: shown(recorded), recomputed: shown(recomputed) };
  }
  for (const key of new Set([...Object.keys(recomputed), ...Object.keys(recorded)])) {
    const step = Array.isArray(recomputed) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    const found = firstDifference(recorded[key], recomputed[key], step);
    if (found) return found;
  }
  return undefined;
}

/** The first recorded "no" that its own proof does not bear out. */
function unproven({ input, outcome }: Pick<DrawRecord, 'input' | 'outcome'>): DrawRejection | undefined {
  const ordered = drawnOrder(
    input,
    sealedPool(input).filter((c) => c.code === ELIGIBLE),
  );
  const bounded = boundedBy(input, ordered);
  const placeOf = new Map(ordered.map((c, i) => [c.expertId, i]));
  const byNumber = new Map(ordered.map((c, i) => [c.poolNumber, i]));
  const boundOf = new Map(bounded.bounds.map((bound, b) => [bound.key, b]));
  const split = (key: string) => bounded.bounds.length + Number(/^split-(\d+)$/u.exec(key)?.[1] ?? Number.NaN) - 1;
  const members = outcome.members.map((m) => placeOf.get(m.expertId) ?? Number.NaN);
  return outcome.rejections.find(({ expertId, proof }) => {
    if (!isProof(proof)) return true;
    const person = placeOf.get(expertId) ?? Number.NaN;
    const inside = [...members.filter((m) => m < person), person];
    const left = ordered.map((_, i) => i).filter((i) => i > person);
    const placed = renamed(
      proof,
      (key) => boundOf.get(key) ?? split(key),
      (number) => byNumber.get(number) ?? -1,
    );
    return !proofHolds(bounded, { seats: input.seats, inside, left }, placed);
  });
}

/** The outcome without the words of its proofs: another version may prove the same "no" by other points. */
function withoutProofs(outcome: DrawOutcome): unknown {
  return { ...outcome, rejections: outcome.rejections.map(({ proof: _, ...rest }) => rest) };
}

/** Where an attempt was not drawn as its own seal had said: by that method, as that attempt, from what was planned. */
function outOfSeal({ input, contributions }: DrawRecord): Difference | undefined {
  const { statement, method, attempt, seed } = input;
  if (statement === undefined) return undefined;
  const told = firstDifference({ method, attempt }, { method: statement.method, attempt: statement.attempt }, 'input');
  if (told) return told;
  const brought = broughtAsPlanned(statement.plan, contributions);
  if (!brought.ok) {
    const { code, params } = brought.refusal;
    return { at: `contributions[${Number(params?.number ?? 1) - 1}]`, recorded: code, recomputed: '' };
  }
  const again = seedOf(method, brought.value);
  return firstDifference(seed, again.ok ? again.value : '', 'input.seed');
}

/**
 * Draws again from the recorded input and compares; the recorded proofs are checked as they stand. Refusals:
 * `draw_differs` {at, recorded, recomputed} naming the first difference (`input.poolDigest` where people, exclusions,
 * rules, numbers or statement are not those sealed; `input.method`, `input.attempt`, `contributions[i]` or `input.seed`
 * where the attempt was not drawn as its seal had said), `draw_method_unknown` {method} for an attempt made by other rules than these,
 * or the refusal of the draw itself.
 */
export function verifyDraw(record: DrawRecord): Result<DrawOutcome> {
  const { input, outcome } = record;
  if (!isDrawMethod(input.method ?? '')) return refuse('draw_method_unknown', { method: input.method ?? '' });
  const sealed = poolDigest(input);
  const differs = (d: Difference) => refuse('draw_differs', { ...d });
  if (sealed !== input.poolDigest) {
    return differs({ at: 'input.poolDigest', recorded: input.poolDigest, recomputed: sealed });
  }
  const other = outOfSeal(record);
  if (other) return differs(other);
  const again = drawJury(input);
  if (!again.ok) return again;
  const difference = firstDifference(withoutProofs(outcome), withoutProofs(again.value));
  if (difference) return differs(difference);
  const wrong = unproven({ input, outcome });
  return wrong === undefined
    ? ok(again.value)
    : differs({ at: 'rejections.proof', recorded: wrong.expertId, recomputed: '' });
}
