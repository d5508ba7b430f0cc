import type { ReadDb } from '../../db/handles.ts';
import { poolMarks, type Standing, sealedStandings, sessionsOfExperts } from '../../db/tables/sealed-standing.ts';
import type { IsoDate } from '../core/domain/calendar/iso-date.ts';
import { beijing } from './beijing-time.ts';
import type { LoadedRound } from './round-loading.ts';

export type Standings = ReadonlyMap<string, Standing>;

/** What the file says today: sessions held before the round's day, and the pool. Only of experts of whom it says something. */
export async function standingsNow(db: ReadDb, { row }: LoadedRound, day: IsoDate): Promise<Standings> {
  const marks = await poolMarks(db, row.id);
  const sessions = new Map<string, { years: Set<number>; lastOn: IsoDate }>();
  for (const { expertId, year, openedUtc, lastUtc } of await sessionsOfExperts(db, row.id)) {
    if (beijing(openedUtc).date >= day) continue;
    const { date } = beijing(lastUtc);
    const known = sessions.get(expertId) ?? { years: new Set(), lastOn: date };
    known.years.add(year);
    if (date > known.lastOn) known.lastOn = date;
    sessions.set(expertId, known);
  }
  const experts = new Set([...marks.keys(), ...sessions.keys()]);
  return new Map(
    [...experts].map((expertId): [string, Standing] => {
      const { chairEligible = null, ownStaff = null, prefecture = '' } = marks.get(expertId) ?? {};
      const { years, lastOn = null } = sessions.get(expertId) ?? {};
      return [
        expertId,
        { years: [...(years ?? [])].sort((a, b) => a - b), lastOn, chairEligible, ownStaff, prefecture },
      ];
    }),
  );
}

/** As it went under the seal; until then as it is today. */
export async function loadStandings(db: ReadDb, round: LoadedRound, day: IsoDate): Promise<Standings> {
  return round.row.pool_sealed_utc === null ? standingsNow(db, round, day) : sealedStandings(db, round.row.id);
}
