import { insertExperts, listExperts, type NewExpert } from '../../../db/tables/experts.ts';
import { insertBatch } from '../../../db/tables/import-batches.ts';
import { listPool } from '../../../db/tables/pool.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { IdKind } from '../../core/domain/identity/id-number.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { poolStanding } from '../../core/domain/pool/pool-member.ts';
import { rowFromEntry } from '../../core/domain/pool/take-over.ts';
import type { Sex } from '../../core/domain/roster/words.ts';
import { done, type HandlerOf } from '../feature.ts';
import { unitsByName } from '../import-people.ts';
import { loadRound } from '../round-loading.ts';

/**
 * The round's roster as a copy of the pool, undone like any import. Whoever is suspended on the meeting day or removed,
 * or has no title of the round's series, stays out; term and retirement are judged by the round. Refusals:
 * `round_not_found`, `pool_sealed`, `pool_nobody_to_take`.
 */
export const fillRound: HandlerOf<Contract['pool']['fillRound']> = async ({ db, newId, now }, { roundId, name }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row, setup } = round.value;
  if (row.pool_sealed_utc !== null) return refuse('pool_sealed');
  const there = await listExperts(db, roundId);
  const people = new Set(there.map((one) => one.personId));
  const numbers = new Set(there.map((one) => one.poolNumber));
  const members = (await listPool(db)).filter((one) => one.state !== 'removed');
  const absent = members.filter((one) => !people.has(one.person.id));
  const batchId = newId();
  const unitOf = unitsByName(db, newId);
  let next = Math.max(0, ...[...numbers, ...members.map((one) => String(one.number))].map(Number));
  const experts: NewExpert[] = [];
  for (const member of absent) {
    if (poolStanding(member, setup.meetingDate) === 'suspended') continue;
    const { person } = member;
    const known = {
      idNumber: person.id_number,
      idKind: person.id_kind as IdKind,
      nameOriginal: person.name_original,
      sex: person.sex as Sex | null,
      ethnicity: person.ethnicity,
      birth: person.birth,
    };
    const place = { sheet: name, rowNumber: member.number, poolNumber: member.number, series: setup.series };
    const accepted = rowFromEntry(member, known, place);
    const unitId = member.units.at(-1)?.unitId;
    if (accepted === undefined || unitId === undefined) continue;
    let poolNumber = String(member.number);
    if (numbers.has(poolNumber)) {
      next += 1;
      poolNumber = String(next);
    }
    numbers.add(poolNumber);
    const avoidUnitIds: string[] = [];
    for (const name of accepted.avoidUnits) avoidUnitIds.push(await unitOf(name));
    experts.push({ id: newId(), roundId, batchId, personId: person.id, unitId, poolNumber, avoidUnitIds, accepted });
  }
  if (experts.length === 0) return refuse('pool_nobody_to_take');
  const sha256 = sha256Hex(canonicalJson(experts.map(({ personId, accepted }) => ({ personId, ...accepted }))));
  const taken = experts.length;
  await insertBatch(
    db,
    {
      id: batchId,
      round_id: roundId,
      roster: 'experts',
      file_name: name,
      file_sha256: sha256,
      rows: taken,
      accepted: taken,
      refused_rows: 0,
      imported_utc: now,
    },
    { refused: [], warnings: [], ownerOf: () => undefined },
  );
  await insertExperts(db, experts);
  const counts = { taken, known: members.length - absent.length, left: absent.length - taken };
  return done(counts, { object: roundId, after: { ...counts, sha256 } });
};
