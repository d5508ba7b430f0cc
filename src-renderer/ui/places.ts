import type { Stage } from '../../src-main/core/domain/stages/stages.ts';

/** Every page inside a round, in the order of the rail. A stage's first place is the stage itself. */
export const placesOf = {
  setup: ['setup'],
  applicants: ['applicants'],
  experts: ['experts'],
  draw: ['draw'],
  groups: ['recusal', 'groups'],
  meeting: ['meeting', 'scoring', 'ballots'],
  results: ['results'],
  notice: ['notice'],
  filing: ['filing', 'documents'],
} as const satisfies Record<Stage, readonly string[]>;

export type Place = (typeof placesOf)[Stage][number];

/** Path of a page of a round: `pathTo(roundId, 'ballots')`; without a place, the round's overview. */
export function pathTo(roundId: string, place?: Place | 'book'): string {
  return place === undefined ? `/rounds/${roundId}` : `/rounds/${roundId}/${place}`;
}
