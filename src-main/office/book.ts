import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { Outcome, Store } from '../../db/store.ts';
import type { AuditHeadView, AuditRowView } from '../core/contract/index.ts';

/** The office's name as it stands in the file; empty in a file whose creation was cut off before it was named. */
export async function officeName(db: ReadDb): Promise<string> {
  const row = await db.selectFrom('office_name').select('name').executeTakeFirst();
  return row?.name ?? '';
}

interface Named {
  readonly actor: string;
  readonly role: string;
  readonly databaseId: string;
}

export async function nameOffice(db: WriteDb, name: string, by: Named): Promise<Outcome<null>> {
  await db.insertInto('office_name').values({ id: 1, name }).execute();
  const audit = {
    actor: by.actor,
    role: by.role,
    action: 'office.create',
    object: `office:${by.databaseId}`,
    after: name,
  };
  return { ok: true, value: null, audit: { ...audit, before: null } };
}

/** The chain's newest row, and whether the whole chain holds from its first row on. */
export async function auditHead(store: Store): Promise<AuditHeadView> {
  const head = await store.auditHead();
  const { audit } = await store.deepCheck();
  return { ...head, intact: audit.ok, firstBadSeq: audit.ok ? null : audit.seq };
}

/** Rows newest first, older than `before`. */
export async function auditRows(
  db: ReadDb,
  input: unknown,
): Promise<{ readonly rows: readonly AuditRowView[]; readonly total: number }> {
  const { before, limit } = input as { before?: number; limit: number };
  const columns = ['seq', 'utc', 'actor', 'role', 'action', 'object'] as const;
  let rows = db.selectFrom('audit').select(columns).orderBy('seq', 'desc').limit(limit);
  if (before !== undefined) rows = rows.where('seq', '<', before);
  const total = await db.selectFrom('audit').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return { rows: await rows.execute(), total: total.n };
}
