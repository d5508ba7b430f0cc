// One score saved by a command with its audit row, against one row committed by the driver alone: same kind of file,
// same settings (synchronous FULL), one after the other. Input: { folder, commits }. Answer: the 99th percentiles and
// the medians, in milliseconds.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { applicationId, auditFact, fileWithPeople, newFile, personId } from '../lib/bare-file.mjs';
import { answer } from '../lib/child.mjs';
import { percentile } from '../lib/figures.mjs';
import { acceptedNumber } from '../lib/people.mjs';
import { product } from '../lib/product.mjs';

const { insertApplications } = await product('db/tables/applications.ts');
const { preparedBy } = await product('db/tables/prepared-application.ts');
const { saveScore } = await product('db/tables/scores.ts');

const KEY = new Uint8Array(32).fill(7);
const WARM_UP = 50;

async function productFile(file, applications) {
  const { raw, store } = fileWithPeople(file, KEY, applications + 1);
  raw
    .prepare(
      `INSERT INTO expert (id, round_id, batch_id, person_id, unit_id, pool_number, title, specialty, in_post, phone, details)
        VALUES ('expert', 'round', 'batch', ?, 'unit', 'E1', '', '', 1, '', '{}')`,
    )
    .run(personId(applications));
  await store.command(async (db) => {
    const records = Array.from({ length: applications }, (_, i) => {
      const ids = { id: applicationId(i), roundId: 'round', batchId: 'batch', personId: personId(i), unitId: 'unit' };
      return { ...ids, number: i + 1, accepted: acceptedNumber(i) };
    });
    await insertApplications(
      db,
      records,
      preparedBy(() => ({ initials: 'abc', spelling: 'ainbaocai' })),
    );
    return { ok: true, value: null, audit: auditFact('batch') };
  });
  await store.checkpoint();
  return store;
}

await answer(async ({ folder, commits }) => {
  const total = commits + WARM_UP;
  const store = await productFile(path.join(folder, 'product.jury'), total);
  const bare = newFile(path.join(folder, 'bare.jury'), KEY);
  bare.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, hundredths INTEGER NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO bare (hundredths) VALUES (?)');

  const times = { ours: /** @type {number[]} */ ([]), reference: /** @type {number[]} */ ([]) };
  for (let i = 0; i < total; i++) {
    const begun = performance.now();
    insert.run(8000 + i);
    const between = performance.now();
    const score = {
      round_id: 'round',
      application_id: applicationId(i),
      expert_id: 'expert',
      criterion_id: 'achievement',
      hundredths: 8000 + i,
    };
    await store.command(async (db) => {
      await saveScore(db, score);
      return { ok: true, value: null, audit: auditFact(score.application_id) };
    });
    const ended = performance.now();
    if (i < WARM_UP) continue;
    times.reference.push(between - begun);
    times.ours.push(ended - between);
  }
  const saved = await store.query((db) =>
    db.selectFrom('score').select(db.fn.countAll().as('n')).executeTakeFirstOrThrow(),
  );
  if (saved.n !== total) throw new Error(`${saved.n} of ${total} scores were stored`);
  await store.close();
  bare.close();
  return {
    ours: percentile(times.ours, 99),
    reference: percentile(times.reference, 99),
    oursMedian: percentile(times.ours, 50),
    referenceMedian: percentile(times.reference, 50),
  };
});
