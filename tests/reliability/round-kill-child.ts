import { readFileSync, writeSync } from 'node:fs';
import { openStore } from '../../db/open-store.ts';
import type { Id } from '../../src-main/core/domain/kernel/ids.ts';
import { unhurried } from '../../src-main/core/domain/kernel/pace.ts';
import { gateRound } from '../../src-main/features/round-facts.ts';
import { dispatch, type Host } from '../../src-main/ipc/dispatch.ts';
import { handlerOf } from '../../src-main/ipc/registry.ts';
import { loadAssets } from '../../src-main/office/assets.ts';
import { draftShelf } from '../../src-main/office/drafts.ts';
import { day } from '../domain/support/day.ts';
import { steppingClock } from '../support/database.ts';
import { type RoundKillOrder, specialtyAfter } from './round-kill-order.ts';

// The product's own commands over an office file, one after the other, each told to the parent after its reply.
const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as RoundKillOrder;
const clock = steppingClock('2022-12-05T02:00:00.000Z');
const store = openStore(order.path, new Uint8Array(Buffer.from(order.key, 'hex')), {
  clock,
  randomBytes: (count) => new Uint8Array(count),
  appVersion: '0.0.0-test',
});
const today = day('2022-12-05');
let ids = order.from * 1_000_000;
const newId = () => {
  ids += 1;
  return `kill${String(ids).padStart(22, '0')}`;
};
const assets = loadAssets(new URL('../../assets', import.meta.url).pathname);
const drafts = draftShelf(newId);
const host: Host = {
  caller: { actor: 'test', role: 'secretary' },
  store,
  handlerOf,
  gate: (db, roundId, stage) => gateRound(db, roundId, stage, { today, calendar: assets.calendar }),
  surroundings: () => ({ now: clock(), today, ...assets, drafts }),
  luck: { newId, randomHex: (bytes) => '00'.repeat(bytes) },
  work: {
    render: () => Promise.reject(new Error('nothing is rendered here')),
    writeFile: () => Promise.reject(new Error('nothing is written here')),
    progress: () => undefined,
    appVersion: '0.0.0-test',
    words: () => {
      throw new Error('nothing is said here');
    },
  },
  beginAct: () => ({ pace: unhurried, mayBegin: () => undefined, over: () => undefined }),
  whyStopped: () => undefined,
  changed: () => undefined,
  report: (channel, error) => `${channel}: ${String(error)}`,
  storageKind: () => undefined,
};

async function yes(
  channel: string,
  input: unknown,
  attached?: Parameters<typeof dispatch>[3],
  key?: string,
): Promise<unknown> {
  const reply = await dispatch(host, channel, input, attached, key);
  if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
  return reply.value;
}

function say(text: string): void {
  // Synchronous, so that what the parent has read is what had happened.
  writeSync(1, `${text}\n`);
}

const roundId = order.roundId as Id<'round'>;

async function importForEver(): Promise<void> {
  const { book } = order;
  say('ready');
  for (let step = order.from; ; step += 1) {
    const { draftId } = (await yes('applicants.readWorkbook', { roundId }, { kind: 'book', book })) as {
      draftId: string;
    };
    await yes('applicants.acceptImport', { roundId, draftId });
    say(`accepted ${step}`);
    const { batches } = (await yes('applicants.list', { roundId })) as { batches: { batchId: string }[] };
    await yes('applicants.undoImport', { roundId, batchId: batches[0]?.batchId });
    say(`undone ${step}`);
  }
}

async function tallyForEver(): Promise<void> {
  say('ready');
  const { sectionId, rows } = order.tally;
  for (let step = order.from; ; step += 1) {
    const row = rows[step % rows.length];
    if (!row) throw new Error('no rows');
    const agree = step % (row.mustSum + 1);
    const marks = { agree, oppose: row.mustSum - agree, abstain: 0, invalid: 0 };
    await yes('ballots.enterRow', { roundId, sectionId, applicationId: row.applicationId, ...marks });
    say(`saved ${step}`);
  }
}

/** Every edit goes by the key of its act, as the window sends it: the same one again after a lost answer. */
async function editForEver(): Promise<void> {
  const { applicationIds, unanswered } = order.edit;
  if (!unanswered) say('ready');
  for (let { step } = order.edit; ; step += 1) {
    const cells = applicationIds.map((applicationId) => {
      return { applicationId, field: 'specialty', text: specialtyAfter(step), was: specialtyAfter(step - 1) };
    });
    const key = step.toString(16).padStart(32, '0');
    await yes('applicants.editFields', { roundId, cells, reason: '', by: '王敏' }, undefined, key);
    if (unanswered) {
      say('ready');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    }
    say(`edited ${step}`);
  }
}

const activities = { import: importForEver, tally: tallyForEver, edit: editForEver };
await activities[order.activity]();
