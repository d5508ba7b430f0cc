import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channels, projectorChannels } from '../../../src-main/core/contract/index.ts';
import type { Doors } from '../../../src-main/ipc/register.ts';

type Handler = (event: unknown, input?: unknown, key?: unknown) => Promise<unknown>;
const handled = new Map<string, Handler>();
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => void handled.set(channel, handler) },
}));
const { registerChannels } = await import('../../../src-main/ipc/register.ts');

const OURS = { senderFrame: 'ours' };
const PROJECTOR = { senderFrame: 'projector' };
const FOREIGN = { senderFrame: 'foreign' };
const FORBIDDEN = { ok: false, error: { code: 'forbidden' } };
const INVALID = { ok: false, error: { code: 'invalid_input', fields: [] } };

const reached: string[] = [];
const reach = (name: string) => async () => {
  reached.push(name);
  return { ok: true, value: null } as never;
};
const doors: Doors = {
  callerOf: (event) => {
    if ((event as unknown) === PROJECTOR) return 'projector';
    return (event as unknown) === OURS ? 'desk' : undefined;
  },
  local: { 'desk.stopAct': reach('stopAct'), 'projector.view': reach('view') },
  offer: reach('offer'),
  attach: reach('attach'),
  office: { call: reach('call'), may: reach('may') },
  report: (_channel, error) => String(error),
};

beforeEach(() => {
  reached.length = 0;
  handled.clear();
  registerChannels(doors);
});

const ask = (channel: string, event: unknown, input: unknown) => (handled.get(channel) as Handler)(event, input);

describe('the channels of the window', () => {
  it('are those of the contract and the one for dropped files', () => {
    expect([...handled.keys()].sort()).toEqual([...channels, 'shell.dropped'].sort());
  });

  it('forbid every one of them to a foreign frame, and nothing behind them hears of it', async () => {
    for (const channel of handled.keys()) {
      expect([channel, await ask(channel, FOREIGN, {})]).toEqual([channel, FORBIDDEN]);
    }
    expect(await ask('desk.stopAct', FOREIGN, { actId: 1 })).toEqual(FORBIDDEN);
    expect(await ask('shell.dropped', FOREIGN, [{ name: 'a.xlsx', path: '/a.xlsx' }])).toEqual(FORBIDDEN);
    expect(reached).toEqual([]);
  });

  it('let the projector ask for its view, and for nothing else', async () => {
    expect(projectorChannels).toEqual(['projector.view']);
    for (const channel of handled.keys()) {
      if (channel !== 'projector.view')
        expect([channel, await ask(channel, PROJECTOR, {})]).toEqual([channel, FORBIDDEN]);
    }
    expect(await ask('shell.dropped', PROJECTOR, [{ name: 'a.xlsx', path: '/a.xlsx' }])).toEqual(FORBIDDEN);
    expect(reached).toEqual([]);
    expect(await ask('projector.view', PROJECTOR, {})).toMatchObject({ ok: true });
    expect(reached).toEqual(['view']);
  });

  const one = { name: 'a.xlsx', path: '/a.xlsx' };
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  it.each([
    ['nothing', undefined],
    ['a text', '/etc/passwd'],
    ['one file that is no list', one],
    ['a list of texts', ['/etc/passwd']],
    ['a file without a place', [one, { name: 'a.xlsx' }]],
    ['a place that is no text', [{ name: 'a.xlsx', path: ['/etc/passwd'] }]],
    ['a name that is no text', [{ name: 1, path: '/a.xlsx' }]],
    ['null among the files', [one, null]],
    ['more files than anybody drops', Array.from({ length: 10_001 }, () => one)],
    ['places longer than any', [{ name: 'a.xlsx', path: 'x'.repeat(5 * 1024 * 1024) }]],
    ['a list of itself', cyclic],
  ])('take no dropped files from %s', async (_, dropped) => {
    expect(await ask('shell.dropped', OURS, dropped)).toEqual(INVALID);
    expect(reached).toEqual([]);
  });

  it('take dropped files from our own page', async () => {
    expect(await ask('shell.dropped', OURS, [one])).toMatchObject({ ok: true });
    expect(reached).toEqual(['offer']);
  });
});
