import type { WriteDb } from '../../../db/handles.ts';
import {
  type ApplicationEvent,
  type CheckRow,
  forgetChecks,
  listChecksOf,
  recordSteps,
} from '../../../db/tables/acceptance.ts';
import { type WrittenColumns, workOn, writeApplications } from '../../../db/tables/application-edits.ts';
import { indexApplications } from '../../../db/tables/application-search.ts';
import { keptDetails } from '../../../db/tables/kept-details.ts';
import {
  deleteUnusedPeople,
  findPeople,
  knownFromOneRow,
  listThesePeople,
  type PersonRow,
  updatePeople,
} from '../../../db/tables/people.ts';
import { deleteUnusedUnits, listTheseUnits } from '../../../db/tables/units.ts';
import { type EditableField, partsOf } from '../../core/domain/applications/field-text.ts';
import { inRows, type Pace, type Told } from '../../core/domain/kernel/pace.ts';
import { nameKey } from '../../core/domain/names/person-name.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import type { CommandContext } from '../feature.ts';
import { addPeople, unitsByName } from '../import-people.ts';
import { pronounce } from '../pinyin.ts';
import type { EditedRow, EditRecord } from './edit-record.ts';
import type { EditedApplication } from './judge-edits.ts';

/** What the search looks into. Taking an entry out of the index is slow: nobody waits for it over a graduation date. */
const FOUND_BY: readonly EditableField[] = ['name', 'tibetanName', 'idNumber', 'title', 'specialty', 'phone'];
const FOUND_BY_PARTS: readonly string[] = FOUND_BY.flatMap((field) => partsOf(field));

export function isFoundBy(parts: EditedRow['after']): boolean {
  return Object.keys(parts).some((part) => FOUND_BY_PARTS.includes(part));
}

/** The applications of an edit that are found by something else now. */
export function foundBy(edited: readonly EditedApplication[]): string[] {
  const found = edited.filter(({ changed }) => changed.some((field) => FOUND_BY.includes(field)));
  return found.map(({ record }) => record.applicationId);
}

/** The last phase of an edit and of its undo. */
export async function reindex(db: WriteDb, applicationIds: readonly string[], pace: Pace): Promise<void> {
  if (applicationIds.length === 0) return;
  await indexApplications(
    db,
    applicationIds,
    pronounce,
    inRows(pace, 'indexing', applicationIds.length, 2 * applicationIds.length),
  );
}

/** Begins the writing of an edit: its applications, their steps, and so many cells. */
export function writing(pace: Pace, edited: readonly EditedApplication[], cells: number): Told {
  const checked = edited.filter(({ effect }) => effect.checkedAgain).length;
  return inRows(pace, 'writing', edited.length, edited.length + checked + cells);
}

const PERSON_FIELDS: readonly EditableField[] = ['name', 'sex', 'ethnicity', 'birth'];

/** A person known from this application alone is what it says; somebody known from elsewhere stays as they are. */
function personAfter(person: PersonRow, after: AcceptedApplicant, changed: readonly EditableField[]): PersonRow {
  return {
    ...person,
    ...(changed.includes('name')
      ? { name: after.name, name_original: after.nameOriginal, name_key: nameKey(after.name) }
      : {}),
    ...(changed.includes('sex') ? { sex: after.sex } : {}),
    ...(changed.includes('ethnicity') ? { ethnicity: after.ethnicity } : {}),
    ...(changed.includes('birth') ? { birth: after.birth } : {}),
  };
}

export function columnsOf(
  id: string,
  after: AcceptedApplicant,
  at: { readonly personId: string; readonly unitId: string },
): WrittenColumns {
  return {
    id,
    person_id: at.personId,
    unit_id: at.unitId,
    series: after.series,
    specialty: after.specialty,
    level: after.level,
    title: after.title,
    kind: after.kind,
    post_audit_number: after.postAuditNumber,
    phone: after.phone,
    details: keptDetails(after),
  };
}

