import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../db/open-store.ts';
import { listEdits } from '../../db/tables/application-edits.ts';
import { deleteApplicationsOfBatch } from '../../db/tables/applications.ts';
import { EDITABLE_FIELDS } from '../../src-main/core/domain/applications/field-text.ts';
import { applicants } from '../../src-main/features/applicants/applicants.ts';
import { ballots } from '../../src-main/features/ballots/ballots.ts';
import { fillScores, forgetRecusals, largestSection, openMeeting, reconciled } from '../support/meeting-builder.ts';
import { judgedBook, must, RoundBuilder } from '../support/round-builder.ts';
import { killChild, pauses } from './kill-process.ts';
import { type RoundKillOrder, specialtyAfter } from './round-kill-order.ts';

const KILLS = 50;
const EDIT_KILLS = 10;
const child = path.resolve(import.meta.dirname, 'round-kill-child.ts');
let built: RoundBuilder | undefined;
afterEach(async () => {
  await built?.file.cleanup();
  built = undefined;
});

async function orderOver(b: RoundBuilder, activity: RoundKillOrder['activity'], tally: RoundKillOrder['tally']) {
  const { path: file, key } = b.file;
  const book = await judgedBook('small-2022', 'applicants');
  const edit = { step: 1, applicationIds: [] as readonly string[], unanswered: false };
  return { activity, path: file, key: Buffer.from(key).toString('hex'), roundId: b.roundId, book, edit, tally };
}

const nobody = { sectionId: '', rows: [] };

const WATCHED = 3000;

/** Pauses that reach over some three steps on this machine as it is now: a child is watched for a while over a copy. */
async function pausesFor(b: RoundBuilder, order: RoundKillOrder & { readonly from: number }): Promise<number[]> {
  const copy = path.join(b.file.folder, 'watched.jury');
  copyFileSync(b.file.path, copy);
  const said = await killChild(child, { ...order, path: copy }, path.join(b.file.folder, 'order.json'), WATCHED);
  const steps = said.split('\n').length - 2;
  return pauses(KILLS, Math.max(250, Math.round((3 * WATCHED) / Math.max(1, steps))));
}

