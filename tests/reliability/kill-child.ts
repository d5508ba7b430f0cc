import { readFileSync, writeSync } from 'node:fs';
import { openStore } from '../../db/open-store.ts';
import { steppingClock, testFact, withTables } from '../support/database.ts';
import { type TestTables, withTestTable } from '../support/test-table.ts';
import { IMPORT_ROWS, type KillOrder } from './kill-order.ts';

await work(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as KillOrder);

function say(text: string): void {
  // Synchronous, so that what the parent has read is what had happened.
  writeSync(1, `${text}\n`);
}

async function work(order: KillOrder): Promise<void> {
  const store = openStore(order.path, new Uint8Array(Buffer.from(order.key, 'hex')), {
    clock: steppingClock(),
    randomBytes: (count) => new Uint8Array(count),
    appVersion: '0.0.0-test',
    migrations: withTestTable,
  });
  say('ready');
  const size = order.activity === 'import' ? IMPORT_ROWS : 1;
  for (let batch = order.from; ; batch += 1) {
    await store.command(async (db) => {
      const tables = withTables<TestTables>(db);
      for (let at = 0; at < size; at += 100) {
        const rows = Array.from({ length: Math.min(100, size - at) }, (_, i) => ({
          id: batch * 1000 + at + i,
          batch,
          text: `row ${at + i} of batch ${batch}`,
        }));
        await tables.insertInto('entry').values(rows).execute();
      }
      if (order.acknowledgesEarly) {
        say(`saved ${batch}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return { ok: true, value: batch, audit: testFact('batch.saved', `batch:${batch}`) };
    });
    if (!order.acknowledgesEarly) say(`saved ${batch}`);
  }
}
