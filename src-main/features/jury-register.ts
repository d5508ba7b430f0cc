import type { ReadDb } from '../../db/handles.ts';
import { findJury, type JuryApprovalRow, type JuryRow, listJuryApprovals } from '../../db/tables/juries.ts';
import type { RoundSetup } from '../core/contract/rounds.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import type { Approval } from '../core/domain/juries/approvals.ts';
import { type CopiedField, type JuryEntry, juryCopy } from '../core/domain/juries/jury-entry.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import type { TitleRank } from '../core/domain/titles/title-levels.ts';

export function entryOf(row: JuryRow): JuryEntry {
  return {
    name: row.name,
    scope: row.scope,
    series: row.series,
    specialty: row.specialty,
    kind: row.kind,
    levels: JSON.parse(row.levels) as TitleRank[],
    establishingBody: row.establishing_body,
    officeName: row.office_name,
  };
}

export function approvalOf(row: JuryApprovalRow): Approval {
  return {
    number: row.number,
    approvedOn: row.approved_on as IsoDate,
    validFrom: row.valid_from as IsoDate,
    validUntil: row.valid_until as IsoDate,
  };
}

/** Those that count. */
export function standingApprovals(rows: readonly JuryApprovalRow[], juryId: string): Approval[] {
  return rows.filter((row) => row.jury_id === juryId && row.annulled_utc === null).map(approvalOf);
}

/**
 * A round that names a jury of the register says of it what the register says. What the round had before stays as it was,
 * also where the register was put right since. Refusals: `jury_not_found`, `jury_dissolved` {on},
 * `jury_differs_from_register` {field}.
 */
export async function checkAgainstRegister(
  db: ReadDb,
  before: RoundSetup | undefined,
  after: RoundSetup,
): Promise<Result<null>> {
  const juryId = after.juryId ?? null;
  if (juryId === null) return ok(null);
  const row = await findJury(db, juryId);
  if (row === undefined) return refuse('jury_not_found');
  const chosenNow = (before?.juryId ?? null) !== juryId;
  if (chosenNow && row.dissolved_on !== null && row.dissolved_on <= after.meetingDate) {
    return refuse('jury_dissolved', { on: row.dissolved_on });
  }
  const approvals = standingApprovals(await listJuryApprovals(db), juryId);
  const copy = juryCopy({ ...entryOf(row), approvals }, after.meetingDate);
  const kept = (field: CopiedField) => !chosenNow && (before?.[field] ?? null) === (after[field] ?? null);
  const field = (Object.keys(copy) as CopiedField[]).find((one) => !kept(one) && (after[one] ?? null) !== copy[one]);
  return field === undefined ? ok(null) : refuse('jury_differs_from_register', { field });
}

/** Another round of a register's jury begins with what the register says today. */
export async function copiedAnew<S extends RoundSetup>(db: ReadDb, setup: S, today: IsoDate): Promise<S> {
  const juryId = setup.juryId ?? null;
  const row = juryId === null ? undefined : await findJury(db, juryId);
  if (row === undefined) return setup;
  const approvals = standingApprovals(await listJuryApprovals(db), row.id);
  const { approvalValidUntil, ...copy } = juryCopy({ ...entryOf(row), approvals }, today);
  return { ...setup, ...copy, ...(approvalValidUntil === null ? {} : { approvalValidUntil }) };
}
