import { sql } from 'kysely';
import type { WriteDb } from '../../db/handles.ts';
import { indexApplications } from '../../db/tables/application-search.ts';
import type { Pronounce } from '../../db/tables/prepared-application.ts';

/** The whole index anew, out of the applications themselves: what every way of keeping it up is held against. */
export async function rebuildSearch(db: WriteDb, pronounce: Pronounce): Promise<void> {
  await sql`INSERT INTO application_bigram (application_bigram) VALUES ('delete-all')`.execute(db);
  await sql`DELETE FROM application_search`.execute(db);
  const rows = await db.selectFrom('application').select('id').orderBy('id').execute();
  await indexApplications(
    db,
    rows.map((row) => row.id),
    pronounce,
  );
}
