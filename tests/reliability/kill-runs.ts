import path from 'node:path';
import { openStore } from '../../db/open-store.ts';
import { type TemporaryStore, temporaryStore, withTables } from '../support/database.ts';
import { type TestTables, withTestTable } from '../support/test-table.ts';
import { IMPORT_ROWS, type KillOrder } from './kill-order.ts';
import { killChild, pauses } from './kill-process.ts';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Batches the child called saved that are not, or not wholly, in the file. */
  readonly lost: number;
  /** Batches of which only a part is in the file, or whose rows and audit rows differ in number. */
  readonly half: number;
  /** Starts at which the file did not pass the deep check. */
  readonly unclean: number;
}

const child = path.resolve(import.meta.dirname, 'kill-child.ts');

/** The batches that one killed child called saved. */
async function killOnce(order: KillOrder, orderFile: string, after: number): Promise<number[]> {
  const said = await killChild(child, order, orderFile, after);
  return [...said.matchAll(/^saved (\d+)$/gm)].map(([, batch]) => Number(batch));
}

interface Found {
  readonly sizes: ReadonlyMap<number, number>;
  readonly auditRows: number;
  readonly clean: boolean;
}

async function inspect(one: TemporaryStore): Promise<Found> {
  const store = openStore(one.path, one.key, one.around);
  try {
    const clean = (await store.deepCheck()).ok;
    return await store.query(async (db) => {
      const rows = await withTables<TestTables>(db)
        .selectFrom('entry')
        .select((e) => ['batch', e.fn.countAll<number>().as('size')])
        .groupBy('batch')
        .execute();
      const audit = await db
        .selectFrom('audit')
        .select((e) => e.fn.countAll<number>().as('count'))
        .where('action', '=', 'batch.saved')
        .executeTakeFirstOrThrow();
      return { sizes: new Map(rows.map((row) => [row.batch, row.size])), auditRows: audit.count, clean };
    });
  } finally {
    await store.close();
  }
}

/** Kills `kills` children one after the other over the same file, and looks into it after each. */
export async function killRuns(
  kills: number,
  kind: Pick<KillOrder, 'activity' | 'acknowledgesEarly'>,
): Promise<KillReport> {
  const one = temporaryStore({ migrations: withTestTable });
  const size = kind.activity === 'import' ? IMPORT_ROWS : 1;
  const report = { kills: 0, acknowledged: 0, lost: 0, half: 0, unclean: 0 };
  const saved = new Set<number>();
  try {
    await one.store.close();
    let from = 1;
    for (const after of pauses(kills, 60)) {
      const order: KillOrder = { ...kind, path: one.path, key: Buffer.from(one.key).toString('hex'), from };
      const batches = await killOnce(order, path.join(one.folder, 'order.json'), after);
      const found = await inspect(one);
      for (const batch of batches) saved.add(batch);
      report.kills += 1;
      report.acknowledged += batches.length;
      report.lost += batches.filter((batch) => found.sizes.get(batch) !== size).length;
      report.half += [...found.sizes.values()].filter((count) => count !== size).length;
      if (found.auditRows !== found.sizes.size) report.half += 1;
      if (!found.clean) report.unclean += 1;
      from = Math.max(from, ...batches, ...found.sizes.keys()) + 1;
    }
    const last = await inspect(one);
    report.lost += [...saved].filter((batch) => !kind.acknowledgesEarly && last.sizes.get(batch) !== size).length;
    return report;
  } finally {
    await one.cleanup();
  }
}
