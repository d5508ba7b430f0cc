import type { Selectable } from 'kysely';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ProofLook } from '../../src-main/core/domain/proofs/proofs.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { ProofLookTable } from '../schema.ts';

export interface StoredLook extends ProofLook {
  readonly applicationId: string;
}

function lookOf(row: Selectable<ProofLookTable>): StoredLook {
  const { application_id, proofs, state, reason, people, utc } = row;
  return { applicationId: application_id, proofs: JSON.parse(proofs) as string[], state, reason, people, utc };
}

/** Every look of the round in the order in which they were made. */
export async function listLooks(db: ReadDb, roundId: string): Promise<StoredLook[]> {
  const rows = await db
    .selectFrom('proof_look')
    .innerJoin('application', 'application.id', 'proof_look.application_id')
    .selectAll('proof_look')
    .where('application.round_id', '=', roundId)
    .orderBy('proof_look.id')
    .execute();
  return rows.map(lookOf);
}

export async function insertLooks(db: WriteDb, looks: readonly StoredLook[], told: Told = toldNobody): Promise<void> {
  const rowOf = ({ applicationId, proofs, ...rest }: StoredLook) => ({
    application_id: applicationId,
    utc: rest.utc,
    proofs: JSON.stringify(proofs),
    state: rest.state,
    reason: rest.reason,
    people: rest.people,
  });
  await inParts(looks, told, (some) => insertMany(db, 'proof_look', some.map(rowOf)), 1000);
}
