import { StorageFailure } from '../failures.ts';
import type { RawDatabase } from '../open.ts';
import {
  type AuditEntry,
  type AuditFact,
  type AuditHead,
  type ChainVerdict,
  genesis,
  nextEntry,
  verifyChain,
  verifyLinks,
} from './chain.ts';

/** Who the file is; read once when it is opened. */
export interface OfficeIdentity {
  readonly databaseId: string;
  readonly auditSalt: string;
}

const COLUMNS =
  'seq, utc, clock_back AS clockBack, actor, role, action, object, before_digest AS "before", after_digest AS "after", app, prev, hash';

interface StoredEntry extends Omit<AuditEntry, 'clockBack'> {
  readonly clockBack: number;
}

function* entries(rows: Iterable<StoredEntry>): Generator<AuditEntry> {
  // Anything but 0 and 1 cannot be stored, so no edit can hide in this conversion.
  for (const row of rows) yield { ...row, clockBack: row.clockBack === 1 };
}

export function readIdentity(raw: RawDatabase): OfficeIdentity {
  const row = raw
    .prepare<[], OfficeIdentity>('SELECT database_id AS databaseId, audit_salt AS auditSalt FROM meta')
    .get();
  if (row === undefined) throw new StorageFailure('corrupted', 'meta');
  return row;
}

export function lastEntry(raw: RawDatabase): { seq: number; hash: string; utc: string } | undefined {
  return raw
    .prepare<[], { seq: number; hash: string; utc: string }>(
      'SELECT seq, hash, utc FROM audit ORDER BY seq DESC LIMIT 1',
    )
    .get();
}

/** Adds one row inside the transaction that is open, and returns its number. */
export function appendAudit(
  raw: RawDatabase,
  office: OfficeIdentity,
  fact: AuditFact,
  stamp: { readonly utc: string; readonly app: string },
): number {
  const entry = nextEntry(lastEntry(raw), office.databaseId, fact, { ...stamp, salt: office.auditSalt });
  raw
    .prepare(
      `INSERT INTO audit (seq, utc, clock_back, actor, role, action, object, before_digest, after_digest, app, prev, hash)
       VALUES (@seq, @utc, @clockBack, @actor, @role, @action, @object, @before, @after, @app, @prev, @hash)`,
    )
    .run({ ...entry, clockBack: entry.clockBack ? 1 : 0 });
  return entry.seq;
}

/** The whole chain. */
export function checkJournal(raw: RawDatabase, databaseId: string): ChainVerdict {
  const rows = raw.prepare<[], StoredEntry>(`SELECT ${COLUMNS} FROM audit ORDER BY seq`).iterate();
  return verifyChain(entries(rows), databaseId);
}

/** The newest `count` rows: cheap enough for every start. */
export function checkJournalTail(raw: RawDatabase, databaseId: string, count: number): ChainVerdict {
  const last = lastEntry(raw)?.seq ?? 0;
  const from = Math.max(0, last - count);
  const start =
    from === 0
      ? genesis(databaseId)
      : raw.prepare<[number], AuditHead>('SELECT seq, hash FROM audit WHERE seq = ?').get(from);
  if (start === undefined) return { ok: false, seq: from };
  const rows = raw
    .prepare<[number], StoredEntry>(`SELECT ${COLUMNS} FROM audit WHERE seq > ? ORDER BY seq`)
    .iterate(from);
  return verifyLinks(entries(rows), start);
}

/** Where a head kept outside the file stands in it: still there, replaced by another row, or gone with the newest rows. */
export function locateHead(raw: RawDatabase, head: AuditHead): 'found' | 'differs' | 'missing' {
  const hash = raw.prepare('SELECT hash FROM audit WHERE seq = ?').pluck().get(head.seq);
  if (hash === undefined) return 'missing';
  return hash === head.hash ? 'found' : 'differs';
}
