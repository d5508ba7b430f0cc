import type { WriteDb } from '../../../db/handles.ts';
import { recordSteps, restoreChecks } from '../../../db/tables/acceptance.ts';
import {
  editedSince,
  findEdit,
  markEditUndone,
  type WrittenColumns,
  workOn,
  writeApplications,
} from '../../../db/tables/application-edits.ts';
import { type ApplicationRecord, listTheseApplications } from '../../../db/tables/applications.ts';
import {
  deleteUnusedPeople,
  findPeople,
  insertPeople,
  listThesePeople,
  type PersonRow,
  updatePeople,
} from '../../../db/tables/people.ts';
import { deleteUnusedUnits, findUnitByKey, getUnit, insertUnit, type UnitRow } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { inRows } from '../../core/domain/kernel/pace.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { type CommandContext, done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import type { EditedRow, EditRecord } from './edit-record.ts';
import { columnsOf, isFoundBy, reindex } from './write-edit.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Whether the row still reads as the edit left it. */
function stands(row: EditedRow, now: ApplicationRecord | undefined): now is ApplicationRecord {
  if (now === undefined || now.personId !== row.person[1] || now.unitId !== row.unit[1]) return false;
  return Object.entries(row.after).every(([part, value]) => same(now.details[part as keyof AcceptedApplicant], value));
}

/** The unit that a row stood under; under whatever its name leads to today if that unit is gone, or itself again. */
async function unitAgain(db: WriteDb, unit: UnitRow): Promise<string> {
  if (await getUnit(db, unit.id)) return unit.id;
  const named = await findUnitByKey(db, unit.key);
  if (named !== undefined) return named;
  const parent = unit.parent_id === null ? undefined : await getUnit(db, unit.parent_id);
  await insertUnit(db, { ...unit, parent_id: parent?.id ?? null });
  return unit.id;
}

async function personAgain(db: WriteDb, person: PersonRow): Promise<string> {
  const [known] = await listThesePeople(db, [person.id]);
  if (known) return known.id;
  const numbered = (await findPeople(db, [person.id_number])).get(person.id_number);
  if (numbered) return numbered.id;
  await insertPeople(db, [person]);
  return person.id;
}

function detailsBefore(row: EditedRow, now: AcceptedApplicant): AcceptedApplicant {
  const absent = Object.keys(row.after).filter((part) => !(part in row.before));
  const kept = Object.entries(now).filter(([part]) => !absent.includes(part));
  return { ...(Object.fromEntries(kept) as unknown as AcceptedApplicant), ...(row.before as object) };
}

async function takeBack(
  { db, now, pace }: CommandContext,
  record: EditRecord,
  current: ReadonlyMap<string, ApplicationRecord>,
  by: string,
): Promise<void> {
  const units = new Map<string, string>();
  for (const unit of record.units) units.set(unit.id, await unitAgain(db, unit));
  const after = new Set(record.peopleAfter.map((person) => person.id));
  const persons = new Map<string, string>();
  await updatePeople(
    db,
    record.people.filter((person) => after.has(person.id)),
  );
  for (const person of record.people) {
    if (!after.has(person.id)) persons.set(person.id, await personAgain(db, person));
  }
  const restored = record.rows.filter((row) => row.state[0] !== row.state[1] || row.checks.length > 0);
  const told = inRows(pace, 'writing', record.rows.length, record.rows.length + restored.length);
  const columns = record.rows.map((row): WrittenColumns => {
    const { details } = current.get(row.id) as ApplicationRecord;
    const personId = persons.get(row.person[0]) ?? row.person[0];
    const unitId = units.get(row.unit[0]) ?? row.unit[0];
    return columnsOf(row.id, detailsBefore(row, details), { personId, unitId });
  });
  await writeApplications(db, columns, told);
  await restoreChecks(
    db,
    record.rows.flatMap((row) => row.checks),
  );
  await recordSteps(
    db,
    restored.map(({ id, state }) => ({
      application_id: id,
      utc: now,
      act: 'undo_edit',
      from_state: state[1],
      to_state: state[0],
      people: by,
      reason: '',
    })),
    told,
  );
  const left = record.rows.filter(({ person }) => person[0] !== person[1]).map(({ person }) => person[1]);
  await deleteUnusedPeople(db, left);
  const leftUnits = record.rows.filter(({ unit }) => unit[0] !== unit[1]).map(({ unit }) => unit[1]);
  await deleteUnusedUnits(db, leftUnits);
  await reindex(
    db,
    record.rows.filter((row) => isFoundBy(row.after)).map((row) => row.id),
    pace,
  );
}

/**
 * Everything as it was before the edit, looks and states with it. Only while nothing was done with any of the
 * applications since. Refusals: `round_not_found`, `edit_list_frozen`, `edit_not_found`, `edit_undone_already`,
 * `edit_changed_since` {bag}.
 */
export const undoEdit: HandlerOf<Contract['applicants']['undoEdit']> = async (context, { roundId, editId, by }) => {
  const { db, now } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('edit_list_frozen');
  const edit = await findEdit(db, roundId, editId);
  if (edit === undefined) return refuse('edit_not_found');
  if (edit.undone_utc !== null) return refuse('edit_undone_already');
  const record = JSON.parse(edit.record) as EditRecord;
  const ids = record.rows.map((row) => row.id);
  const current = new Map(
    (await listTheseApplications(db, roundId, ids)).map((one) => [String(one.applicationId), one]),
  );
  const work = await workOn(db, ids);
  const later = await editedSince(db, edit, ids);
  const changed = record.rows.find(
    (row) => later.has(row.id) || work.get(row.id) !== row.work || !stands(row, current.get(row.id)),
  );
  const bagOfPerson = (id: string) => record.rows.find((row) => row.person[1] === id)?.bag ?? '';
  if (changed) return refuse('edit_changed_since', { bag: changed.bag });
  const people = await listThesePeople(
    db,
    record.peopleAfter.map((person) => person.id),
  );
  const standing = new Map(people.map((person) => [person.id, person]));
  const other = record.peopleAfter.find((person) => !same(person, standing.get(person.id)));
  if (other) return refuse('edit_changed_since', { bag: bagOfPerson(other.id) });

  await takeBack(context, record, current, by);
  await markEditUndone(db, editId, now, by);
  return done(
    { applicationIds: ids.map((id) => asId<'application'>(id)), utc: now },
    { object: roundId, before: { edit: editId }, after: { undone: true, applications: ids.length } },
  );
};
