import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { WriteDb } from '../../db/handles.ts';
import { deleteBatch, insertBatch, keptFindings, listIssues } from '../../db/tables/import-batches.ts';
import { beginFindings, insertFindings } from '../../db/tables/import-findings.ts';
import type { RowIssue } from '../../src-main/core/domain/roster/cells.ts';
import { testFact } from '../support/database.ts';
import { storeFrom } from './old-file.ts';

const batch = (id: string, roster: 'applicants' | 'experts', imported_utc: string) => ({
  ...{ id, round_id: 'r1', roster, file_name: 'x', file_sha256: 'x', rows: 1, accepted: 0, refused_rows: 1 },
  imported_utc,
});

async function asBefore(db: WriteDb): Promise<void> {
  await sql`
    INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}')`.execute(db);
  const batches = [batch('b2', 'applicants', '2022-02'), batch('b1', 'applicants', '2022-01')];
  await db
    .insertInto('import_batch')
    .values([...batches, batch('b3', 'experts', '2022-01')])
    .execute();
  await sql`
    INSERT INTO import_issue (batch_id, severity, sheet, row, col, field, code, params, original, person_name, unit_name)
    VALUES
      ('b1', 'refused', '表', 5, 'G 身份证号', 'idNumber', 'duplicate_id', '{"firstRow":4}', '630', '马晓东', '青海大学'),
      ('b2', 'warning', '表', 9, '', '', 'hidden_row', '{}', NULL, '', ''),
      ('b1', 'warning', '表', 4, 'B 姓名', 'name', 'same_name', '{"count":2,"otherRow":5}', '马·晓', '', ''),
      ('b3', 'warning', '表', 1, '', '', 'hidden_row', '{}', NULL, '', '')`.execute(db);
}

const finding = (row: number, rest: Partial<RowIssue> = {}): RowIssue => ({
  ...{ sheet: '表', row, column: '', field: '', code: 'hidden_row', params: {} },
  ...rest,
});
const nobody = { person: '', unit: '' };

it('step 280: the findings of every import are told as before and in their order, and go with it', async () => {
  const store = await storeFrom(270, 280, asBefore);
  const told = () => store.query((db) => listIssues(db, 'r1', 'applicants'));
  const duplicate = { column: 'G 身份证号', field: 'idNumber', code: 'duplicate_id', params: { firstRow: 4 } };
  const alike = { column: 'B 姓名', field: 'name', code: 'same_name', params: { count: 2, otherRow: 5 } };
  const before = [
    {
      ...finding(5, { ...duplicate, original: '630' }),
      ...{ batchId: 'b1', severity: 'refused', person: '马晓东', unit: '青海大学' },
    },
    { ...finding(4, { ...alike, original: '马·晓' }), ...nobody, batchId: 'b1', severity: 'warning' },
    { ...finding(9), ...nobody, batchId: 'b2', severity: 'warning' },
  ];
  expect(await told()).toStrictEqual(before);
  expect(await store.query((db) => listIssues(db, 'r1', 'experts'))).toMatchObject([{ row: 1, batchId: 'b3' }]);

  const refused = [finding(7, { code: 'unit_missing' })];
  const warnings = [finding(3), finding(7)];
  await store.command(async (db) => {
    const ownerOf = () => ({ name: '才让', unit: '' });
    await insertBatch(db, batch('b4', 'applicants', '2022-03'));
    await insertFindings(db, 'b4', beginFindings(keptFindings({ refused, warnings, ownerOf })));
    await insertBatch(db, batch('b5', 'applicants', '2022-04'));
    await insertFindings(db, 'b5', beginFindings(keptFindings({ refused: [], warnings: [], ownerOf })));
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await told()).toStrictEqual([
    ...before,
    { ...refused[0], batchId: 'b4', severity: 'refused', person: '才让', unit: '' },
    ...warnings.map((one) => ({ ...one, ...nobody, batchId: 'b4', severity: 'warning' })),
  ]);

  await store.command(async (db) => {
    for (const id of ['b1', 'b4']) await deleteBatch(db, id);
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await told()).toStrictEqual(before.slice(2));
  expect((await store.deepCheck()).ok).toBe(true);
});
