import { StorageFailure } from './failures.ts';
import { type RawDatabase, UNMIGRATED } from './open.ts';

/** One step from the schema before it to the schema after it. */
export interface Migration {
  /** Higher than every step before; numbers leave gaps. Stored in the file as `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Runs inside the step's transaction, foreign keys unenforced but checked before the commit. */
  up(raw: RawDatabase): void;
}

function assertOrdered(migrations: readonly Migration[]): void {
  let before = -10;
  for (const { version, name } of migrations) {
    if (version <= before) throw new Error(`migration ${version} ${name} is out of order`);
    before = version;
  }
}

export function schemaVersion(raw: RawDatabase): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/** Throws `newer_version` for a file of a later program. Reads only: the file is left as it was found. */
export function assertKnownVersion(raw: RawDatabase, migrations: readonly Migration[]): void {
  const current = schemaVersion(raw);
  const last = migrations.at(-1)?.version ?? UNMIGRATED;
  if (current > last) throw new StorageFailure('newer_version');
  if (current !== UNMIGRATED && !migrations.some(({ version }) => version === current)) {
    throw new StorageFailure('corrupted', 'user_version');
  }
}

function runStep(raw: RawDatabase, step: Migration, recorded?: (step: Migration) => void): void {
  raw.exec('BEGIN IMMEDIATE');
  try {
    step.up(raw);
    if ((raw.pragma('foreign_key_check') as unknown[]).length > 0) {
      throw new Error(`migration ${step.version} ${step.name} leaves broken foreign keys`);
    }
    raw.pragma(`user_version = ${step.version}`);
    recorded?.(step);
    raw.exec('COMMIT');
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Brings the file to the newest schema, each step in one transaction: after a crash the file is at some step, never
 * between two. `recorded` runs inside the step's transaction, after it (the audit row of an upgrade).
 */
export function migrate(
  raw: RawDatabase,
  migrations: readonly Migration[],
  recorded?: (step: Migration) => void,
): void {
  assertOrdered(migrations);
  assertKnownVersion(raw, migrations);
  const current = schemaVersion(raw);
  const steps = migrations.filter(({ version }) => version > current);
  if (steps.length === 0) return;
  // Ignored inside a transaction, hence around all steps: rebuilding a table needs it off.
  raw.pragma('foreign_keys = OFF');
  try {
    for (const step of steps) runStep(raw, step, recorded);
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}
