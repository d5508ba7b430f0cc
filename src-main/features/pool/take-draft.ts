import type { ReadDb } from '../../../db/handles.ts';
import { findPeople } from '../../../db/tables/people.ts';
import { listUnits, unitIdsByKey } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { AcceptedExpert } from '../../core/domain/roster/judge-experts.ts';
import { seriesOfTitle } from '../../core/domain/titles/find-title.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { loadCatalogue } from '../criteria-packs.ts';
import { done, type HandlerOf, type JudgedBook, type QueryContext } from '../feature.ts';
import { learnMapping } from '../import-memory.ts';
import { addPeople, unitsByName } from '../import-people.ts';
import { type Compared, compareWithPool, NEW_UNIT } from './compare.ts';
import { takeCandidates } from './take-over.ts';

const keyOf = ({ sheet, rowNumber }: AcceptedExpert) => `${rowNumber} ${sheet}`;

type Sources = Pick<QueryContext, 'drafts' | 'titles'> & { readonly db: ReadDb };

/** The workbook's rows beside the pool. Refusal: `draft_gone`. */
async function compared(
  sources: Sources,
  { draftId, series }: { readonly draftId: string; readonly series: string },
): Promise<Result<Compared & { readonly book: Extract<JudgedBook, { readonly roster: 'experts' }> }>> {
  const { db, drafts } = sources;
  const book = drafts.find(draftId);
  if (book?.roster !== 'experts') return refuse('draft_gone');
  const { catalogue } = await loadCatalogue(db, sources);
  const ids = await unitIdsByKey(db);
  const names = new Map((await listUnits(db)).map((unit) => [unit.id, unit.name]));
  const rows = book.judged.accepted.map((row) => {
    const unitId = ids.get(unitKey(row.unitName)) ?? null;
    return {
      key: keyOf(row),
      row,
      idNumber: row.idNumber,
      unitId,
      unit: (unitId === null ? undefined : names.get(unitId)) ?? row.unitName,
      series: seriesOfTitle(catalogue, row.title, series),
    };
  });
  return ok({ ...(await compareWithPool(db, catalogue, rows)), book });
}

/** Refusal: `draft_gone`. */
export const compareDraft: HandlerOf<Contract['pool']['compareDraft']> = async (context, input) => {
  const found = await compared(context, input);
  return found.ok ? ok(found.value.comparison) : found;
};

/**
 * The chosen rows of a workbook taken into the pool as one act; people and units that nobody knew are made known with it.
 * Refusals: `draft_gone`, `pool_day_in_future` {today}, `pool_comparison_stale`.
 */
export const takeDraft: HandlerOf<Contract['pool']['takeDraft']> = async (
  context,
  { draftId, series, digest, keys, ...recorded },
) => {
  const { db, drafts, newId, now, today } = context;
  if (recorded.onDate > today) return refuse('pool_day_in_future', { today });
  const found = await compared(context, { draftId, series });
  if (!found.ok) return found;
  const { comparison, candidates, book } = found.value;
  const chosen = new Set(keys);
  const taken = candidates.filter(({ incoming }) => chosen.has(incoming.key));
  if (comparison.digest !== digest || taken.length !== chosen.size) return refuse('pool_comparison_stale');
  const fresh = taken.filter(({ member }) => member === undefined).map(({ incoming }) => incoming.row);
  const known = await findPeople(
    db,
    fresh.map((row) => row.idNumber),
  );
  const personOf = await addPeople(db, fresh, known, newId);
  const unitOf = unitsByName(db, newId);
  const written = [];
  for (const one of taken) {
    const units = [];
    for (const unit of one.after.units) {
      units.push(unit.unitId === NEW_UNIT ? { ...unit, unitId: await unitOf(unit.unit) } : unit);
    }
    written.push({ ...one, after: { ...one.after, units } });
  }
  const value = await takeCandidates(context, written, personOf, recorded);
  await learnMapping(db, book, now);
  drafts.remove(draftId);
  const { actId, ...counts } = value;
  return done(value, { object: actId, after: { ...counts, file: book.fileName, sha256: book.sha256 } });
};
