import { type ApplicationId, asId, type ConflictId, type ExpertId } from '../../src-main/core/domain/kernel/ids.ts';
import { type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ConflictKind, ConflictSource, Treatment } from '../../src-main/core/domain/recusal/kinds.ts';
import type { Path } from '../../src-main/core/domain/recusal/path.ts';
import { decisionOf, type RecusalRegister } from '../../src-main/core/domain/recusal/register.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ConflictTable } from '../schema.ts';
import { among } from './among.ts';

/** What was decided by other evidence. */
export interface EarlierDecision {
  readonly state: ConflictTable['state'];
  readonly treatment: Treatment;
  readonly reason: string;
  readonly ruledBy: string;
  readonly decidedUtc: string | null;
}

export interface ConflictRecord {
  readonly conflictId: ConflictId;
  readonly expertId: ExpertId;
  readonly applicationId: ApplicationId;
  readonly kind: ConflictKind;
  readonly source: ConflictSource;
  /** A person entered it of the juror. */
  readonly entered: boolean;
  readonly path: Path;
  readonly digest: string;
  /** `YYYY-MM-DD`; null: it is older than that was kept. */
  readonly foundOn: string | null;
  readonly expiresOn: string | null;
  readonly state: ConflictTable['state'];
  /** As ruled; as proposed where nobody has. */
  readonly treatment: Treatment;
  readonly reason: string;
  /** The chair who ruled; '': nobody did. */
  readonly ruledBy: string;
  readonly ruledOn: string | null;
  readonly decidedUtc: string | null;
  readonly earlier: EarlierDecision | null;
}

export async function insertConflicts(
  db: WriteDb,
  roundId: string,
  conflicts: readonly ConflictRecord[],
): Promise<void> {
  const rowOf = (c: ConflictRecord) => ({
    id: c.conflictId,
    round_id: roundId,
    expert_id: c.expertId,
    application_id: c.applicationId,
    kind: c.kind,
    source: c.source,
    entered: c.entered ? (1 as const) : (0 as const),
    path: JSON.stringify(c.path),
    digest: c.digest,
    found_on: c.foundOn,
    expires_on: c.expiresOn,
    state: c.state,
    treatment: c.treatment,
    reason: c.reason,
    ruled_by: c.ruledBy,
    ruled_on: c.ruledOn,
    decided_utc: c.decidedUtc,
    earlier: c.earlier === null ? null : JSON.stringify(c.earlier),
  });
  await insertMany(db, 'conflict', conflicts.map(rowOf));
}

/**
 * Of the accepted applications, by dossier-bag number, then expert, kind and source; of who has left they stay as history.
 * `only`: those named.
 */
export async function listConflicts(db: ReadDb, roundId: string, only?: readonly string[]): Promise<ConflictRecord[]> {
  const rows = await db
    .selectFrom('conflict')
    .innerJoin('application', 'application.id', 'conflict.application_id')
    .selectAll('conflict')
    .where('conflict.round_id', '=', roundId)
    .where('application.state', '=', 'accepted')
    .$if(only !== undefined, (all) => all.where('conflict.id', 'in', among(only ?? [])))
    .orderBy('application.number')
    .orderBy('conflict.expert_id')
    .orderBy('conflict.kind')
    .orderBy('conflict.source')
    .execute();
  return rows.map((row) => ({
    conflictId: asId<'conflict'>(row.id),
    expertId: asId<'expert'>(row.expert_id),
    applicationId: asId<'application'>(row.application_id),
    kind: row.kind,
    source: row.source,
    entered: row.entered === 1,
    path: JSON.parse(row.path) as Path,
    digest: row.digest,
    foundOn: row.found_on,
    expiresOn: row.expires_on,
    state: row.state,
    treatment: row.treatment,
    reason: row.reason,
    ruledBy: row.ruled_by,
    ruledOn: row.ruled_on,
    decidedUtc: row.decided_utc,
    earlier: row.earlier === null ? null : (JSON.parse(row.earlier) as EarlierDecision),
  }));
}

