import { canonicalJson, sha256Hex } from '../kernel/digest.ts';
import type { ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';

export interface DrawCandidate {
  readonly expertId: ExpertId;
  /** The expert's number in the pool's register, unique in the pool. */
  readonly poolNumber: string | number;
  readonly specialty: string;
}

export interface DrawExclusion {
  readonly expertId: ExpertId;
  readonly reason: string;
}

/**
 * Seals a pool: SHA-256 over every pool number with its expert and specialty, and over the exclusions with their
 * reasons. Independent of the order in which they are given. Published before the seed is known, so that neither can
 * be fitted to the other.
 */
export function poolDigest(candidates: readonly DrawCandidate[], excluded: readonly DrawExclusion[]): string {
  const rows = (list: string[][]) => list.map((row) => canonicalJson(row)).sort(byText);
  const pool = rows(candidates.map((c) => [String(c.poolNumber), c.expertId, c.specialty]));
  const out = rows(excluded.map((e) => [e.expertId, e.reason]));
  return sha256Hex(canonicalJson(['jurydesk/pool/1', pool, out]));
}
