import type { ReadDb } from '../../../db/handles.ts';
import {
  type ApplicationEvent,
  listChecks,
  listNotices,
  listRoundEvents,
  type StoredNotice,
} from '../../../db/tables/acceptance.ts';
import { type ApplicationRecord, listAllApplications } from '../../../db/tables/applications.ts';
import { listLooks } from '../../../db/tables/proofs.ts';
import { listAliases, listUnits } from '../../../db/tables/units.ts';
import { type ProofLook, standingsOf } from '../../core/domain/proofs/proofs.ts';

/** What the acceptance desk's papers are made of: every dossier of the round and what was done with it. */
export interface AcceptanceFacts {
  /** By dossier-bag number, whatever became of them. */
  readonly applications: readonly ApplicationRecord[];
  /** By number. */
  readonly notices: readonly StoredNotice[];
  /** Every key that a unit of the register goes by, by unit. */
  readonly unitNames: ReadonlyMap<string, readonly string[]>;
  /** Names of those who checked, by application. */
  readonly checkers: ReadonlyMap<string, readonly string[]>;
  /** Papers in the bag and originals seen, by application that was looked through. */
  readonly papers: ReadonlyMap<string, { readonly kept: number; readonly originals: number }>;
  /** Oldest first, by application. */
  readonly events: ReadonlyMap<string, readonly ApplicationEvent[]>;
}

function grouped<T, V>(all: readonly T[], key: (one: T) => string, value: (one: T) => V): ReadonlyMap<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(value(one));
    else groups.set(key(one), [value(one)]);
  }
  return groups;
}

function counted(looks: readonly ProofLook[]): { readonly kept: number; readonly originals: number } {
  const states = [...standingsOf(looks).values()].map(({ state }) => state);
  const originals = states.filter((state) => state === 'original').length;
  return { originals, kept: originals + states.filter((state) => state === 'copy').length };
}

export async function loadAcceptanceFacts(db: ReadDb, roundId: string): Promise<AcceptanceFacts> {
  return {
    applications: await listAllApplications(db, roundId),
    notices: await listNotices(db, roundId),
    unitNames: grouped(
      [
        ...(await listUnits(db)).map(({ id, key }) => ({ id, key })),
        ...(await listAliases(db)).map(({ unit_id: id, key }) => ({ id, key })),
      ],
      ({ id }) => id,
      ({ key }) => key,
    ),
    checkers: grouped(
      await listChecks(db, roundId),
      (check) => check.application_id,
      (check) => check.checker,
    ),
    papers: new Map(
      [
        ...grouped(
          await listLooks(db, roundId),
          (look) => look.applicationId,
          (look) => look,
        ),
      ].map(([id, looks]) => [id, counted(looks)]),
    ),
    events: grouped(
      await listRoundEvents(db, roundId),
      (event) => event.application_id,
      (event) => event,
    ),
  };
}
