import type { Selectable } from 'kysely';
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

export async function insertLooks(db: WriteDb, looks: readonly StoredLook[]): Promise<void> {
  await insertMany(
    db,
    'proof_look',
    looks.map(({ applicationId, proofs, state, reason, people, utc }) => ({
      application_id: applicationId,
      utc,
      proofs: JSON.stringify(proofs),
      state,
      reason,
      people,
    })),
  );
}
