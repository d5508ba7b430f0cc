import type { ReadDb } from '../../db/handles.ts';
import { listSealedRounds } from '../../db/tables/sealed-names.ts';
import { listService, type ServiceRow } from '../../db/tables/service-history.ts';
import type { SealedNames } from '../core/domain/secrecy/sealed-names.ts';
import { loadSealedNames } from './sealed-names.ts';

/**
 * Service as it may be told: of a round whose names are sealed, whoever has not signed in reads as if no jury had been
 * drawn, drawn or not. Of everybody or of one person.
 */
export async function listToldService(db: ReadDb, personId?: string): Promise<ServiceRow[]> {
  const sealed = new Map<string, SealedNames>();
  for (const roundId of await listSealedRounds(db)) sealed.set(roundId, await loadSealedNames(db, roundId));
  const rows = await listService(db, personId);
  if (sealed.size === 0) return rows;
  return rows.map((row) => {
    if (!sealed.get(row.roundId)?.isMasked(row.expertId)) return row;
    return { ...row, drawn: null, answer: null, attendance: null, reason: '', chaired: 0 };
  });
}

/** The same of everybody, by person. */
export async function toldServiceByPerson(db: ReadDb): Promise<ReadonlyMap<string, readonly ServiceRow[]>> {
  const byPerson = new Map<string, ServiceRow[]>();
  for (const row of await listToldService(db)) {
    const known = byPerson.get(row.personId);
    if (known === undefined) byPerson.set(row.personId, [row]);
    else known.push(row);
  }
  return byPerson;
}
