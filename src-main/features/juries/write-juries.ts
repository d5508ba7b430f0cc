import type { ReadDb } from '../../../db/handles.ts';
import { changeJury, findJury, findJuryByName, insertJury, type JuryRow } from '../../../db/tables/juries.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { JuryFields } from '../../core/contract/juries.ts';
import { checkEntry } from '../../core/domain/juries/jury-entry.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { TITLE_RANKS } from '../../core/domain/titles/title-levels.ts';
import { done, type HandlerOf } from '../feature.ts';

type Columns = Omit<JuryRow, 'id' | 'recorded_utc' | 'recorded_by'>;

/** Refusals: those of `checkEntry`, `jury_name_taken` {name}. */
async function columnsOf(db: ReadDb, juryId: string | undefined, fields: JuryFields): Promise<Result<Columns>> {
  const { scope } = fields;
  const specialty = scope === 'specialty' ? fields.specialty : '';
  const checked = checkEntry({ ...fields, specialty });
  if (!checked.ok) return checked;
  const namesake = await findJuryByName(db, fields.name);
  if (namesake !== undefined && namesake.id !== juryId) return refuse('jury_name_taken', { name: fields.name });
  return ok({
    name: fields.name,
    scope,
    series: fields.series,
    specialty,
    kind: fields.kind,
    levels: JSON.stringify(TITLE_RANKS.filter((rank) => fields.levels.includes(rank))),
    territory: fields.territory,
    establishing_body: fields.establishingBody,
    office_name: fields.officeName,
    delegation: fields.delegation,
    note: fields.note,
    dissolved_on: fields.dissolvedOn,
  });
}

const traced = ({ kind, scope, dissolved_on }: Columns) => ({ kind, scope, dissolved: dissolved_on });

/** Refusals: those of `columnsOf`. */
export const addJury: HandlerOf<Contract['juries']['add']> = async ({ db, newId, now }, { fields, by }) => {
  const columns = await columnsOf(db, undefined, fields);
  if (!columns.ok) return columns;
  const juryId = asId<'jury'>(newId());
  await insertJury(db, { id: juryId, ...columns.value, recorded_utc: now, recorded_by: by });
  return done({ juryId }, { object: juryId, after: traced(columns.value) });
};

/** Refusals: `jury_not_found`, those of `columnsOf`, `jury_unchanged`. */
export const correctJury: HandlerOf<Contract['juries']['correct']> = async (
  { db, now },
  { juryId, fields, reason, by },
) => {
  const before = await findJury(db, juryId);
  if (before === undefined) return refuse('jury_not_found');
  const columns = await columnsOf(db, juryId, fields);
  if (!columns.ok) return columns;
  const values = Object.fromEntries(
    Object.entries(columns.value).filter(([column, value]) => before[column as keyof JuryRow] !== value),
  );
  if (Object.keys(values).length === 0) return refuse('jury_unchanged');
  await changeJury(db, before, values, { utc: now, people: by, reason });
  return done(null, { object: juryId, before: traced(before), after: traced(columns.value) });
};
