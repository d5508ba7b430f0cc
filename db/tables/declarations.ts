import type { Insertable, Selectable } from 'kysely';
import { applicationStates, isOpen } from '../../src-main/core/domain/acceptance/states.ts';
import { CLOSE_RELATIONS } from '../../src-main/core/domain/recusal/declarations.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { DeclarationTable } from '../schema.ts';
import { keptField } from './kept-details.ts';

export type DeclarationRow = Selectable<DeclarationTable>;

/** Everything declared before the round's draw in the order in which it was recorded, what was withdrawn too. */
export async function listDeclarations(db: ReadDb, roundId: string): Promise<DeclarationRow[]> {
  return db
    .selectFrom('declaration')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('recorded_utc')
    .orderBy('id')
    .execute();
}

export async function insertDeclaration(db: WriteDb, row: Insertable<DeclarationTable>): Promise<void> {
  await db.insertInto('declaration').values(row).execute();
}

export async function withdrawDeclaration(db: WriteDb, id: string, utc: string, reason: string): Promise<void> {
  await db
    .updateTable('declaration')
    .set({ withdrawn_utc: utc, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Whoever is neither returned, withdrawn nor moved. */
const COMPETING = applicationStates.filter((state) => state === 'accepted' || isOpen(state));

export interface Competitor {
  readonly applicationId: string;
  readonly number: number;
  readonly name: string;
  readonly unitId: string;
  readonly unit: string;
}

/** Whoever still competes in the round, by bag number, with the unit. */
export async function listCompetitors(db: ReadDb, roundId: string): Promise<Competitor[]> {
  return db
    .selectFrom('application')
    .innerJoin('unit', 'unit.id', 'application.unit_id')
    .where('application.round_id', '=', roundId)
    .where('application.state', 'in', COMPETING)
    .select([
      'application.id as applicationId',
      'application.number as number',
      keptField<string>('application', 'name').as('name'),
      'application.unit_id as unitId',
      'unit.name as unit',
    ])
    .orderBy('application.number')
    .execute();
}

/** The units whose people compete in the round. */
export async function competingUnits(db: ReadDb, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('application')
    .select('unit_id')
    .distinct()
    .where('round_id', '=', roundId)
    .where('state', 'in', COMPETING)
    .execute();
  return new Set(rows.map((row) => row.unit_id));
}

/**
 * Experts of whom a declaration stands on the day that concerns somebody who competes. What an applicant asks for is not
 * among them: nobody takes an expert out of the draw by a request; the chair decides on it.
 */
export async function declaredExperts(db: ReadDb, roundId: string, day: string): Promise<DeclaredExperts> {
  const units = await competingUnits(db, roundId);
  const rows = await db
    .selectFrom('declaration')
    .leftJoin('application', 'application.id', 'declaration.application_id')
    .select(['declaration.expert_id', 'declaration.unit_id', 'declaration.relation', 'application.state'])
    .where('declaration.round_id', '=', roundId)
    .where('party', '!=', 'applicant')
    .where('withdrawn_utc', 'is', null)
    .where((eb) => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', day)]))
    .execute();
  const concerned = rows.filter(({ unit_id, state }) =>
    unit_id === null ? state !== null && COMPETING.includes(state) : units.has(unit_id),
  );
  const kin = concerned.filter((row) => row.unit_id === null && CLOSE_RELATIONS.includes(row.relation));
  return {
    all: new Set(concerned.map((row) => row.expert_id)),
    kin: new Set(kin.map((row) => row.expert_id)),
  };
}

export interface DeclaredExperts {
  readonly all: ReadonlySet<string>;
  /** Who is kin of a competitor or has one under them. */
  readonly kin: ReadonlySet<string>;
}
