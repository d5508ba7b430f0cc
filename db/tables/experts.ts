import { asId, type ExpertId, type UnitId } from '../../src-main/core/domain/kernel/ids.ts';
import type { AcceptedExpert } from '../../src-main/core/domain/roster/judge-experts.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

export interface ExpertRecord {
  readonly expertId: ExpertId;
  readonly batchId: string;
  readonly personId: string;
  readonly idNumber: string;
  readonly unitId: UnitId;
  readonly unit: string;
  /** Unique in the round's pool. */
  readonly poolNumber: string;
  /** As this round's pool writes it. */
  readonly name: string;
  readonly title: string;
  /** For what the person stands in the round; the roster's own word is in `details`. */
  readonly specialty: string;
  readonly inPost: boolean;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly avoidUnitIds: readonly UnitId[];
  /** The accepted row as the import gave it. */
  readonly details: AcceptedExpert;
}

export interface NewExpert {
  readonly id: string;
  readonly roundId: string;
  readonly batchId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly poolNumber: string;
  readonly avoidUnitIds: readonly string[];
  readonly accepted: AcceptedExpert;
}

export async function insertExperts(db: WriteDb, experts: readonly NewExpert[]): Promise<void> {
  const rowOf = ({ accepted, ...one }: NewExpert) => ({
    id: one.id,
    round_id: one.roundId,
    batch_id: one.batchId,
    person_id: one.personId,
    unit_id: one.unitId,
    pool_number: one.poolNumber,
    title: accepted.title,
    specialty: accepted.specialty,
    in_post: accepted.inPost ? (1 as const) : (0 as const),
    term_start: accepted.termStart,
    term_end: accepted.termEnd,
    phone: accepted.phone,
    details: JSON.stringify(accepted),
  });
  await insertMany(db, 'expert', experts.map(rowOf));
  const avoided = experts.flatMap(({ id, avoidUnitIds }) =>
    [...new Set(avoidUnitIds)].map((unit_id) => ({ expert_id: id, unit_id })),
  );
  await insertMany(db, 'expert_avoids_unit', avoided);
}

/** Pool numbers are text; those that are whole numbers come first, in their order. */
function byPoolNumber(a: ExpertRecord, b: ExpertRecord): number {
  const [x, y] = [Number(a.poolNumber), Number(b.poolNumber)];
  return x - y || (a.poolNumber < b.poolNumber ? -1 : 1);
}

/** The whole pool of the round by pool number. */
export async function listExperts(db: ReadDb, roundId: string): Promise<ExpertRecord[]> {
  const avoided = await db
    .selectFrom('expert_avoids_unit')
    .innerJoin('expert', 'expert.id', 'expert_avoids_unit.expert_id')
    .select(['expert_id', 'expert_avoids_unit.unit_id'])
    .where('expert.round_id', '=', roundId)
    .orderBy('expert_avoids_unit.unit_id')
    .execute();
  const unitsOf = new Map<string, UnitId[]>();
  for (const { expert_id, unit_id } of avoided) {
    unitsOf.set(expert_id, [...(unitsOf.get(expert_id) ?? []), asId<'unit'>(unit_id)]);
  }
  const rows = await db
    .selectFrom('expert')
    .innerJoin('person', 'person.id', 'expert.person_id')
    .innerJoin('unit', 'unit.id', 'expert.unit_id')
    .selectAll('expert')
    .select(['person.id_number', 'unit.name as unit_name'])
    .where('expert.round_id', '=', roundId)
    .execute();
  const experts = rows.map((row): ExpertRecord => {
    // Rows that are older than the address say nothing of it.
    const details: AcceptedExpert = { address: '', ...(JSON.parse(row.details) as Omit<AcceptedExpert, 'address'>) };
    return {
      expertId: asId<'expert'>(row.id),
      batchId: row.batch_id,
      personId: row.person_id,
      idNumber: row.id_number,
      unitId: asId<'unit'>(row.unit_id),
      unit: row.unit_name,
      poolNumber: row.pool_number,
      name: details.name,
      title: row.title,
      specialty: row.specialty,
      inPost: row.in_post === 1,
      termStart: row.term_start,
      termEnd: row.term_end,
      avoidUnitIds: unitsOf.get(row.id) ?? [],
      details,
    };
  });
  return experts.sort(byPoolNumber);
}

/** How many were removed. */
export async function deleteExpertsOfBatch(db: WriteDb, batchId: string): Promise<number> {
  const result = await db.deleteFrom('expert').where('batch_id', '=', batchId).executeTakeFirst();
  return Number(result.numDeletedRows);
}
