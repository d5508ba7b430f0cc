import type { ReadDb } from '../../db/handles.ts';
import { type JuryRow, listJury as listRoom } from '../../db/tables/attendance.ts';
import { type JurorRecord, listJury } from '../../db/tables/jurors.ts';
import { listPoolPeople, type PoolPerson } from '../../db/tables/pool-people.ts';
import { findNamesState, listDrawnPeople } from '../../db/tables/sealed-names.ts';
import { OPEN_NAMES, type SealedNames, sealedNames, toldReason, withIds } from '../core/domain/secrecy/sealed-names.ts';

/** Who of the round's jury may be told now. Nobody is sealed in a round that does not exist. */
export async function loadSealedNames(db: ReadDb, roundId: string): Promise<SealedNames> {
  const state = await findNamesState(db, roundId);
  if (state === undefined || state.rule === 'visible' || state.released) return OPEN_NAMES;
  return sealedNames(state.rule, state.released, await listDrawnPeople(db, roundId));
}

/** Doors of the whole pool, where a person stands whether drawn or not. All others may speak of the jury. */
const OF_THE_POOL =
  /^(?:experts|declarations|pool|juries|applicants|acceptance|units)\.|^draw\.checkJury$|^recusal\.check$/u;

/** For one door of the contract: how people are called there. Undefined where everybody is called by the id. */
export async function seatsFor(db: ReadDb, channel: string, roundId: string) {
  if (OF_THE_POOL.test(channel)) return undefined;
  const names = await loadSealedNames(db, roundId);
  if (!names.sealed) return undefined;
  return {
    inward: (value: unknown) => withIds(value, names.meant),
    outward: (value: unknown) => withIds(value, names.handleOf),
  };
}

/**
 * A juror of the room; of a masked one, name, unit and title are not the person's, there is no group, and no reason tells a
 * day. Specialty stays: the rules need it.
 */
export type RoomJuror = JuryRow & { readonly masked: boolean };

/** Everyone drawn, as the meeting sees them and may tell of them. */
export async function listRoomJury(db: ReadDb, roundId: string): Promise<RoomJuror[]> {
  const names = await loadSealedNames(db, roundId);
  return (await listRoom(db, roundId)).map((juror) => {
    const { expertId, drawn, drawOrder: order, name, tibetanName, unit, title } = juror;
    const told = names.shown(expertId, { drawn, order }, { name, tibetanName, unit, title });
    const masked = names.isMasked(expertId);
    const inGroup = masked ? { groupId: null, group: null } : {};
    return { ...juror, ...told, ...inGroup, reason: toldReason(masked, juror.reason), masked };
  });
}

export interface ShownJuror extends JurorRecord {
  readonly masked: boolean;
  /** As it may be told. */
  readonly expert: PoolPerson & { readonly poolNumber: string; readonly phone: string };
}

/** The jury with what may be told of each. */
export async function listShownJury(db: ReadDb, roundId: string): Promise<ShownJuror[]> {
  const names = await loadSealedNames(db, roundId);
  return (await listJury(db, roundId)).map(({ expert, ...juror }) => {
    const { expertId, name, unit, title, specialty, poolNumber, details } = expert;
    const all = { name, unit, title, specialty, poolNumber, phone: details.phone };
    const told = names.shown(expertId, juror, all);
    return { ...juror, masked: names.isMasked(expertId), expert: { expertId, ...told } };
  });
}

/** Whoever of the round's pool a paper may name, by id; the drawn as they may be told. */
export async function loadToldPeople(db: ReadDb, roundId: string): Promise<ReadonlyMap<string, PoolPerson>> {
  const people = new Map((await listPoolPeople(db, roundId)).map((one) => [one.expertId, one]));
  for (const { expertId, masked, expert } of await listShownJury(db, roundId)) {
    if (masked) people.set(expertId, expert);
  }
  return people;
}
