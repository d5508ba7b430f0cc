import type { WriteDb } from '../../../db/handles.ts';
import { indexApplications } from '../../../db/tables/application-search.ts';
import { type ApplicationRecord, listApplications, rewriteApplications } from '../../../db/tables/applications.ts';
import { moveToUnit } from '../../../db/tables/list-amendments.ts';
import { knownFromOneRow, updatePeople } from '../../../db/tables/people.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { deleteAlias, findUnit, getUnit, insertAlias, listAliases, updateUnit } from '../../../db/tables/units.ts';
import type { CorrectedField } from '../../core/domain/acceptance/amendment.ts';
import type { ApplicationId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { correctedTitle } from '../../core/domain/titles/corrected-title.ts';
import type { TitleCatalogue } from '../../core/domain/titles/title-catalogue.ts';
import { unitKey } from '../../core/domain/units/unit-key.ts';
import { pronounce } from '../pinyin.ts';
import { readTypedNameWhole } from '../typed-person.ts';

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

/** What the entry's row says anew. */
function readCorrection(
  one: ApplicationRecord,
  field: Exclude<CorrectedField, 'unit'>,
  typed: string,
  titles: TitleCatalogue,
): Result<Partial<AcceptedApplicant>> {
  if (field === 'specialty') return ok({ specialty: typed });
  if (field === 'title') {
    const title = correctedTitle(titles, one.details, typed);
    return title.ok ? ok({ title: title.value }) : title;
  }
  // What was typed before belonged to the name that was wrong.
  const read = readTypedNameWhole(typed);
  return read.ok ? ok({ name: read.value.name, nameOriginal: read.value.original }) : read;
}

/** A person known from that application alone is known by the corrected name; another round's word stays. */
async function correctPerson(db: WriteDb, personId: string, { name, nameOriginal }: AcceptedApplicant): Promise<void> {
  const known = await knownFromOneRow(db, [personId]);
  await updatePeople(
    db,
    known.map((person) => ({ ...person, name, name_original: nameOriginal })),
  );
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
  if (field === 'unit') return correctUnit(db, one, typed);
  const read = readCorrection(one, field, typed, titles);
  if (!read.ok) return read;
  const accepted = { ...one.details, ...read.value };
  const after = accepted[field];
  if (before === after) return refuse('amendment_unchanged');
  await rewriteApplications(db, [{ id: one.applicationId, unitId: one.unitId, accepted }]);
  await indexApplications(db, [one.applicationId], pronounce);
  if (field === 'name') await correctPerson(db, one.personId, accepted);
  return ok({ before, after, concerned: [one.applicationId] });
}
