import { sql } from 'kysely';
import { afterEach, expect, it, vi } from 'vitest';
import { openStore } from '../../../db/open-store.ts';
import { keysPathFor } from '../../../src-main/office/keys/file-places.ts';
import { unlockWithPassword } from '../../../src-main/office/keys/office-keys.ts';
import { steppingClock } from '../../support/database.ts';
import { cheapKeyTools } from '../../support/key-tools.ts';
import { sampleSetup } from '../../support/round-builder.ts';
import { type OfficeAtHand, officeAtHand, PASSWORD, sampleBook } from '../ipc/office-at-hand.ts';

let one: OfficeAtHand;
afterEach(() => one.cleanup());

/** The same file as one that is older than the search by sound holds it. */
async function age(file: string): Promise<void> {
  const tools = cheapKeyTools();
  const keys = await unlockWithPassword(keysPathFor(file), PASSWORD, tools);
  if (!keys.ok) throw new Error(keys.refusal.code);
  const around = { clock: steppingClock('2023-02-01T01:00:00.000Z'), randomBytes: tools.randomBytes, appVersion: 'x' };
  const store = openStore(file, keys.value.dataKey, around);
  await store.command(async (db) => {
    await sql`UPDATE application_search SET initials = NULL, spelling = NULL`.execute(db);
    return { ok: true, value: null, audit: { actor: 't', role: 't', action: 'aged', object: '1' } };
  });
  await store.close();
}

it('an older file is told the sound of its names once after it was opened, and says so in its trail', async () => {
  one = officeAtHand();
  await one.create();
  const { roundId } = await one.yes('rounds.create', sampleSetup());
  const { draftId } = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
  const { accepted } = await one.yes('applicants.acceptImport', { roundId, draftId });
  await one.yes('office.lock', {});
  await age(one.file);

  const spelled = async () => (await one.yes('office.auditRows', { limit: 100, action: 'office.spelled' })).rows;
  expect((await one.unlock()).ok).toBe(true);
  // Whoever asks at once is answered, by whatever the index knows so far.
  const [person] = (await one.yes('applicants.list', { roundId })).applications;
  const { terms } = await one.yes('applicants.search', { roundId, text: person?.pinyin ?? '' });
  expect(terms[0]?.numbers).toContain(Number(person?.number));
  await vi.waitFor(async () => expect(await spelled()).toHaveLength(1), { timeout: 20_000 });
  expect(await spelled()).toMatchObject([{ role: 'system', actor: 'system', object: `names:${accepted}` }]);

  await one.yes('office.lock', {});
  expect((await one.unlock()).ok).toBe(true);
  await one.yes('applicants.list', { roundId });
  expect(await spelled()).toHaveLength(1);
  expect(await one.yes('office.auditHead', {})).toMatchObject({ intact: true });
});
