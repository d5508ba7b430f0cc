// Two-character names among so many applications of one round, by the product's own query against a LIKE scan of the same
// narrow table; both have to find the same people. Input: { file, rows }. Answer: medians in milliseconds, hits, the slowest name's median.
import { performance } from 'node:perf_hooks';
import { applicationId, auditFact, fileWithPeople, personId } from '../lib/bare-file.mjs';
import { answer } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';
import { acceptedNumber } from '../lib/people.mjs';
import { product } from '../lib/product.mjs';

const { insertApplications } = await product('db/tables/applications.ts');
const { preparedBy } = await product('db/tables/prepared-application.ts');
const { findByTerm } = await product('db/tables/application-search.ts');

const KEY = new Uint8Array(32).fill(7);
const UNITS = 300;
const NAMES = 40;
/** Each name so often, in turns: once can be the moment in which something else had the processor. */
const TIMES = 5;
const BATCH = 20_000;

async function fill({ raw, store }, rows) {
  const unit = raw.prepare('INSERT INTO unit (id, name, key) VALUES (?, ?, ?)');
  const unitOf = (i) => `unit${i % UNITS}`;
  for (let i = 0; i < UNITS; i++) unit.run(unitOf(i), acceptedNumber(i).unitName, acceptedNumber(i).unitName);
  for (let from = 0; from < rows; from += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, rows - from) }, (_, at) => {
      const i = from + at;
      const ids = {
        id: applicationId(i),
        roundId: 'round',
        batchId: 'batch',
        personId: personId(i),
        unitId: unitOf(i),
      };
      return { ...ids, number: i + 1, accepted: acceptedNumber(i) };
    });
    await store.command(async (db) => {
      await insertApplications(
        db,
        records,
        preparedBy(() => ({ initials: 'abc', spelling: 'ainbaocai' })),
      );
      return { ok: true, value: null, audit: auditFact('batch') };
    });
  }
  await store.checkpoint();
}

await answer(async ({ file, rows }) => {
  const opened = fileWithPeople(file, KEY, rows);
  const begun = performance.now();
  await fill(opened, rows);
  const indexing = performance.now() - begun;
  const scan = opened.raw.prepare('SELECT doc % 1000000000 FROM application_search WHERE source LIKE ?').pluck();
  const names = Array.from({ length: NAMES }, (_, i) => acceptedNumber(((i + 2) * 4999) % rows).name.slice(0, 2));
  const asked = names.map(() => ({
    ours: /** @type {number[]} */ ([]),
    reference: /** @type {number[]} */ ([]),
    hits: 0,
  }));
  for (let time = -1; time < TIMES; time++) {
    for (const [i, name] of names.entries()) {
      const first = performance.now();
      const scanned = scan.all(`%${name}%`);
      const second = performance.now();
      const found = await opened.store.query(async (db) => findByTerm(db, 'round', { typed: name, folded: name }));
      const third = performance.now();
      if (found.toSorted().join() !== scanned.toSorted().join()) throw new Error(`${name}: the two found other people`);
      const of = asked[i];
      // The first two names asked once warm both up.
      if (time < 0 && i === 1) break;
      if (time < 0 || of === undefined) continue;
      of.reference.push(second - first);
      of.ours.push(third - second);
      of.hits = found.length;
    }
  }
  await opened.store.close();
  const each = asked.map((of) => median(of.ours));
  return {
    ours: median(each),
    reference: median(asked.map((of) => median(of.reference))),
    n: NAMES,
    times: TIMES,
    hits: median(asked.map((of) => of.hits)),
    worst: Math.max(...each),
    indexing,
  };
});
