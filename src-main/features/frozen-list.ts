import type { ReadDb } from '../../db/handles.ts';
import { type ApplicationRecord, listAllApplications } from '../../db/tables/applications.ts';
import { listAmendments } from '../../db/tables/list-amendments.ts';
import { listOpenings } from '../../db/tables/list-openings.ts';
import type { FrozenList } from '../core/contract/frozen-list.ts';
import { listAtFreeze } from '../core/domain/acceptance/amendment.ts';
import { type ListEntry, listDigest, listText } from '../core/domain/acceptance/list-digest.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import type { LoadedRound } from './round-loading.ts';

export function listEntry(one: ApplicationRecord): ListEntry {
  const { number, name, unit, series, specialty, level, title, kind } = one;
  return { number, name, unit, series, specialty, level, title, kind };
}

/** The list as frozen, and what was amended since; undefined while it is open. */
export async function loadFrozenList(db: ReadDb, { row }: LoadedRound): Promise<FrozenList | undefined> {
  const { id, list_frozen_utc: frozenUtc, list_digest: digest } = row;
  if (frozenUtc === null) return undefined;
  const records = await listAllApplications(db, id);
  const entries = new Map(records.map((one): [string, ListEntry] => [one.applicationId, listEntry(one)]));
  const accepted = records.filter((one) => one.state === 'accepted').map((one) => one.applicationId);
  const amendments = (await listAmendments(db, id, frozenUtc)).map((a) => ({
    number: a.number,
    utc: a.utc,
    applicationId: asId<'application'>(a.application_id),
    bag: a.bag,
    name: a.name,
    act: a.act,
    field: a.field,
    before: a.before,
    after: a.after,
    reason: a.reason,
    authority: a.authority,
    people: a.people,
  }));
  const openings = (await listOpenings(db, id)).map((o) => ({
    frozenUtc: o.frozen_utc,
    digest: o.digest,
    openedUtc: o.utc,
    reason: o.reason,
    authority: o.authority,
    people: o.people,
  }));
  const current = new Map(accepted.map((one) => [one as string, entries.get(one) as ListEntry]));
  const frozen = listAtFreeze(current, amendments, (one) => entries.get(one));
  const intact = digest === null || listDigest(frozen) === digest;
  return { frozenUtc, digest, intact, text: listText(frozen), amendments, openings };
}
