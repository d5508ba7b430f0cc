import { sql } from 'kysely';
import { type TemporaryStore, testFact } from './database.ts';

/** What an undo leaves as it is: who did what, answers to repeated requests, how far bag numbers have been given. */
const APART = ['audit', 'command_key'];
const COUNTERS: Readonly<Record<string, string>> = { round: 'last_number' };

/** Every row of every table as text, sorted, and every word of the search index with whom it finds. */
export async function dumpTables({ store }: TemporaryStore): Promise<Readonly<Record<string, readonly string[]>>> {
  const dump = await store.command(async (db) => {
    const { rows: tables } = await sql<{ name: string }>`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      AND name NOT LIKE 'application_bigram%' ORDER BY name`.execute(db);
    const found: Record<string, readonly string[]> = {};
    for (const { name } of tables) {
      if (APART.includes(name)) continue;
      const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.id(name)}`.execute(db);
      const counter = COUNTERS[name] ?? '';
      found[name] = rows.map(({ [counter]: _, ...row }) => JSON.stringify(row)).sort();
    }
    await sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'application_bigram', 'row')`.execute(
      db,
    );
    const { rows: words } = await sql<{ term: string }>`SELECT term FROM temp.words ORDER BY term`.execute(db);
    const index: string[] = [];
    for (const { term } of words) {
      const { rows } = await sql<{ rowid: number }>`
        SELECT rowid FROM application_bigram WHERE application_bigram MATCH ${`"${term}"`} ORDER BY rowid`.execute(db);
      if (rows.length > 0) index.push(`${term} ${rows.map((row) => row.rowid).join(' ')}`);
    }
    found.application_bigram = index;
    return { ok: true, value: found, audit: testFact() };
  });
  if (!dump.ok) throw new Error('the tables could not be read');
  return dump.value;
}
