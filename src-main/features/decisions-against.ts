import type { ReadDb } from '../../db/handles.ts';
import { wasOnABallot } from '../../db/tables/ballots.ts';
import { listIntegrityInRound } from '../../db/tables/integrity.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { INTEGRITY_YEARS, standingOn } from '../core/domain/integrity/integrity-period.ts';
import type { DecisionAgainst } from '../core/domain/stages/stages.ts';
import type { LoadedRound } from './round-loading.ts';

/**
 * Who on the frozen list stands inside a misconduct period today, by bag number, with the entry that runs longest. The
 * freeze asks the same; an entry made after it is asked for here. Nobody in a round that is filed or whose list is open.
 */
export async function decisionsAgainst(db: ReadDb, { row }: LoadedRound, today: IsoDate): Promise<DecisionAgainst[]> {
  if (row.list_frozen_utc === null || row.filed_utc !== null || INTEGRITY_YEARS.severity !== 'block') return [];
  const longest = new Map<string, DecisionAgainst>();
  for (const { row: entry, applicationId, number, name } of await listIntegrityInRound(db, row.id)) {
    const until = entry.end_on as IsoDate;
    const liftedOn = entry.lifted_on as IsoDate | null;
    if (standingOn({ startOn: entry.start_on as IsoDate, endOn: until, liftedOn }, today) !== 'in_force') continue;
    const known = longest.get(applicationId);
    if (known !== undefined && known.until >= until) continue;
    const voted = await wasOnABallot(db, applicationId);
    longest.set(applicationId, { number, name, decision: entry.decision_number, until, voted });
  }
  return [...longest.values()];
}
