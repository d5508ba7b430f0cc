import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActKey, Channel, Reply } from '../../../src-main/core/contract/index.ts';
import type { FromOffice, ToOffice } from '../../../src-main/office/messages.ts';
import { temporaryFolder } from '../../support/database.ts';
import { type InputFor, type OutputFor, sampleSetup } from '../../support/window/whole-round.ts';
import { ASSETS, PASSWORD, place } from '../ipc/office-at-hand.ts';

const CHILD = path.join(import.meta.dirname, 'office-child.ts');
const KEY = '0123456789abcdef0123456789abcdef' as ActKey;
const NOT_ANSWERED = Symbol('the process died');

// Whole processes with a real key derivation: a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let file: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, '办公室.jury');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** The real office process, talked to in the shell's messages. */
function startOffice(env: Readonly<Record<string, string>> = {}, knownFile?: string) {
  const child = fork(CHILD, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  const ended = once(child, 'exit').then(() => NOT_ANSWERED);
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  child.on('message', (message: FromOffice) => {
    if (message.type === 'reply') waiting.get(message.id)?.(message.reply);
  });
  const send = (message: ToOffice) => child.send(message);
  send({
    type: 'start',
    appVersion: '0.0.0-test',
    assetsDir: ASSETS,
    documentWorker: path.join(folder, 'never started'),
    drawWorker: path.join(folder, 'never started'),
    compareWorker: path.join(folder, 'never started'),
    assignWorker: path.join(folder, 'never started'),
    rowsWorker: path.join(folder, 'never started'),
    packaged: false,
    resourcesPath: folder,
    knownFile,
  });
  let id = 0;
  return {
    /** The reply; throws where the process ended instead. */
    async call<C extends Channel>(channel: C, input: InputFor<C>, key?: ActKey): Promise<Reply<OutputFor<C>>> {
      id += 1;
      const reply = new Promise<Reply<unknown>>((resolve) => waiting.set(id, resolve));
      const attached = channel === 'office.create' ? place(file) : undefined;
      send({ type: 'call', id, channel, input, attached, key });
      const first = await Promise.race([reply, ended]);
      if (first === NOT_ANSWERED) throw new Error('office_stopped');
      return first as Reply<OutputFor<C>>;
    },
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) =>
        child.on('message', (message: FromOffice) => message.type === 'closed' && resolve()),
      );
      send({ type: 'close' });
      await closed;
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function made(office: ReturnType<typeof startOffice>): Promise<void> {
  const created = await office.call('office.create', { officeName: '省工程系列职改办', password: PASSWORD });
  expect(created).toMatchObject({ ok: true });
}

describe('the office process', () => {
  it('killed between commit and answer, does the act once when it is sent again', async () => {
    const first = startOffice({ DIE_BEFORE_REPLY: 'rounds.create' });
    await made(first);
    await expect(first.call('rounds.create', sampleSetup(), KEY)).rejects.toThrow('office_stopped');

    const next = startOffice({}, file);
    expect(await next.call('office.unlock', { password: PASSWORD })).toMatchObject({ ok: true });
    const lost = await next.call('rounds.list', {});
    expect(lost).toMatchObject({ ok: true, value: [{ name: sampleSetup().name }] });
    const before = await next.call('office.auditRows', { limit: 50 });

    const again = await next.call('rounds.create', sampleSetup(), KEY);
    if (!lost.ok || !again.ok) throw new Error('not answered');
    expect(again.value.roundId).toBe(lost.value[0]?.roundId);
    expect(await next.call('rounds.list', {})).toEqual(lost);
    expect(await next.call('office.auditRows', { limit: 50 })).toEqual(before);

    // Another act of the same kind has a key of its own, and a second round is made.
    await next.call('rounds.create', sampleSetup(), KEY.replace('0', 'f') as ActKey);
    expect(await next.call('rounds.list', {})).toMatchObject({ ok: true, value: { length: 2 } });
    await next.close();
  });

  // 00:30 of the 11th in Beijing, where Los Angeles has the 10th; and 20:00, where Kiritimati has the 12th.
  it.each([
    ['America/Los_Angeles', '2023-02-10T16:30:00.000Z'],
    ['Pacific/Kiritimati', '2023-02-11T12:00:00.000Z'],
  ])('counts days by Beijing time on a computer set to %s', async (zone, utc) => {
    const office = startOffice({ TZ: zone, OFFICE_UTC: utc });
    await made(office);
    const created = await office.call('rounds.create', sampleSetup());
    if (!created.ok) throw new Error(JSON.stringify(created.error));
    const round = await office.call('rounds.get', { roundId: created.value.roundId });
    expect(round).toMatchObject({ ok: true, value: { today: '2023-02-11' } });
    await office.close();
  });
});
