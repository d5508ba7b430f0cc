import {
  deleteUnusedPeople,
  findPeople,
  insertPeople,
  knownOnlyToPool,
  updatePeople,
} from '../../../db/tables/people.ts';
import { insertPoolMember, lastPoolNumber, listPool, movePoolMember, writePoolEntry } from '../../../db/tables/pool.ts';
import type { Contract } from '../../core/contract/index.ts';
import { birthOf, type IdNumber, sexOf } from '../../core/domain/identity/id-number.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { nameKey } from '../../core/domain/names/person-name.ts';
import { changedCells } from '../../core/domain/pool/pool-changes.ts';
import type { PoolDetails, PoolEntry } from '../../core/domain/pool/pool-member.ts';
import { type CommandContext, done, type HandlerOf } from '../feature.ts';
import { listToldService } from '../told-service.ts';
import { readTypedId, readTypedName, readTypedTibetanName } from '../typed-person.ts';
import { entryFrom, entryOf, find, record } from './entries.ts';
import { served } from './served.ts';

/** What both documents and names are read from. Refusals: those of `readTypedName` and `readTypedTibetanName`. */
function namesOf(typed: {
  readonly name: string;
  readonly tibetanName: string;
}): Result<Pick<PoolDetails, 'name' | 'tibetanName'>> {
  const name = readTypedName(typed.name);
  if (!name.ok) return name;
  const tibetanName = readTypedTibetanName(typed.tibetanName);
  return tibetanName.ok ? ok({ name: name.value, tibetanName: tibetanName.value }) : tibetanName;
}

/** A document is one person's; a name may be many people's. Refusal: `pool_person_already` {number, name}. */
async function freeInPool({ db }: CommandContext, { number }: IdNumber): Promise<Result<null>> {
  const member = (await listPool(db)).find((one) => one.idNumber === number);
  if (member === undefined) return ok(null);
  return refuse('pool_person_already', { number: member.number, name: member.details.name });
}

/** Whose document it is; somebody nobody knew yet is made known. */
async function personOf(
  { db, newId }: CommandContext,
  id: IdNumber,
  said: {
    readonly name: string;
    readonly sex: string | null;
    readonly ethnicity: string;
    readonly birth: string | null;
  },
): Promise<string> {
  const known = (await findPeople(db, [id.number])).get(id.number);
  if (known !== undefined) return known.id;
  const { name, ethnicity } = said;
  const person = {
    id: newId(),
    id_number: id.number,
    id_kind: id.kind,
    name,
    name_original: null,
    name_key: nameKey(name),
    sex: sexOf(id) ?? said.sex,
    ethnicity,
    birth: birthOf(id) ?? said.birth,
  };
  await insertPeople(db, [person]);
  return person.id;
}

const BLANK: PoolDetails = {
  name: '',
  tibetanName: '',
  duty: '',
  titles: [],
  disciplines: [],
  education: '',
  prefecture: '',
  inPost: true,
  chairEligible: false,
  ownStaff: false,
  termStart: null,
  termEnd: null,
  firstEntry: '',
  served: [],
  phone: '',
  address: '',
  avoidUnits: [],
  availability: '',
  retiresOn: null,
  away: [],
  remark: '',
};

/**
 * Somebody entered by hand. Refusals: `pool_day_in_future` {today}, `typed_name_wrong`, `typed_tibetan_name_wrong`,
 * `document_number_wrong` {why}, `pool_person_already` {number, name}, those of `entryFrom`.
 */
export const addMember: HandlerOf<Contract['pool']['add']> = async (
  context,
  { identity: { idNumber, ...said }, fields, ...recorded },
) => {
  const { db, newId, now, today } = context;
  if (recorded.onDate > today) return refuse('pool_day_in_future', { today });
  const names = namesOf(said);
  if (!names.ok) return names;
  const id = readTypedId(idNumber);
  if (!id.ok) return id;
  const free = await freeInPool(context, id.value);
  if (!free.ok) return free;
  const blank: PoolEntry = {
    idNumber: id.value.number,
    details: { ...BLANK, ...names.value, firstEntry: recorded.onDate },
    state: 'active',
    stateUntil: null,
    units: [],
    juries: [],
  };
  const made = await entryFrom(context, blank, fields);
  if (!made.ok) return made;
  const personId = await personOf(context, id.value, { ...said, ...names.value });
  const memberId = newId();
  const number = (await lastPoolNumber(db)) + 1;
  await insertPoolMember(db, { memberId, personId, number, utc: now }, made.value);
  await record(context, memberId, 'added', recorded, null, made.value);
  return done({ memberId, number }, { object: memberId, after: { number, on: recorded.onDate } });
};

/**
 * Name and document put right; a blank document stays as it is. The person is found by the document alone: one that the
 * file knows is that person, one that it does not know is the same person's only where nothing but the pool knows them.
 * Otherwise the old document keeps its rounds, and the years served there stay with the entry. Refusals: those of `find`,
 * `typed_name_wrong`, `typed_tibetan_name_wrong`, `document_number_wrong` {why}, `pool_person_already` {number, name},
 * `pool_unchanged`.
 */
export const correctIdentity: HandlerOf<Contract['pool']['correctIdentity']> = async (
  context,
  { memberId, identity: { idNumber, ...said }, ...recorded },
) => {
  const { db } = context;
  const found = await find(context, memberId, recorded.onDate);
  if (!found.ok) return found;
  const names = namesOf(said);
  if (!names.ok) return names;
  const { person } = found.value;
  const before = entryOf(found.value);
  let after: PoolEntry = { ...before, details: { ...before.details, ...names.value } };
  const id = idNumber === '' ? undefined : readTypedId(idNumber);
  if (id !== undefined && !id.ok) return id;
  const poolOnly = await knownOnlyToPool(db, person.id);
  if (id !== undefined && id.value.number !== before.idNumber) {
    const free = await freeInPool(context, id.value);
    if (!free.ok) return free;
    const { years } = served(before.details.served, await listToldService(db, person.id));
    after = { ...after, idNumber: id.value.number, details: { ...after.details, served: years } };
    const known = (await findPeople(db, [id.value.number])).has(id.value.number);
    if (poolOnly && !known) {
      const { number, kind } = id.value;
      const [sex, birth] = [sexOf(id.value) ?? person.sex, birthOf(id.value) ?? person.birth];
      await updatePeople(db, [{ ...person, name: after.details.name, id_number: number, id_kind: kind, sex, birth }]);
    } else {
      await movePoolMember(db, memberId, await personOf(context, id.value, { ...person, name: after.details.name }));
      await deleteUnusedPeople(db, [person.id]);
    }
  } else if (poolOnly) await updatePeople(db, [{ ...person, name: after.details.name }]);
  const cells = changedCells(before, after);
  if (cells.length === 0) return refuse('pool_unchanged');
  await writePoolEntry(db, memberId, after);
  await record(context, memberId, 'changed', recorded, before, after);
  return done(null, { object: memberId, after: { fields: cells.map(({ field }) => field), on: recorded.onDate } });
};