/** Some milliseconds of reading. */
const ENTRIES_AT_ONCE = 2000;

type Entry = Omit<
  ConflictRecord,
  'path' | 'foundOn' | 'expiresOn' | 'reason' | 'ruledBy' | 'ruledOn' | 'decidedUtc' | 'earlier'
>;

/**
 * What `listConflicts` lists, without evidence and reasons, in no order that tells anything. `told` takes breath between
 * parts; it is told of no rows.
 */
export async function listEntries(db: ReadDb, roundId: string, told: Told = toldNobody): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('conflict')
      .innerJoin('application', 'application.id', 'conflict.application_id')
      .select(['conflict.id', 'conflict.expert_id', 'conflict.application_id', 'conflict.kind', 'conflict.source'])
      .select(['conflict.entered', 'conflict.digest', 'conflict.state', 'conflict.treatment'])
      .select('application.state as standing')
      .where('conflict.round_id', '=', roundId)
      .where('conflict.id', '>', last)
      .orderBy('conflict.id')
      .limit(ENTRIES_AT_ONCE)
      .execute();
    for (const row of rows) {
      if (row.standing !== 'accepted') continue;
      entries.push({
        conflictId: asId<'conflict'>(row.id),
        expertId: asId<'expert'>(row.expert_id),
        applicationId: asId<'application'>(row.application_id),
        kind: row.kind,
        source: row.source,
        entered: row.entered === 1,
        digest: row.digest,
        state: row.state,
        treatment: row.treatment,
      });
    }
    await told(0);
    if (rows.length < ENTRIES_AT_ONCE) return entries;
    last = rows.at(-1)?.id ?? last;
  }
}

/** The register that every later step asks. `told` as in `listEntries`. */
export async function loadRegister(db: ReadDb, roundId: string, told?: Told): Promise<RecusalRegister> {
  return (await listEntries(db, roundId, told)).map(({ expertId, applicationId, state, treatment }) => ({
    expertId,
    applicationId,
    decision: decisionOf(state, treatment),
    treatment,
  }));
}

type Decided = Pick<ConflictRecord, 'state' | 'treatment' | 'reason' | 'ruledBy' | 'ruledOn' | 'decidedUtc'>;

export async function decideConflict(db: WriteDb, conflictId: string, decided: Decided): Promise<void> {
  const { state, treatment, reason, ruledBy, ruledOn, decidedUtc } = decided;
  const set = { state, treatment, reason, ruled_by: ruledBy, ruled_on: ruledOn, decided_utc: decidedUtc };
  await db.updateTable('conflict').set(set).where('id', '=', conflictId).execute();
}

type Evidence = Pick<ConflictRecord, 'path' | 'digest' | 'expiresOn'>;

/** The same relation by other evidence; what was decided stays. */
export async function rewriteEvidence(db: WriteDb, conflictId: string, evidence: Evidence): Promise<void> {
  const { path, digest, expiresOn } = evidence;
  const set = { path: JSON.stringify(path), digest, expires_on: expiresOn };
  await db.updateTable('conflict').set(set).where('id', '=', conflictId).execute();
}

/** Asked again, with what was decided before beside it. */
export async function askAgain(
  db: WriteDb,
  conflictId: string,
  found: Evidence & { readonly foundOn: string; readonly treatment: Treatment },
  earlier: EarlierDecision,
): Promise<void> {
  await rewriteEvidence(db, conflictId, found);
  const { foundOn, treatment } = found;
  const asked = { state: 'suggested' as const, treatment, reason: '', ruled_by: '', ruled_on: null, decided_utc: null };
  await db
    .updateTable('conflict')
    .set({ ...asked, found_on: foundOn, earlier: JSON.stringify(earlier) })
    .where('id', '=', conflictId)
    .execute();
}

export async function deleteConflicts(db: WriteDb, conflictIds: readonly string[]): Promise<void> {
  for (const id of conflictIds) await db.deleteFrom('conflict').where('id', '=', id).execute();
}
