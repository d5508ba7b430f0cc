import type { ChainVerdict } from './audit/chain.ts';
import { checkJournal, checkJournalTail } from './audit/journal.ts';
import { fromDriver, StorageFailure } from './failures.ts';
import type { RawDatabase } from './open.ts';

const QUICK_AUDIT_ROWS = 1000;

export interface DeepCheck {
  readonly ok: boolean;
  /** SQLite's own words about damaged pages and indexes; empty when there is nothing to say. */
  readonly integrity: readonly string[];
  /** Rows that point to rows which are not there. */
  readonly brokenForeignKeys: number;
  readonly audit: ChainVerdict;
}

function complaints(raw: RawDatabase, pragma: 'quick_check' | 'integrity_check'): string[] {
  const rows = raw.prepare<[], string>(`PRAGMA ${pragma}`).pluck().all();
  return rows.filter((row) => row !== 'ok');
}

/** Done at every start: pages and the newest part of the chain. Throws `corrupted`. */
export function quickCheck(raw: RawDatabase, databaseId: string): void {
  if (complaints(raw, 'quick_check').length > 0) throw new StorageFailure('corrupted', 'quick_check');
  if (!checkJournalTail(raw, databaseId, QUICK_AUDIT_ROWS).ok) throw new StorageFailure('corrupted', 'audit');
}

/** Everything: pages, indexes, foreign keys, the whole chain. A page that cannot be read at all is a finding too. */
export function deepCheck(raw: RawDatabase, databaseId: string): DeepCheck {
  let integrity: string[];
  try {
    integrity = complaints(raw, 'integrity_check');
    const brokenForeignKeys = (raw.pragma('foreign_key_check') as unknown[]).length;
    const audit = checkJournal(raw, databaseId);
    return { ok: integrity.length === 0 && brokenForeignKeys === 0 && audit.ok, integrity, brokenForeignKeys, audit };
  } catch (error) {
    const failure = fromDriver(error);
    if (!(failure instanceof StorageFailure)) throw failure;
    return { ok: false, integrity: [failure.message], brokenForeignKeys: 0, audit: { ok: false, seq: 1 } };
  }
}
