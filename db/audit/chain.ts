import { canonicalJson, type Json, sha256Hex } from '../../src-main/core/domain/kernel/digest.ts';

/** What an action says about itself. No personal values: `object` is an id, `before` and `after` enter as digests only. */
export interface AuditFact {
  /** Opaque id of the person, or `system`. */
  readonly actor: string;
  readonly role: string;
  /** What was done, in past tense: `ballot.closed`. */
  readonly action: string;
  /** What it was done to: `application:<id>`. */
  readonly object: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** One row of the chain: exactly the fields its hash covers, and the hash. */
export interface AuditEntry {
  readonly seq: number;
  readonly utc: string;
  readonly clockBack: boolean;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly app: string;
  /** Hash of the row before; for the first row the database id. */
  readonly prev: string;
  readonly hash: string;
}

/** The newest row's number and hash. Printed and kept outside the file, it proves that the file was not rolled back. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainVerdict =
  | { readonly ok: true; readonly head: AuditHead }
  | { readonly ok: false; readonly seq: number };

/** The head of a chain without rows. */
export function genesis(databaseId: string): AuditHead {
  return { seq: 0, hash: databaseId };
}

/**
 * SHA-256(0x00 ‖ "jury/audit/1" ‖ prev ‖ canonical JSON), prev as its hex text, the JSON over every other field of the
 * row. Plain enough to be checked by a forty-line script in ten years.
 */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { prev, ...rest } = entry;
  return sha256Hex(`\u0000jury/audit/1${prev}${canonicalJson(rest)}`);
}

/** Digest of a value before or after an action; null where there was none. The salt keeps short values unguessable. */
export function valueDigest(salt: string, value: Json | undefined): string | null {
  return value === undefined ? null : sha256Hex(`jury/audit/value/1${salt}${canonicalJson(value)}`);
}

export interface Stamp {
  readonly utc: string;
  readonly app: string;
  readonly salt: string;
}

/** The row that follows `last`, or that begins the chain of `databaseId`. */
export function nextEntry(
  last: { readonly seq: number; readonly hash: string; readonly utc: string } | undefined,
  databaseId: string,
  fact: AuditFact,
  stamp: Stamp,
): AuditEntry {
  const head = last ?? genesis(databaseId);
  const unsealed = {
    seq: head.seq + 1,
    utc: stamp.utc,
    clockBack: last !== undefined && stamp.utc < last.utc,
    actor: fact.actor,
    role: fact.role,
    action: fact.action,
    object: fact.object,
    before: valueDigest(stamp.salt, fact.before),
    after: valueDigest(stamp.salt, fact.after),
    app: stamp.app,
    prev: head.hash,
  };
  return { ...unsealed, hash: entryHash(unsealed) };
}

/** Checks rows that should follow `start`, in order. Names the first row that does not. */
export function verifyLinks(entries: Iterable<AuditEntry>, start: AuditHead): ChainVerdict {
  let head = start;
  for (const entry of entries) {
    const { hash, ...unsealed } = entry;
    const expected = head.seq + 1;
    if (entry.seq !== expected || entry.prev !== head.hash || hash !== entryHash(unsealed)) {
      return { ok: false, seq: expected };
    }
    head = { seq: entry.seq, hash };
  }
  return { ok: true, head };
}

/**
 * Checks a whole chain from its first row. Finds every edit, insertion, deletion and change of order; that rows are
 * missing at the end only shows against a head kept elsewhere.
 */
export function verifyChain(entries: Iterable<AuditEntry>, databaseId: string): ChainVerdict {
  return verifyLinks(entries, genesis(databaseId));
}
