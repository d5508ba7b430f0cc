import type { IsoDate } from '../calendar/iso-date.ts';
import type { Away } from './away.ts';
import type { PoolEntry } from './pool-member.ts';

/** What pool and integrity register say of whether somebody may be drawn for a day; at the seal it goes into the round. */
export interface Availability extends Pick<PoolEntry, 'state' | 'stateUntil'> {
  /** From this day on no longer in post; null: nobody said. */
  readonly retiresOn: IsoDate | null;
  readonly away: readonly Away[];
  /** Days on which a decision of the integrity register stands against the person. */
  readonly barred: readonly Away[];
}

/** Of somebody of whom neither says anything. */
export const FREE: Availability = { retiresOn: null, away: [], state: 'active', stateUntil: null, barred: [] };
