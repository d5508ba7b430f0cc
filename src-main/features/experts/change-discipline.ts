import type { ReadDb } from '../../../db/handles.ts';
import { disciplinesInPool, listDisciplineChanges, changeDiscipline as write } from '../../../db/tables/disciplines.ts';
import { type ExpertRecord, listExperts } from '../../../db/tables/experts.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { DisciplineChangeView } from '../../core/contract/people.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { disciplinesToChoose, otherDiscipline } from '../../core/domain/pool/round-discipline.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';

/** For what each expert of the round may stand. */
export async function loadDisciplines(
  db: ReadDb,
  roundId: string,
): Promise<(expert: Pick<ExpertRecord, 'expertId' | 'details' | 'specialty'>) => readonly string[]> {
  const listed = await disciplinesInPool(db, roundId);
  return ({ expertId, details, specialty }) =>
    disciplinesToChoose(details.specialty, listed.get(expertId) ?? [], specialty);
}

/** What was changed on the round's roster, oldest first. */
export async function disciplineChanges(
  db: ReadDb,
  roundId: string,
  experts: readonly ExpertRecord[],
): Promise<DisciplineChangeView[]> {
  const byId = new Map<string, ExpertRecord>(experts.map((one) => [one.expertId, one]));
  return (await listDisciplineChanges(db, roundId)).map(({ number, expert_id, before, after, reason, utc }) => {
    const { poolNumber = '', name = '' } = byId.get(expert_id) ?? {};
    return { number, poolNumber, name, before, after, reason, utc };
  });
}

/**
 * The expert stands for another discipline in this round; the pool stays as it is. Refusals: `round_not_found`,
 * `pool_sealed`, `expert_not_in_pool`, those of `otherDiscipline`.
 */
export const changeDiscipline: HandlerOf<Contract['experts']['changeDiscipline']> = async (
  { db, now },
  { roundId, expertId, discipline, reason },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
  const expert = (await listExperts(db, roundId)).find((one) => one.expertId === expertId);
  if (expert === undefined) return refuse('expert_not_in_pool');
  const toChoose = (await loadDisciplines(db, roundId))(expert);
  const other = otherDiscipline(expert.specialty, toChoose, discipline);
  if (!other.ok) return other;
  const change = { expert_id: expertId, before: expert.specialty, after: other.value, reason };
  await write(db, { ...change, utc: now });
  // Done to the round: once somebody is drawn under sealed names, the trail calls that person by the seat, and an act of
  // before the draw would tell who sits there.
  const { before, after } = change;
  return done(null, { object: roundId, before: { expertId, before }, after: { expertId, after, reason } });
};
