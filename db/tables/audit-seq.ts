import type { ReadDb } from '../handles.ts';

/**
 * Number of the newest audit row; of a running command that is the one before its own. No command commits without one:
 * while it is the same, nobody else has changed anything in the file.
 */
export async function auditSeq(db: ReadDb): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}
