import type { ReadDb } from '../../db/handles.ts';
import { wasOnABallot } from '../../db/tables/ballots.ts';
import { type ListedIntegrity, listIntegrityInRound } from '../../db/tables/integrity.ts';
import { decisionOf, listResultDecisions } from '../../db/tables/result-decisions.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { INTEGRITY_YEARS, standingOn } from '../core/domain/integrity/integrity-period.ts';
import type { DecisionAgainst } from '../core/domain/stages/stages.ts';
import type { LoadedRound } from './round-loading.ts';
import { loadSigned } from './round-results.ts';

/** Entries in force today against somebody on the frozen list. The freeze asks the same; entries made after it are found here. */
export async function entriesInForce(db: ReadDb, { row }: LoadedRound, today: IsoDate): Promise<ListedIntegrity[]> {
  if (row.list_frozen_utc === null || INTEGRITY_YEARS.severity !== 'block') return [];
  return (await listIntegrityInRound(db, row.id)).filter(({ row: entry }) => {
    const [startOn, endOn] = [entry.start_on as IsoDate, entry.end_on as IsoDate];
    return standingOn({ startOn, endOn, liftedOn: entry.lifted_on as IsoDate | null }, today) === 'in_force';
  });
}

/**
 * Against whom on the frozen list an entry stands that something must still be done about, by bag number, with the entry
 * that runs longest. Nothing more to do: the vote was signed and not passed, or a decision on the entry is recorded.
 * Nobody in a round that is filed or whose list is open.
 */
export async function decisionsAgainst(db: ReadDb, round: LoadedRound, today: IsoDate): Promise<DecisionAgainst[]> {
  if (round.row.filed_utc !== null) return [];
  const entries = await entriesInForce(db, round, today);
  if (entries.length === 0) return [];
  const outcomes = new Map((await loadSigned(db, round)).map((s) => [s.item.subject.applicationId, s.outcome]));
  const decided = (await listResultDecisions(db, round.row.id)).map(decisionOf);
  const longest = new Map<string, DecisionAgainst>();
  for (const { row: entry, applicationId, number, name } of entries) {
    const outcome = outcomes.get(applicationId);
    if (outcome !== undefined && outcome !== 'passed') continue;
    if (decided.some((one) => one.applicationId === applicationId && one.recordId === entry.id)) continue;
    const until = entry.end_on as IsoDate;
    const known = longest.get(applicationId);
    if (known !== undefined && known.until >= until) continue;
    const voted = await wasOnABallot(db, applicationId);
    const passed = outcome === 'passed';
    longest.set(applicationId, { number, name, decision: entry.decision_number, until, voted, passed });
  }
  return [...longest.values()];
}
