import { acceptedSpecialties } from '../../../db/tables/applications.ts';
import { insertExperts, listExperts, type NewExpert } from '../../../db/tables/experts.ts';
import { insertBatch } from '../../../db/tables/import-batches.ts';
import { lastPoolNumber, listPool, type PoolMemberRecord } from '../../../db/tables/pool.ts';
import type { ServiceRow } from '../../../db/tables/service-history.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { NotTaken } from '../../core/contract/pool.ts';
import type { IdKind } from '../../core/domain/identity/id-number.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { chosenSeat, type Fit, fitRound, type RoundSeat } from '../../core/domain/pool/fit-round.ts';
import { poolStanding } from '../../core/domain/pool/pool-member.ts';
import { rowFromEntry } from '../../core/domain/pool/take-over.ts';
import type { Sex } from '../../core/domain/roster/words.ts';
import { catalogueOf } from '../eligibility-ground.ts';
import { type CommandContext, done, type HandlerOf, type QueryContext } from '../feature.ts';
import { unitsByName } from '../import-people.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { toldServiceByPerson } from '../told-service.ts';
import { served } from './served.ts';

interface Candidate {
  readonly member: PoolMemberRecord;
  /** suspended: on the day of the meeting. */
  readonly fit: Fit | { readonly kind: 'suspended' };
}

/** Everybody of the pool who is not removed, with what the round would take them as; `known` are on its roster already. */
async function candidatesFor(
  { db, titles }: Pick<QueryContext, 'db' | 'titles'>,
  round: LoadedRound,
): Promise<{ readonly candidates: readonly Candidate[]; readonly known: number }> {
  const { row, setup } = round;
  const there = new Set((await listExperts(db, row.id)).map((one) => one.personId));
  const members = (await listPool(db)).filter((one) => one.state !== 'removed');
  const absent = members.filter((one) => !there.has(one.person.id));
  const { series, juryKind, meetingDate } = setup;
  const specialties = await acceptedSpecialties(db, row.id);
  const juryId = setup.juryId ?? null;
  const place = { series, juryId, juryKind, catalogue: catalogueOf(round, titles), specialties };
  const candidates = absent.map((member): Candidate => {
    const suspended = poolStanding(member, meetingDate) === 'suspended';
    return { member, fit: suspended ? { kind: 'suspended' } : fitRound(member, place) };
  });
  return { candidates, known: members.length - absent.length };
}

function notTaken({ member: { memberId, number, details }, fit }: Candidate): NotTaken {
  const why = fit.kind === 'unfit' ? fit.why : fit.kind === 'suspended' ? 'suspended' : 'undecided';
  return { memberId, number, name: details.name, why };
}

/** Refusal: `round_not_found`. */
export const previewFill: HandlerOf<Contract['pool']['previewFill']> = async (context, { roundId }) => {
  const round = await loadRound(context.db, roundId);
  if (!round.ok) return round;
  const { candidates, known } = await candidatesFor(context, round.value);
  return ok({
    ready: candidates.filter(({ fit }) => fit.kind === 'fits').length,
    known,
    choose: candidates.flatMap(({ member: { memberId, number, details, units }, fit }) => {
      if (fit.kind !== 'choose') return [];
      const titles = fit.titles.map((one) => one.title);
      const unit = units.at(-1)?.unit ?? '';
      return [{ memberId, number, name: details.name, unit, titles, disciplines: fit.disciplines }];
    }),
    left: candidates.filter(({ fit }) => fit.kind === 'unfit' || fit.kind === 'suspended').map(notTaken),
  });
};

/** Years on juries before this round's, by rosters and the rounds of this file: the round's rules ask for them. */
function servedBefore({ row }: LoadedRound, { details }: PoolMemberRecord, service: readonly ServiceRow[]) {
  const earlier = service.filter((one) => one.roundId !== row.id && one.year <= row.year);
  return served(details.served, earlier).years;
}

