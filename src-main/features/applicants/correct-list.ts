import type { WriteDb } from '../../../db/handles.ts';
import { indexApplications } from '../../../db/tables/application-search.ts';
import { type ApplicationRecord, listApplications } from '../../../db/tables/applications.ts';
import { correctApplication, correctPerson, moveToUnit } from '../../../db/tables/list-amendments.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { deleteAlias, findUnit, getUnit, insertAlias, listAliases, updateUnit } from '../../../db/tables/units.ts';
import type { CorrectedField } from '../../core/domain/acceptance/amendment.ts';
import type { ApplicationId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { correctedTitle } from '../../core/domain/titles/corrected-title.ts';
import type { TitleCatalogue } from '../../core/domain/titles/title-catalogue.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { pronounce } from '../pinyin.ts';
import { readTypedName } from '../typed-person.ts';

export interface Correction {
  readonly before: string;
  readonly after: string;
  /** Everybody whose entry reads differently now, by bag number. */
  readonly concerned: readonly ApplicationId[];
}

/** The unit keeps its identity: its old spelling stays as an alias, so that earlier rosters still find it. */
async function respell(db: WriteDb, unitId: string, name: string): Promise<void> {
  const unit = await getUnit(db, unitId);
  if (unit === undefined) throw new Error('an application without a unit');
  const key = unitKey(name);
  if (key !== unit.key) {
    if ((await listAliases(db, unitId)).some((alias) => alias.key === key)) await deleteAlias(db, key);
    await updateUnit(db, unitId, { name, key });
    await insertAlias(db, { unit_id: unitId, name: unit.name, key: unit.key, kind: 'alias', valid_until: null });
  } else await updateUnit(db, unitId, { name });
}

async function correctUnit(db: WriteDb, one: ApplicationRecord, name: string): Promise<Result<Correction>> {
  const found = await findUnit(db, name);
  if (found !== undefined && found !== one.unitId) {
    // Who may not judge whom was worked out from the employers.
    const { adopted } = await findMilestones(db, one.roundId);
    if (adopted !== undefined) return refuse('amendment_other_unit', { unit: name });
    const unit = await getUnit(db, found);
    await moveToUnit(db, one.applicationId, found);
    return ok({ before: one.unit, after: unit?.name ?? name, concerned: [one.applicationId] });
  }
  const colleagues = (await listApplications(db, one.roundId)).filter((other) => other.unitId === one.unitId);
  await respell(db, one.unitId, name);
  return ok({ before: one.unit, after: name, concerned: colleagues.map((other) => other.applicationId) });
}

/**
 * Puts one word of a frozen entry right. Refusals: `amendment_text_missing`, `amendment_unchanged`, `typed_name_wrong`;
 * for a unit `amendment_other_unit` {unit} (the name is that of another unit and the jury is drawn); for a title those of
 * `correctedTitle`.
 */
export async function correctList(
  db: WriteDb,
  one: ApplicationRecord,
  field: CorrectedField,
  typed: string,
  titles: TitleCatalogue,
): Promise<Result<Correction>> {
  if (typed === '') return refuse('amendment_text_missing');
  const before = one[field];
  if (typed === before) return refuse('amendment_unchanged');
  const read =
    field === 'name'
      ? readTypedName(typed)
      : field === 'title'
        ? correctedTitle(titles, one.details, typed)
        : ok(typed);
  if (!read.ok) return read;
  const after = read.value;
  if (before === after) return refuse('amendment_unchanged');
  if (field === 'unit') return correctUnit(db, one, after);
  await correctApplication(db, one.applicationId, field, after);
  await indexApplications(db, [one.applicationId], pronounce);
  if (field === 'name') await correctPerson(db, one.personId, after);
  return ok({ before, after, concerned: [one.applicationId] });
}
