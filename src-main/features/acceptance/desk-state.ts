import type { ReadDb } from '../../../db/handles.ts';
import { type CheckRow, listChecks, listNotices, type StoredNotice } from '../../../db/tables/acceptance.ts';
import { type ApplicationRecord, listAllApplications } from '../../../db/tables/applications.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

/** One application with all that the office has noted about it. */
export interface DeskItem {
  readonly application: ApplicationRecord;
  readonly checks: readonly CheckRow[];
  readonly notices: readonly StoredNotice[];
}

export interface DeskState {
  readonly round: LoadedRound;
  readonly frozen: boolean;
  readonly items: ReadonlyMap<string, DeskItem>;
}

/** Of the whole round, or of the applications named: an act on one dossier does not read twenty thousand. Refusal: `round_not_found`. */
export async function loadDesk(db: ReadDb, roundId: string, only?: readonly string[]): Promise<Result<DeskState>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const checks = grouped(await listChecks(db, roundId, only), (check) => check.application_id);
  const notices = grouped(await listNotices(db, roundId, only), (notice) => notice.applicationId);
  const items = (await listAllApplications(db, roundId, only)).map((application): [string, DeskItem] => [
    application.applicationId,
    {
      application,
      checks: checks.get(application.applicationId) ?? [],
      notices: notices.get(application.applicationId) ?? [],
    },
  ]);
  return ok({ round: round.value, frozen: round.value.row.list_frozen_utc !== null, items: new Map(items) });
}

/** The desk while it may still be worked on. Refusals: `round_not_found`, `list_frozen`. */
export async function loadOpenDesk(db: ReadDb, roundId: string, only?: readonly string[]): Promise<Result<DeskState>> {
  const desk = await loadDesk(db, roundId, only);
  return desk.ok && desk.value.frozen ? refuse('list_frozen') : desk;
}

/** Refusal: `application_not_found`. */
export function itemOf(desk: DeskState, applicationId: string): Result<DeskItem> {
  const item = desk.items.get(applicationId);
  return item === undefined ? refuse('application_not_found') : ok(item);
}
