import Driver from 'better-sqlite3';
import { personNumber } from './people.mjs';
import { product } from './product.mjs';

const { migrate } = await product('db/migrate.ts');
const { migrations } = await product('db/migrations/index.ts');
const { openDatabase, UNMIGRATED } = await product('db/open.ts');
const { applyPragmas, safetyPragmas } = await product('db/pragmas.ts');
const { storeOver } = await product('db/store.ts');

const CLOCK = '2026-01-05T08:00:00.000Z';
const OFFICE = { databaseId: '0'.repeat(32), auditSalt: '0'.repeat(64) };

/** @param {string} file @param {Uint8Array | null} key null: the same driver and the same settings without encryption */
export function newFile(file, key) {
  if (key !== null) return openDatabase(file, key, { mode: 'create' });
  const raw = new Driver(file);
  applyPragmas(raw, safetyPragmas(process.platform));
  raw.pragma(`user_version = ${UNMIGRATED}`);
  return raw;
}

/**
 * The product's tables in a new file, with one round, one import and so many persons, but no applications yet.
 * @param {string} file
 * @param {Uint8Array | null} key
 * @param {number} people
 */
export function fileWithPeople(file, key, people) {
  const raw = newFile(file, key);
  migrate(raw, migrations);
  raw.prepare('INSERT INTO meta VALUES (1, ?, ?, ?)').run(OFFICE.databaseId, OFFICE.auditSalt, CLOCK);
  raw.exec(`
    INSERT INTO round (id, created_utc, setup, name, year, rule_pack_id, rule_pack_version, rule_pack)
      VALUES ('round', '${CLOCK}', '{}', 'round', 2026, 'pack', '1', '{}');
    INSERT INTO import_batch
        (id, round_id, roster, file_name, file_sha256, rows, accepted, refused_rows, imported_utc)
      VALUES ('batch', 'round', 'applicants', 'roster.xlsx', '', ${people}, ${people}, 0, '${CLOCK}');
    INSERT INTO unit (id, name, key) VALUES ('unit', 'unit', 'unit');
  `);
  const insert = raw.prepare(
    "INSERT INTO person (id, id_number, id_kind, name, ethnicity, birth) VALUES (?, ?, 'resident_id', ?, '', ?)",
  );
  raw.transaction(() => {
    for (let i = 0; i < people; i++) {
      const { idNumber, name, birth } = personNumber(i);
      insert.run(personId(i), idNumber, name, birth);
    }
  })();
  raw.pragma('wal_checkpoint(TRUNCATE)');
  const store = storeOver({ raw, office: OFFICE, clock: () => new Date().toISOString(), appVersion: 'bench' });
  return { raw, store };
}

export const personId = (i) => `person${String(i).padStart(20, '0')}`;

/** Random-looking like the product's ids, so that the index is not filled in order. */
export const applicationId = (i) => `${String((i * 7919) % 1_000_003).padStart(7, '0')}application${i}`.slice(0, 26);

/** @param {string} object */
export const auditFact = (object) => ({
  actor: 'bench',
  role: 'secretary',
  action: 'bench.write',
  object,
  before: null,
  after: { object },
});
