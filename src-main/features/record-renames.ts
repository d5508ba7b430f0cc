import type { WriteDb } from '../../db/handles.ts';
import { recordSteps } from '../../db/tables/acceptance.ts';
import { listApplicationUnits } from '../../db/tables/applications.ts';
import { type FrozenPlace, insertAmendments } from '../../db/tables/list-amendments.ts';
import { storedParts } from '../core/domain/acceptance/event-words.ts';

/**
 * A frozen list tells the name of a unit as it is now: where that has changed since `before`, the change becomes an
 * amendment of every list concerned, so that each can still be led back to its digest. Also of rounds that are filed:
 * their papers, printed again, say what became of the name.
 */
export async function recordRenames(
  db: WriteDb,
  utc: string,
  before: readonly FrozenPlace[],
  { reason, authority, by }: { readonly reason: string; readonly authority: string; readonly by: string },
): Promise<number> {
  if (before.length === 0) return 0;
  const names = await listApplicationUnits(
    db,
    before.map((place) => place.applicationId),
  );
  const renamed = before.flatMap((place) => {
    const after = names.get(place.applicationId) ?? place.unit;
    return after === place.unit ? [] : [{ ...place, after }];
  });
  for (const roundId of new Set(renamed.map((place) => place.roundId))) {
    const rows = renamed
      .filter((place) => place.roundId === roundId)
      .map(({ applicationId, frozenUtc, unit, after }) => ({
        ...{ application_id: applicationId, frozen_utc: frozenUtc, utc, before: unit, after, reason, authority },
        ...{ act: 'correct' as const, field: 'unit' as const, people: by },
      }));
    await insertAmendments(db, roundId, rows);
  }
  await recordSteps(
    db,
    renamed.map(({ applicationId, unit, after }) => ({
      ...{
        application_id: applicationId,
        utc,
        act: 'correct',
        people: by,
        reason: storedParts(`${unit} → ${after}`, reason),
      },
      ...{ from_state: 'accepted' as const, to_state: 'accepted' as const },
    })),
  );
  return renamed.length;
}
