import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { Outcome, Store } from '../../db/store.ts';
import { listDrawnPeople, listSealedRounds } from '../../db/tables/sealed-names.ts';
import type { AuditHeadView, AuditPage } from '../core/contract/index.ts';
import { seatLabel } from '../core/domain/secrecy/sealed-names.ts';

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

/** An act on somebody whose name is sealed is told as one on the seat. */
async function auditNames(db: ReadDb): Promise<(part: string) => string> {
  const labels = new Map<string, string>();
  for (const roundId of await listSealedRounds(db)) {
    for (const one of await listDrawnPeople(db, roundId)) if (!one.signedIn) labels.set(one.expertId, seatLabel(one));
  }
  return (part) => labels.get(part) ?? part;
}

/** One page, newest first, of the rows older than `before`; all kinds of acts, or one. */
export async function auditRows(db: ReadDb, input: unknown): Promise<AuditPage> {
  const { before, limit, action } = input as { before?: number; limit: number; action?: string };
  const all = db.selectFrom('audit').$if(action !== undefined, (rows) => rows.where('action', '=', action ?? ''));
  const found = await all
    .select(['seq', 'utc', 'actor', 'role', 'action', 'object'])
    .$if(before !== undefined, (rows) => rows.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    // One more than is shown tells whether anything is older.
    .limit(limit + 1)
    .execute();
  const { n } = await all.select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const told = await auditNames(db);
  const rows = found.slice(0, limit).map((row) => ({ ...row, object: row.object.split(':').map(told).join(':') }));
  return { rows, total: n, older: found.length > limit ? (rows.at(-1)?.seq ?? null) : null };
}
