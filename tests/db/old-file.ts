import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { WriteDb } from '../../db/handles.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import { openStore } from '../../db/open-store.ts';
import type { Store } from '../../db/store.ts';
import { temporaryFolder, temporaryStore, testFact } from '../support/database.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

const stepsTo = (version: number) => migrations.filter((step) => step.version <= version);

/** A file as it stood at a step, on the bare driver; `upTo` brings it further. It is gone after the test. */
export function fileAt(version: number) {
  const folder = temporaryFolder();
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const raw = openDatabase(path.join(folder, 'm.jury'), new Uint8Array(32).fill(3), { mode: 'create' });
  undo.push(() => raw.close());
  const upTo = (last: number) => migrate(raw, stepsTo(last));
  upTo(version);
  return { raw, upTo };
}

/** A file filled at one step and opened again at a later one, through the store. It is gone after the test. */
export async function storeFrom(
  version: number,
  later: number,
  fill: (db: WriteDb) => Promise<unknown>,
): Promise<Store> {
  const one = temporaryStore({ migrations: stepsTo(version) });
  undo.push(() => one.cleanup());
  await one.store.command(async (db) => {
    await fill(db);
    return { ok: true, value: null, audit: testFact() };
  });
  await one.store.close();
  const store = openStore(one.path, one.key, { ...one.around, migrations: stepsTo(later) });
  undo.push(() => store.close());
  return store;
}

/** One round with one application in this state, as the early steps knew them; more columns of the round where needed. */
export function oneApplication(state: string, round: Readonly<Record<string, string>> = {}): string {
  const names = Object.keys(round).map((name) => `, ${name}`);
  const values = Object.values(round).map((value) => `, '${value}'`);
  return `
  INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack${names.join('')})
    VALUES ('r1', 'u', '{}', 'x', 2022, 'p', '1', '{}'${values.join('')});
  INSERT INTO person (id, id_number, id_kind, name, ethnicity) VALUES ('p1', '1', 'resident_id', '张三', '');
  INSERT INTO unit (id, name, key) VALUES ('u1', '甲院', '甲院');
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b1', 'r1', 'applicants', 'x', 'x', 1, 1, 0, 'u');
  INSERT INTO application (id, round_id, batch_id, person_id, unit_id, number, series, specialty, level, title, kind,
    post_audit_number, phone, sheet, sheet_row, details, state)
    VALUES ('a1', 'r1', 'b1', 'p1', 'u1', 1, 's', 's', 'l', 't', 'normal', '', '', '', 1, '{}', '${state}')`;
}

/** And one expert of that round, the same person, in a roster of their own. */
export function oneExpert(specialty = 's'): string {
  return `
  INSERT INTO import_batch (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
    VALUES ('b2', 'r1', 'experts', 'x', 'x', 1, 1, 0, 'u');
  INSERT INTO expert (id, round_id, batch_id, person_id, unit_id, pool_number, title, specialty, in_post, phone, details)
    VALUES ('e1', 'r1', 'b2', 'p1', 'u1', '1', 't', '${specialty}', 1, '', '{}');`;
}