describe('the product killed in the middle of its own commands', { timeout: 400_000 }, () => {
  it(`during an import, ${KILLS} times: whole or not at all, and what was told is there`, async () => {
    const b = new RoundBuilder();
    built = b;
    await b.create();
    await b.file.store.close();
    const order = await orderOver(b, 'import', nobody);
    let told = 0;
    for (const [run, after] of (await pausesFor(b, { ...order, from: 1 })).entries()) {
      const said = await killChild(child, { ...order, from: run + 1 }, path.join(b.file.folder, 'order.json'), after);
      const steps = said.match(/^(?:accepted|undone) /gm) ?? [];
      told += steps.length;
      const store = openStore(b.file.path, b.file.key, b.file.around);
      expect((await store.deepCheck()).ok).toBe(true);
      const found = await store.query(async (db) => {
        const one = async (table: 'application' | 'import_batch') =>
          (await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
        const batch = await db.selectFrom('import_batch').select('accepted').executeTakeFirst();
        return { applications: await one('application'), batches: await one('import_batch'), batch };
      });
      // The last thing told, or the one command after it.
      expect(found.applications).toBe(found.batch?.accepted ?? 0);
      expect(found.batches).toBeLessThanOrEqual(1);
      if (found.batches === 1) {
        const id = await store.query((db) => db.selectFrom('import_batch').select('id').executeTakeFirstOrThrow());
        await store.command(async (db) => {
          await deleteApplicationsOfBatch(db, id.id);
          await db.deleteFrom('import_batch').where('id', '=', id.id).execute();
          return { ok: true, value: null, audit: { actor: 't', role: 't', action: 'cleared', object: id.id } };
        });
      }
      await store.close();
    }
    expect(told).toBeGreaterThan(KILLS / 2);
    const store = openStore(b.file.path, b.file.key, b.file.around);
    const audit = await store.query((db) =>
      db
        .selectFrom('audit')
        .select(db.fn.countAll<number>().as('n'))
        .where('action', 'in', ['applicants.acceptImport', 'applicants.undoImport'])
        .executeTakeFirstOrThrow(),
    );
    // Every command told has its row; at most one more per kill was under way and finished untold.
    expect(audit.n).toBeGreaterThanOrEqual(told);
    expect(audit.n).toBeLessThanOrEqual(told + KILLS);
    await store.close();
  });

  it(`during edits of twenty people, ${EDIT_KILLS} times: each edit once or not at all, and once when it is sent again`, async () => {
    const b = new RoundBuilder();
    built = b;
    await b.create();
    await b.importBook(await judgedBook('small-2022', 'applicants'));
    const { roundId } = b;
    const rows = must(await b.ask(applicants.sheet, { roundId })).rows.slice(0, 20);
    const applicationIds = rows.map((row) => row.applicationId as string);
    const at = EDITABLE_FIELDS.indexOf('specialty');
    const start = rows.map(({ applicationId, cells }) => {
      return { applicationId, field: 'specialty' as const, text: specialtyAfter(0), was: cells[at] ?? '' };
    });
    must(await b.act(applicants.editFields, { roundId, cells: start, reason: '', by: '王敏' }, 'applicants'));
    await b.file.store.close();
    const order = await orderOver(b, 'edit', nobody);
    let told = 0;
    for (const [run, after] of pauses(EDIT_KILLS, 1000).entries()) {
      const unanswered = run % 3 === 1;
      const edit = { step: told + 1, applicationIds, unanswered };
      const orderFile = path.join(b.file.folder, 'order.json');
      const said = await killChild(child, { ...order, edit, from: run + 1 }, orderFile, after);
      told = Math.max(told, ...[...said.matchAll(/^edited (\d+)$/gm)].map(([, step]) => Number(step)));
      const store = openStore(b.file.path, b.file.key, b.file.around);
      expect((await store.deepCheck()).ok).toBe(true);
      const found = await store.query(async (db) => ({
        specialties: await db
          .selectFrom('application')
          .select('specialty')
          .distinct()
          .where('id', 'in', applicationIds)
          .execute(),
        edits: await listEdits(db, roundId, 100_000),
        audited: await db
          .selectFrom('audit')
          .select(db.fn.countAll<number>().as('n'))
          .where('action', '=', 'applicants.editFields')
          .executeTakeFirstOrThrow(),
      }));
      // The last edit told, or the one after it: killed between its commit and its answer. Besides them, the first one.
      const made = found.edits.length - 1;
      expect(unanswered ? [told + 1] : [told, told + 1]).toContain(made);
      expect(found.specialties).toEqual([{ specialty: specialtyAfter(made) }]);
      expect(found.edits.every((one) => one.cells === applicationIds.length)).toBe(true);
      expect(found.audited.n).toBe(made);
      await store.close();
    }
    expect(told).toBeGreaterThan(0);
  });

  it(`during tally entry, ${KILLS} times: no row that was called saved is lost`, async () => {
    const b = new RoundBuilder();
    built = b;
    await b.untilAssigned();
    const present = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const section = await largestSection(b);
    await reconciled(b, section, present);
    const rows = must(await b.ask(ballots.list, { roundId: b.roundId }))
      .sections.find((s) => s.sectionId === section.sectionId)
      ?.rounds[0]?.rows.map((r) => ({ applicationId: r.applicationId as string, mustSum: r.mustSum ?? 0 }));
    if (!rows || rows.length === 0) throw new Error('no rows to tally');
    await b.file.store.close();
    const order = await orderOver(b, 'tally', { sectionId: section.sectionId, rows });
    let told = 0;
    for (const [run, after] of (await pausesFor(b, { ...order, from: 1 })).entries()) {
      const from = (run + 1) * 100_000;
      const said = await killChild(child, { ...order, from }, path.join(b.file.folder, 'order.json'), after);
      const steps = [...said.matchAll(/^saved (\d+)$/gm)].map(([, step]) => Number(step));
      told += steps.length;
      const last = steps.at(-1) ?? from - 1;
      const store = openStore(b.file.path, b.file.key, b.file.around);
      expect((await store.deepCheck()).ok).toBe(true);
      const stored = await store.query((db) => db.selectFrom('ballot_row').selectAll().execute());
      for (const step of steps.slice(-rows.length)) {
        const row = rows[step % rows.length];
        const agree = stored.find((s) => s.application_id === row?.applicationId)?.agree;
        // The command under way may have gone one round further on this row.
        const possible = [step, last + 1].filter((s) => s % rows.length === step % rows.length);
        expect(possible.map((s) => s % ((row?.mustSum ?? 0) + 1))).toContain(agree);
      }
      await store.close();
    }
    expect(told).toBeGreaterThan(KILLS / 2);
  });
});
