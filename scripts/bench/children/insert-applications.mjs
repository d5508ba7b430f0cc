// So many applications put into their table with its indices in one transaction, and the log written into the file.
// Input: { file, rows, key: hex, or null for an unencrypted file, by: 'command' | 'driver' }. Answer: milliseconds.
import { performance } from 'node:perf_hooks';
import { applicationId, auditFact, fileWithPeople, personId } from '../lib/bare-file.mjs';
import { answer } from '../lib/child.mjs';
import { acceptedNumber } from '../lib/people.mjs';
import { product } from '../lib/product.mjs';

const { insertApplications } = await product('db/tables/applications.ts');
const { preparedBy } = await product('db/tables/prepared-application.ts');

/** The product's way: one command, its queries, its audit row. */
async function byCommand({ store }, records) {
  await store.command(async (db) => {
    await insertApplications(
      db,
      records,
      preparedBy(() => ({ initials: 'abc', spelling: 'ainbaocai' })),
    );
    return { ok: true, value: null, audit: auditFact('batch') };
  });
}

const COLUMNS = [
  ...['id', 'round_id', 'batch_id', 'person_id', 'unit_id', 'number', 'series', 'specialty', 'level', 'title', 'kind'],
  ...['post_audit_number', 'phone', 'sheet', 'sheet_row', 'details'],
];

/** The driver alone, one prepared statement: what encryption costs when nothing else is paid for. */
function byDriver({ raw }, records) {
  const insert = raw.prepare(`INSERT INTO application (${COLUMNS}) VALUES (${COLUMNS.map(() => '?')})`);
  raw.exec('BEGIN IMMEDIATE');
  for (const { accepted: a, ...r } of records) {
    const about = [a.series, a.specialty, a.level, a.title, a.kind, a.postAuditNumber, a.phone, a.sheet, a.rowNumber];
    insert.run(r.id, r.roundId, r.batchId, r.personId, r.unitId, r.number, ...about, JSON.stringify(a));
  }
  raw.exec('COMMIT');
}

await answer(async ({ file, rows, key, by }) => {
  const opened = fileWithPeople(file, key === null ? null : Buffer.from(key, 'hex'), rows);
  const records = Array.from({ length: rows }, (_, i) => ({
    id: applicationId(i),
    roundId: 'round',
    batchId: 'batch',
    personId: personId(i),
    unitId: 'unit',
    number: i + 1,
    accepted: acceptedNumber(i),
  }));
  const begun = performance.now();
  if (by === 'command') await byCommand(opened, records);
  else byDriver(opened, records);
  await opened.store.checkpoint();
  const ms = performance.now() - begun;
  const stored = opened.raw.prepare('SELECT count(*) FROM application').pluck().get();
  if (stored !== rows) throw new Error(`${stored} of ${rows} applications were stored`);
  await opened.store.close();
  return ms;
});
