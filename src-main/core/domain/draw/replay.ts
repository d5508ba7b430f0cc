import { ok, type Result, refuse } from '../kernel/result.ts';
import { DRAW_METHOD, type DrawInput, type DrawOutcome, drawJury } from './draw.ts';
import { poolDigest } from './pool-digest.ts';

/** What is kept of one attempt: everything that went in and everything that came out. */
export interface DrawRecord {
  readonly input: DrawInput;
  readonly outcome: DrawOutcome;
}

export interface Difference {
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
export function firstDifference(recorded: unknown, recomputed: unknown, at = ''): Difference | undefined {
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

/**
 * Draws again from the recorded input and compares. Refusals: `draw_differs` {at, recorded, recomputed} naming the first
 * difference (`input.poolDigest` where the pool is not the one sealed), `draw_method_unknown` {method} for an attempt made
 * by other rules than these, or the refusal of the draw itself.
 */
export function verifyDraw({ input, outcome }: DrawRecord): Result<DrawOutcome> {
  if (input.method !== DRAW_METHOD) return refuse('draw_method_unknown', { method: input.method ?? '' });
  const sealed = poolDigest(input.candidates, input.excluded);
  const differs = (d: Difference) => refuse('draw_differs', { ...d });
  if (sealed !== input.poolDigest) {
    return differs({ at: 'input.poolDigest', recorded: input.poolDigest, recomputed: sealed });
  }
  const again = drawJury(input);
  if (!again.ok) return again;
  const difference = firstDifference(outcome, again.value);
  return difference ? differs(difference) : ok(again.value);
}