/** Numbers are the persons: another number is another person, found or added, never the same one renumbered. */
async function relink({ db, newId }: CommandContext, edited: readonly EditedApplication[]) {
  const moved = edited.filter(({ changed }) => changed.includes('idNumber'));
  const rows = moved.map(({ after }) => after);
  const known = await findPeople(
    db,
    rows.map((row) => row.idNumber),
  );
  const ids = await addPeople(db, rows, known, newId);
  return (one: EditedApplication) =>
    one.changed.includes('idNumber') ? (ids.get(one.after.idNumber) as string) : one.record.personId;
}

async function renamePeople({ db }: CommandContext, edited: readonly EditedApplication[]) {
  const about = edited.filter(({ changed }) => changed.some((field) => PERSON_FIELDS.includes(field)));
  const own = about.filter(({ changed }) => !changed.includes('idNumber'));
  const byId = new Map(own.map((one) => [one.record.personId, one]));
  const before = await knownFromOneRow(db, [...byId.keys()]);
  const after = before.map((person) => {
    const one = byId.get(person.id) as EditedApplication;
    return personAfter(person, one.after, one.changed);
  });
  await updatePeople(db, after);
  return { before, after };
}

function partsBefore({ record, changed }: EditedApplication): EditedRow['before'] {
  const parts = changed.flatMap((field) => partsOf(field)).filter((part) => record.details[part] !== undefined);
  return Object.fromEntries(parts.map((part) => [part, record.details[part]]));
}

function partsAfter({ after, changed }: EditedApplication): EditedRow['after'] {
  return Object.fromEntries(changed.flatMap((field) => partsOf(field)).map((part) => [part, after[part]]));
}

function eventOf({ record, effect }: EditedApplication, words: EditWords & { readonly now: string }): ApplicationEvent {
  return {
    application_id: record.applicationId,
    utc: words.now,
    act: 'edit',
    from_state: record.state,
    to_state: effect.state,
    people: words.by,
    reason: words.reason,
  };
}

interface EditWords {
  readonly by: string;
  readonly reason: string;
}

/**
 * Writes the judged applications with everything that hangs on them but the index; gives back what takes it back.
 */
export async function writeEdit(
  context: CommandContext,
  edited: readonly EditedApplication[],
  words: EditWords,
  told: Told,
): Promise<EditRecord> {
  const { db, now, newId } = context;
  const ids = edited.map(({ record }) => record.applicationId);
  const again = edited.filter(({ effect }) => effect.checkedAgain);
  const againIds = again.map(({ record }) => record.applicationId);
  const left = edited.filter(({ changed }) => changed.includes('idNumber')).map(({ record }) => record.personId);
  const leftUnits = edited.filter(({ changed }) => changed.includes('unitName')).map(({ record }) => record.unitId);
  const checks = new Map<string, CheckRow[]>();
  for (const check of await listChecksOf(db, againIds)) {
    const known = checks.get(check.application_id);
    if (known === undefined) checks.set(check.application_id, [check]);
    else known.push(check);
  }
  const units = await listTheseUnits(db, leftUnits);
  const peopleLeft = await listThesePeople(db, left);

  const unitNamed = unitsByName(db, newId);
  const personOf = await relink(context, edited);
  const people = await renamePeople(context, edited);
  const rows: EditedRow[] = [];
  const columns: WrittenColumns[] = [];
  for (const one of edited) {
    const { record, after, changed, effect } = one;
    const unitId = changed.includes('unitName') ? await unitNamed(after.unitName) : record.unitId;
    const personId = personOf(one);
    columns.push(columnsOf(record.applicationId, after, { personId, unitId }));
    rows.push({
      id: record.applicationId,
      bag: record.number,
      before: partsBefore(one),
      after: partsAfter(one),
      state: [record.state, effect.state],
      person: [record.personId, personId],
      unit: [record.unitId, unitId],
      checks: checks.get(record.applicationId) ?? [],
      work: '',
    });
  }
  await writeApplications(db, columns, told);
  await deleteUnusedPeople(db, left);
  await deleteUnusedUnits(db, leftUnits);
  await forgetChecks(db, againIds);
  await recordSteps(
    db,
    again.map((one) => eventOf(one, { ...words, now })),
    told,
  );
  const work = await workOn(db, ids);
  return {
    rows: rows.map((row) => ({ ...row, work: work.get(row.id) ?? '' })),
    people: [...people.before, ...peopleLeft],
    peopleAfter: people.after,
    units,
  };
}
