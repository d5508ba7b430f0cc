import type { CompositionRule, Least } from '../../../src-main/core/domain/draw/composition.ts';
import { DRAW_METHOD, type DrawInput } from '../../../src-main/core/domain/draw/draw.ts';
import { type DrawCandidate, poolDigest } from '../../../src-main/core/domain/draw/pool-digest.ts';
import type { ProofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';

/** Whole numbers below n that look random and are the same on every machine (a 32-bit mix of Marsaglia's xorshift). */
export function dice(seed: number): (n: number) => number {
  let x = (seed * 2654435761 + 1) >>> 0 || 1;
  return (n) => {
    x ^= x << 13;
    x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5;
    x >>>= 0;
    return x % n;
  };
}

const citation = { decree: '评委会办公室设定', verified: false };

export function rule(
  attribute: string,
  value: string,
  min: Least,
  max: number | null = null,
  severity: CompositionRule['severity'] = 'block',
): CompositionRule {
  return { attribute, value, min, max, severity, citation };
}

export interface Shape {
  readonly people: number;
  readonly values: Readonly<Record<string, number>>;
}

/** People whose attributes are thrown; the first attribute called `specialty` is the column of that name. */
export function candidates(roll: (n: number) => number, { people, values }: Shape): DrawCandidate[] {
  return Array.from({ length: people }, (_, i) => {
    const own = Object.fromEntries(Object.entries(values).map(([name, n]) => [name, [`${name}${roll(n)}`]]));
    return {
      expertId: asId<'expert'>(`e${String(i + 1).padStart(5, '0')}`),
      poolNumber: i + 1,
      name: `专家${i + 1}`,
      unit: own.employer?.[0] ?? '',
      title: '正高级工程师',
      specialty: own.specialty?.[0] ?? '公路',
      attributes: own,
    };
  });
}

export function inputOf(
  people: readonly DrawCandidate[],
  rules: readonly CompositionRule[],
  change: Partial<DrawInput> = {},
): DrawInput {
  const sealed = { candidates: people, excluded: [], rules, seats: 11, alternates: 3, ...change };
  return { method: DRAW_METHOD, seed: '3.1.4./', attempt: 1, poolDigest: poolDigest(sealed), ...sealed, ...change };
}

/** The book as it stands when this attempt has come to its end, every one before it having been drawn. */
export function bookUntil(attempt: number): ProofFile['attempts'] {
  return Array.from({ length: attempt }, (_, i) => {
    const [committedUtc, drawnUtc] = [`2023-02-10T0${i + 1}:00:00.000Z`, `2023-02-10T0${i + 1}:00:01.000Z`];
    return { attempt: i + 1, committedUtc, drawnUtc, reason: i === 0 ? '' : '监督人员未到场', abortedReason: '' };
  });
}
