import type { ReadDb } from '../../../db/handles.ts';
import { listPool, type PoolMemberRecord } from '../../../db/tables/pool.ts';
import type { PoolComparison } from '../../core/contract/pool.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { changedCells } from '../../core/domain/pool/pool-changes.ts';
import type { PoolEntry } from '../../core/domain/pool/pool-member.ts';
import { detailsFromRow, mergedDetails } from '../../core/domain/pool/take-over.ts';
import type { AcceptedExpert } from '../../core/domain/roster/judge-experts.ts';
import type { TitleCatalogue } from '../../core/domain/titles/title-catalogue.ts';
import { entryOf } from './entries.ts';
import { shownCells } from './list-members.ts';

/** One line of what is compared with the pool: an expert of a round, or a row of a workbook. */
export interface Incoming {
  readonly key: string;
  readonly row: AcceptedExpert;
  readonly idNumber: string;
  /** null: a unit that the register does not know yet. */
  readonly unitId: string | null;
  readonly unit: string;
  /** Of the row's title. */
  readonly series: string;
}

/** What taking one line over would write; `member` is undefined for somebody new. */
export interface Candidate {
  readonly incoming: Incoming;
  readonly member: PoolMemberRecord | undefined;
  readonly before: PoolEntry | null;
  readonly after: PoolEntry;
}

/** In the place of the id of a unit that taking over makes. */
export const NEW_UNIT = '';

function candidate(incoming: Incoming, member: PoolMemberRecord | undefined, catalogue: TitleCatalogue): Candidate {
  const { idNumber, unit, row, series } = incoming;
  const unitId = incoming.unitId ?? NEW_UNIT;
  if (member === undefined) {
    const details = detailsFromRow(row, series);
    const units = [{ unitId, unit, since: null }];
    const after: PoolEntry = { idNumber, details, state: 'active', stateUntil: null, units, juries: [] };
    return { incoming, member, before: null, after };
  }
  const before = entryOf(member);
  // The same unit under another of its names is no change of employer.
  const moved = before.units.at(-1)?.unitId !== unitId;
  const units = moved ? [...before.units, { unitId, unit, since: null }] : before.units;
  return {
    incoming,
    member,
    before,
    after: { ...before, details: mergedDetails(before, row, series, catalogue), units },
  };
}

export interface Compared {
  readonly comparison: PoolComparison;
  readonly candidates: readonly Candidate[];
}

/** Line by line beside the pool, by document; whoever was removed from the pool is taken back by nobody's roster. */
export async function compareWithPool(
  db: ReadDb,
  catalogue: TitleCatalogue,
  incoming: readonly Incoming[],
): Promise<Compared> {
  const members = await listPool(db);
  const known = new Map(members.map((one) => [one.idNumber, one]));
  const all = incoming.map((one) => candidate(one, known.get(one.idNumber), catalogue));
  const standing = all.filter(({ member }) => member?.state !== 'removed');
  const added = standing.filter(({ member }) => member === undefined);
  const changed = standing.flatMap((one) => {
    const cells = one.before === null ? [] : changedCells(one.before, one.after);
    return cells.length === 0 ? [] : [{ ...one, cells }];
  });
  const there = new Set(incoming.map((one) => one.idNumber));
  const shown = {
    added: added.map(({ incoming: { key, unit, row } }) => ({
      key,
      name: row.name,
      unit,
      title: row.title,
      specialty: row.specialty,
    })),
    changed: changed.map(({ incoming: { key, row }, member, cells }) => ({
      key,
      memberId: member?.memberId ?? '',
      name: row.name,
      cells: shownCells(cells),
    })),
    unchanged: standing.length - added.length - changed.length,
    absent: members.filter((one) => one.state !== 'removed' && !there.has(one.idNumber)).length,
  };
  return { comparison: { ...shown, digest: sha256Hex(canonicalJson(shown)) }, candidates: [...added, ...changed] };
}
