import { listPool, listPoolChanges, type PoolChangeRow, type PoolMemberRecord } from '../../../db/tables/pool.ts';
import type { ServiceRow } from '../../../db/tables/service-history.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { PoolChangeView, PoolMemberView } from '../../core/contract/pool.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { changedCells, type PoolCell } from '../../core/domain/pool/pool-changes.ts';
import { type PoolEntry, poolStanding, stateOn } from '../../core/domain/pool/pool-member.ts';
import { findTitle } from '../../core/domain/titles/find-title.ts';
import { loadCatalogue } from '../criteria-packs.ts';
import type { HandlerOf, QueryContext } from '../feature.ts';
import { maskId } from '../id-mask.ts';
import { pinyinInitials } from '../pinyin.ts';
import { loadRound } from '../round-loading.ts';
import { listToldService, toldServiceByPerson } from '../told-service.ts';
import { served } from './served.ts';

/** The day people are looked at for: the meeting of the round one is in, else today. */
async function dayOf({ db, today }: QueryContext, roundId: string | null): Promise<Result<IsoDate>> {
  if (roundId === null) return ok(today);
  const round = await loadRound(db, roundId);
  return round.ok ? ok(round.value.setup.meetingDate) : round;
}

function memberView(record: PoolMemberRecord, service: readonly ServiceRow[], day: IsoDate): PoolMemberView {
  const { details, person, units } = record;
  const { times, years } = served(details.served, service);
  return {
    memberId: record.memberId,
    number: record.number,
    name: details.name,
    tibetanName: details.tibetanName,
    pinyin: pinyinInitials(details.name),
    idMasked: maskId(person.id_number),
    sex: person.sex,
    unit: units.at(-1)?.unit ?? '',
    title: [...new Set(details.titles.map((one) => one.title))].join('、'),
    disciplines: details.disciplines,
    prefecture: details.prefecture,
    phone: details.phone,
    termStart: details.termStart,
    termEnd: details.termEnd,
    chairEligible: details.chairEligible,
    ownStaff: details.ownStaff,
    juries: record.juries,
    standing: poolStanding(record, day),
    served: times,
    lastServed: years.at(-1) ?? null,
  };
}

/** The newest act, where it took people over and nothing has happened since. */
function undoableAct(changes: readonly PoolChangeRow[]) {
  const last = changes.at(-1);
  if (last === undefined) return null;
  const act = changes.filter((one) => one.act_id === last.act_id);
  return isTakeOver(act) ? { actId: last.act_id, utc: last.utc, people: act.length } : null;
}

/** Acts on one person by hand have that person's id in their own. */
export const isTakeOver = (act: readonly PoolChangeRow[]) => act[0]?.act_id.startsWith('t-') === true;

/** Refusal: `round_not_found`. */
export const listMembers: HandlerOf<Contract['pool']['list']> = async (context, { roundId }) => {
  const day = await dayOf(context, roundId);
  if (!day.ok) return day;
  const byPerson = await toldServiceByPerson(context.db);
  return ok({
    members: (await listPool(context.db)).map((one) => memberView(one, byPerson.get(one.person.id) ?? [], day.value)),
    day: day.value,
    today: context.today,
    undoable: undoableAct(await listPoolChanges(context.db)),
  });
};

export function readEntry(text: string): PoolEntry {
  return JSON.parse(text) as PoolEntry;
}

/** A document's number is shown to nobody whole. */
export function shownCells(cells: readonly PoolCell[]): PoolCell[] {
  return cells.map((cell) =>
    cell.field === 'idNumber' ? { ...cell, before: cell.before.map(maskId), after: cell.after.map(maskId) } : cell,
  );
}

function changeView(row: PoolChangeRow): PoolChangeView {
  const { act_id: actId, utc, act, on_date, reason, document, people: by, before, after } = row;
  const cells = before === null ? [] : shownCells(changedCells(readEntry(before), readEntry(after)));
  return { actId, utc, act, onDate: on_date as IsoDate, reason, document, by, cells };
}

/** Refusals: `round_not_found`, `pool_member_not_found`. */
export const getMember: HandlerOf<Contract['pool']['get']> = async (context, { memberId, roundId }) => {
  const { db, today } = context;
  const day = await dayOf(context, roundId);
  if (!day.ok) return day;
  const [record] = await listPool(db, memberId);
  if (record === undefined) return refuse('pool_member_not_found');
  const service = await listToldService(db, record.person.id);
  const { catalogue } = await loadCatalogue(db, context);
  const { details, person } = record;
  const state = stateOn(record, today);
  return ok({
    ...memberView(record, service, day.value),
    details,
    ethnicity: person.ethnicity,
    birth: person.birth,
    state,
    stateUntil: state === 'suspended' ? record.stateUntil : null,
    grades: details.titles.map(({ series, title }) => {
      const found = findTitle(catalogue, series, title);
      return found.kind === 'found' ? found.title.rank : null;
    }),
    units: record.units.map(({ unit, since }) => ({ unit, since })),
    service: service.map(({ personId: _, expertId: __, roundId: id, chaired, ...row }) => ({
      ...row,
      roundId: asId<'round'>(id),
      chaired: chaired === 1,
    })),
    changes: (await listPoolChanges(db, memberId)).map(changeView),
    day: day.value,
    today,
  });
};