/**
 * The round's roster as a copy of the pool, undone like any import. Who is suspended on the meeting day or removed, or has
 * no title that fits the round's series and level, stays out, and so does whose title or discipline is for the office to
 * choose and was not chosen; term and retirement are judged by the round. Refusals: `round_not_found`, `pool_sealed`,
 * `pool_choice_stale` {name}, `pool_nobody_to_take`.
 */
export const fillRound: HandlerOf<Contract['pool']['fillRound']> = async (context, { roundId, name, choices }) => {
  const { db, newId, now } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
  const { candidates, known } = await candidatesFor(context, round.value);
  const chosen = new Map(choices.map((one) => [one.memberId, one]));
  const seats = new Map<Candidate, RoundSeat>();
  for (const one of candidates) {
    const { fit, member } = one;
    const choice = chosen.get(member.memberId);
    if (choice === undefined) {
      if (fit.kind === 'fits') seats.set(one, fit.seat);
      continue;
    }
    const seat = fit.kind === 'suspended' ? undefined : chosenSeat(fit, choice.title, choice.discipline);
    if (seat === undefined) return refuse('pool_choice_stale', { name: member.details.name });
    seats.set(one, seat);
  }
  if (seats.size === 0) return refuse('pool_nobody_to_take');
  const batchId = newId();
  const experts = await expertsOf(context, round.value, { batchId, name }, seats);
  const sha256 = sha256Hex(canonicalJson(experts.map(({ personId, accepted }) => ({ personId, ...accepted }))));
  const taken = experts.length;
  await insertBatch(db, {
    id: batchId,
    round_id: roundId,
    roster: 'experts',
    file_name: name,
    file_sha256: sha256,
    rows: taken,
    accepted: taken,
    refused_rows: 0,
    imported_utc: now,
  });
  await insertExperts(db, experts);
  const left = candidates.filter((one) => !seats.has(one)).map(notTaken);
  return done({ taken, known, left }, { object: roundId, after: { taken, known, left: left.length, sha256 } });
};

/** Who the person is, as rosters say it. */
function rosterPerson({ person }: PoolMemberRecord) {
  return {
    idNumber: person.id_number,
    idKind: person.id_kind as IdKind,
    nameOriginal: person.name_original,
    sex: person.sex as Sex | null,
    ethnicity: person.ethnicity,
    birth: person.birth,
  };
}

/** A number of the pool stays where the round has it free; else the next after the highest of both is given. */
async function expertsOf(
  { db, newId }: CommandContext,
  round: LoadedRound,
  { batchId, name }: { readonly batchId: string; readonly name: string },
  seats: ReadonlyMap<Candidate, RoundSeat>,
): Promise<NewExpert[]> {
  const roundId = round.row.id;
  const numbers = new Set((await listExperts(db, roundId)).map((one) => one.poolNumber));
  const service = await toldServiceByPerson(db);
  const unitOf = unitsByName(db, newId);
  let next = Math.max(await lastPoolNumber(db), ...[...numbers].map(Number));
  const experts: NewExpert[] = [];
  for (const [{ member }, seat] of seats) {
    const years = servedBefore(round, member, service.get(member.person.id) ?? []);
    const place = { sheet: name, rowNumber: member.number, poolNumber: member.number };
    const accepted = rowFromEntry(member, rosterPerson(member), seat, years, place);
    let poolNumber = String(member.number);
    if (numbers.has(poolNumber)) {
      next += 1;
      poolNumber = String(next);
    }
    numbers.add(poolNumber);
    const avoidUnitIds: string[] = [];
    for (const avoided of accepted.avoidUnits) avoidUnitIds.push(await unitOf(avoided));
    const unitId = member.units.at(-1)?.unitId ?? '';
    experts.push({
      id: newId(),
      roundId,
      batchId,
      personId: member.person.id,
      unitId,
      poolNumber,
      avoidUnitIds,
      accepted,
    });
  }
  return experts;
}
