import { type ApplicationId, asId, type ConflictId, type ExpertId } from '../../src-main/core/domain/kernel/ids.ts';
import type { ConflictKind, Evidence } from '../../src-main/core/domain/recusal/conflicts.ts';
import type { RecusalRegister } from '../../src-main/core/domain/recusal/register.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { ConflictTable } from '../schema.ts';

export interface ConflictRecord {
  readonly conflictId: ConflictId;
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  /** `declared_other`: what an expert said themselves, or what somebody else brought up. */
  readonly kind: ConflictKind | 'declared_other';
  /** What matched, and the unit's id where one did; what was declared before the draw. */
  readonly evidence: Evidence | { readonly matched: 'declared' };
  readonly state: ConflictTable['state'];
  readonly reason: string;
  readonly decidedUtc: string | null;
}

export async function insertConflicts(
  db: WriteDb,
  roundId: string,
  conflicts: readonly ConflictRecord[],
): Promise<void> {
  const rows = conflicts.map((c) => ({
    id: c.conflictId,
    round_id: roundId,
    expert_id: c.expertId,
    application_id: c.applicationId,
    kind: c.kind,
    evidence: JSON.stringify(c.evidence),
    state: c.state,
    reason: c.reason,
    decided_utc: c.decidedUtc,
  }));
  for (let i = 0; i < rows.length; i += 500) {
    await db
      .insertInto('conflict')
      .values(rows.slice(i, i + 500))
      .execute();
  }
}

/** Of the accepted applications, by dossier-bag number, then expert and kind; of who has left they stay as history. */
export async function listConflicts(db: ReadDb, roundId: string): Promise<ConflictRecord[]> {
  const rows = await db
    .selectFrom('conflict')
    .innerJoin('application', 'application.id', 'conflict.application_id')
    .selectAll('conflict')
    .where('conflict.round_id', '=', roundId)
    .where('application.state', '=', 'accepted')
    .orderBy('application.number')
    .orderBy('conflict.expert_id')
    .orderBy('conflict.kind')
    .execute();
  return rows.map((row) => ({
    conflictId: asId<'conflict'>(row.id),
    expertId: asId<'expert'>(row.expert_id),
    applicationId: asId<'application'>(row.application_id),
    kind: row.kind as ConflictRecord['kind'],
    evidence: JSON.parse(row.evidence) as ConflictRecord['evidence'],
    state: row.state,
    reason: row.reason,
    decidedUtc: row.decided_utc,
  }));
}

/** The same as the register that every later step asks. */
export async function loadRegister(db: ReadDb, roundId: string): Promise<RecusalRegister> {
  const decisions = { suggested: 'undecided', confirmed: 'recused', dismissed: 'dismissed' } as const;
  return (await listConflicts(db, roundId)).map(({ expertId, applicationId, state }) => ({
    expertId,
    applicationId,
    decision: decisions[state],
  }));
}

export async function decideConflict(
  db: WriteDb,
  conflictId: string,
  decision: { readonly state: 'confirmed' | 'dismissed'; readonly reason: string; readonly utc: string },
): Promise<void> {
  await db
    .updateTable('conflict')
    .set({ state: decision.state, reason: decision.reason, decided_utc: decision.utc })
    .where('id', '=', conflictId)
    .execute();
}
