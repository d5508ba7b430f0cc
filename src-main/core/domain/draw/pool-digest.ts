import { sha256Hex } from '../kernel/digest.ts';
import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { sealedField, sealedLines } from '../kernel/sealed-text.ts';

export interface DrawCandidate {
  readonly expertId: ExpertId;
  /** The expert's number in the pool's register, unique in the pool. */
  readonly poolNumber: string | number;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  /** The expert's own professional title, 正高级工程师. */
  readonly title: string;
}

export interface DrawExclusion {
  readonly expertId: ExpertId;
  readonly reason: string;
}

/** The code of whoever may be drawn; everybody else has the code of the reason why not. */
export const ELIGIBLE = 'eligible';

/** One expert as the pool was sealed and as the record of the draw prints it. */
export interface SealedExpert {
  readonly expertId: ExpertId;
  readonly poolNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly title: string;
  readonly code: string;
}

/** First line of the sealed text. */
export const POOL_HEADING = 'jurydesk/pool/2';

/** Whole numbers first, by value; then all others by code unit. */
function byPoolNumber(a: SealedExpert, b: SealedExpert): number {
  const whole = (text: string) => (/^\d+$/u.test(text) ? text.replace(/^0+(?=\d)/u, '') : undefined);
  const [x, y] = [whole(a.poolNumber), whole(b.poolNumber)];
  if (x !== undefined && y !== undefined) {
    return x.length - y.length || byText(x, y) || byText(a.poolNumber, b.poolNumber);
  }
  if (x === undefined && y === undefined) return byText(a.poolNumber, b.poolNumber) || byText(a.expertId, b.expertId);
  return x === undefined ? 1 : -1;
}

/** The pool as it is sealed, by pool number, whatever the order given. It holds no ID number and no telephone. */
export function sealedPool(
  candidates: readonly DrawCandidate[],
  excluded: readonly DrawExclusion[],
): readonly SealedExpert[] {
  const reasons = new Map<ExpertId, string[]>();
  for (const { expertId, reason } of excluded) reasons.set(expertId, [...(reasons.get(expertId) ?? []), reason]);
  return candidates
    .map((c): SealedExpert => {
      const why = reasons.get(c.expertId);
      return {
        expertId: c.expertId,
        poolNumber: sealedField(String(c.poolNumber)),
        name: sealedField(c.name),
        unit: sealedField(c.unit),
        specialty: sealedField(c.specialty),
        title: sealedField(c.title),
        code: why === undefined ? ELIGIBLE : sealedField([...why].sort(byText).join('+')),
      };
    })
    .sort(byPoolNumber);
}

/**
 * The text under the seal: the heading, then one line for each expert with pool number, name, unit, specialty, title and
 * code, separated by `|`; every line ends with LF. Anybody can type it from the printed pool.
 */
export function sealedText(pool: readonly SealedExpert[]): string {
  return sealedLines(
    POOL_HEADING,
    pool.map((e) => [e.poolNumber, e.name, e.unit, e.specialty, e.title, e.code]),
  );
}

/**
 * Seals a pool: SHA-256 of the sealed text in UTF-8. Made known before the seed is, so that neither can be fitted to the
 * other.
 */
export function poolDigest(candidates: readonly DrawCandidate[], excluded: readonly DrawExclusion[]): string {
  return sha256Hex(sealedText(sealedPool(candidates, excluded)));
}
