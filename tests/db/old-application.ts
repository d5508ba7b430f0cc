import type { WriteDb } from '../../db/handles.ts';
import { insertRound } from '../../db/tables/rounds.ts';

/** One application as a file of before holds it: the columns of the early steps, and whatever its row said. */
export async function insertOldApplication(
  db: WriteDb,
  details: { readonly name: string; readonly idNumber: string; readonly [field: string]: unknown },
): Promise<void> {
  await insertRound(db, {
    id: 'r1',
    created_utc: '2022-11-21T00:00:00.000Z',
    setup: '{}',
    name: 'x',
    year: 2022,
    rule_pack_id: 'national-40',
    rule_pack_version: '1',
    rule_pack: '{}',
  });
  await db
    .insertInto('import_batch')
    .values({
      id: 'b1',
      round_id: 'r1',
      roster: 'applicants',
      file_name: 'a.xlsx',
      file_sha256: 'f'.repeat(64),
      rows: 1,
      accepted: 1,
      refused_rows: 0,
      imported_utc: '2022-11-21T00:00:00.000Z',
    })
    .execute();
  await db.insertInto('unit').values({ id: 'u1', name: '某设计院', key: '某设计院' }).execute();
  // Without the columns that later steps add.
  const person = {
    id: 'p1',
    id_number: details.idNumber,
    id_kind: 'resident_id',
    name: details.name,
    name_original: null,
    sex: null,
    ethnicity: '',
    birth: null,
  };
  await db.insertInto('person').values(person).execute();
  await db
    .insertInto('application')
    .values({
      id: 'a1',
      round_id: 'r1',
      batch_id: 'b1',
      person_id: 'p1',
      unit_id: 'u1',
      number: 1,
      series: '工程',
      specialty: '水利水电',
      level: 'associate_senior',
      title: '高级工程师',
      kind: 'normal',
      post_audit_number: '',
      phone: '',
      sheet: '花名册',
      sheet_row: 5,
      details: JSON.stringify(details),
    })
    .execute();
}
