import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import { daysHeld } from '../../src-main/core/domain/integrity/integrity-period.ts';
import { type Availability, FREE } from '../../src-main/core/domain/pool/availability.ts';
import type { PoolDetails } from '../../src-main/core/domain/pool/pool-member.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

type ByExpert = ReadonlyMap<string, Availability>;

/** Days on which decisions of the register stand against the round's experts, whatever the person was then judged as. */
async function barredDays(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, Availability['barred']>> {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('person', 'person.id', 'expert.person_id')
    .innerJoin('integrity_record as r', 'r.id_number', 'person.id_number')
    .select(['expert.id', 'r.start_on', 'r.end_on', 'r.lifted_on'])
    .where('expert.round_id', '=', roundId)
    .orderBy('r.start_on')
    .orderBy('r.id')
    .execute();
  const days = new Map<string, Availability['barred'][number][]>();
  for (const { id, start_on, end_on, lifted_on } of rows) {
    const held = daysHeld({
      startOn: start_on as IsoDate,
      endOn: end_on as IsoDate,
      liftedOn: lifted_on as IsoDate | null,
    });
    if (held !== undefined) days.set(id, [...(days.get(id) ?? []), held]);
  }
  return days;
}

/** What pool and integrity register say today about those of the round's experts whom they know, by expert. */
export async function availabilityInPool(db: ReadDb, roundId: string): Promise<ByExpert> {
  const rows = await db
    .selectFrom('expert')
    .innerJoin('pool_member', 'pool_member.person_id', 'expert.person_id')
    .select(['expert.id', 'pool_member.details', 'pool_member.state', 'pool_member.state_until'])
    .where('expert.round_id', '=', roundId)
    .execute();
  const known = new Map<string, Availability>();
  for (const { id, details, state, state_until: stateUntil } of rows) {
    const { retiresOn, away: spans } = JSON.parse(details) as PoolDetails;
    const away = spans.map(({ from, until }) => ({ from, until }));
    const told = retiresOn !== null || away.length > 0 || state !== 'active';
    if (told) known.set(id, { retiresOn, away, state, stateUntil, barred: [] });
  }
  for (const [id, barred] of await barredDays(db, roundId)) known.set(id, { ...(known.get(id) ?? FREE), barred });
  return known;
}

/** What went under the seal of the round. */
export async function sealedAvailability(db: ReadDb, roundId: string): Promise<ByExpert> {
  const rows = await db
    .selectFrom('sealed_availability as s')
    .innerJoin('expert', 'expert.id', 's.expert_id')
    .select(['s.expert_id', 's.retires_on', 's.away', 's.state', 's.state_until', 's.barred'])
    .where('expert.round_id', '=', roundId)
    .execute();
  return new Map(
    rows.map(({ expert_id, retires_on, away, state, state_until, barred }) => [
      expert_id,
      {
        retiresOn: retires_on as Availability['retiresOn'],
        away: JSON.parse(away) as Availability['away'],
        state,
        stateUntil: state_until,
        barred: JSON.parse(barred) as Availability['barred'],
      },
    ]),
  );
}

export async function insertSealedAvailability(db: WriteDb, known: ByExpert): Promise<void> {
  const rows = [...known].map(([expert_id, { retiresOn, away, state, stateUntil, barred }]) => ({
    expert_id,
    retires_on: retiresOn,
    away: JSON.stringify(away),
    state,
    state_until: stateUntil,
    barred: JSON.stringify(barred),
  }));
  await insertMany(db, 'sealed_availability', rows);
}

export async function deleteSealedAvailability(db: WriteDb, roundId: string): Promise<void> {
  await db
    .deleteFrom('sealed_availability')
    .where('expert_id', 'in', (eb) => eb.selectFrom('expert').select('id').where('round_id', '=', roundId))
    .execute();
}
