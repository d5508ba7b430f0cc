import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { projectorCue, type Reply } from '../../../src-main/core/contract/index.ts';
import { displayForRoom } from '../../../src-main/shell/display-for-room.ts';
import { projectorOf } from '../../../src-main/shell/projector.ts';

const CUE = {
  ...{ kind: 'draw', roundId: 'r1', step: 'draw', attempt: 1, names: false, contributions: [], shown: 2, page: 1 },
} as const;
const LOCKED: Reply<unknown> = { ok: false, error: { code: 'locked' } };

function room(answer: Reply<unknown> = { ok: true, value: { kind: 'draw', step: 'draw' } }) {
  const windows: ReturnType<typeof fakeWindow>[] = [];
  const fakeWindow = () =>
    Object.assign(new EventEmitter(), {
      told: 0,
      destroyed: false,
      webContents: {
        send: () => {
          fake().told += 1;
        },
      },
      showInactive: () => undefined,
      destroy: () => {
        fake().destroyed = true;
        fake().emit('closed');
      },
    });
  const fake = () => windows.at(-1) as (typeof windows)[number];
  const seen = { deskTold: 0, composed: [] as unknown[] };
  const projector = projectorOf({
    open: () => {
      windows.push(fakeWindow());
      return fake() as unknown as BrowserWindow;
    },
    hasOwnDisplay: () => true,
    parseCue: (input) => projectorCue.safeParse(input).data,
    compose: async (cue) => {
      seen.composed.push(cue);
      return answer;
    },
    language: () => 'en',
    tellDesk: () => {
      seen.deskTold += 1;
    },
  });
  const ask = (door: string, input: unknown = {}) => projector.doors[`projector.${door}`]?.(input);
  return { projector, windows, seen, ask };
}

describe('the window of the room', () => {
  it('shows nothing until the desk says what', async () => {
    const { ask, seen } = room();
    expect(await ask('view')).toEqual({ ok: true, value: { language: 'en', shown: { kind: 'nothing' } } });
    expect(seen.composed).toEqual([]);
  });

  it('shows what the desk said last, whatever its own page sends along', async () => {
    const { ask, seen, windows } = room();
    await ask('open');
    await ask('show', CUE);
    await ask('view', { ...CUE, names: true, shown: 1000 });
    expect(seen.composed).toEqual([CUE]);
    expect(windows[0]?.told).toBe(1);
  });

  it('takes no cue that the contract does not know, and keeps the one before', async () => {
    const { ask } = room();
    await ask('show', CUE);
    for (const bad of [null, {}, { kind: 'names' }, { ...CUE, names: 'yes' }, { ...CUE, more: 1 }]) {
      expect(await ask('show', bad)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    }
    expect(await ask('state')).toMatchObject({ value: { cue: CUE } });
  });

  it('is opened once, and closing it leaves what the desk chose', async () => {
    const { ask, windows, seen } = room();
    await ask('open');
    await ask('open');
    expect(windows).toHaveLength(1);
    await ask('show', CUE);
    const before = seen.deskTold;
    windows[0]?.emit('closed');
    expect(seen.deskTold).toBe(before + 1);
    expect(await ask('state')).toEqual({ ok: true, value: { open: false, ownDisplay: false, cue: CUE } });
    await ask('open');
    expect(windows).toHaveLength(2);
  });

  it('goes at a lock, and what was shown is forgotten', async () => {
    const { ask, windows, projector, seen } = room();
    await ask('open');
    await ask('show', CUE);
    projector.forget();
    expect(windows[0]?.destroyed).toBe(true);
    expect(await ask('state')).toEqual({
      ok: true,
      value: { open: false, ownDisplay: false, cue: { kind: 'nothing' } },
    });
    await ask('view');
    expect(seen.composed).toEqual([]);
  });

  it('passes on a "no" of the office', async () => {
    const { ask } = room(LOCKED);
    await ask('show', CUE);
    expect(await ask('view')).toEqual(LOCKED);
  });

  it('is told apart by the page itself', async () => {
    const { ask, projector, windows } = room();
    const contents = (one: unknown) => one as Electron.WebContents;
    expect(projector.is(contents({}))).toBe(false);
    await ask('open');
    expect(projector.is(contents(windows[0]?.webContents))).toBe(true);
    expect(projector.is(contents({ ...windows[0]?.webContents }))).toBe(false);
    await ask('close');
    expect(projector.is(contents(windows[0]?.webContents))).toBe(false);
  });
});

describe('the display of the room', () => {
  const display = (id: number, width: number) => ({ id, bounds: { x: 0, y: 0, width, height: 1000 } });
  it('is the largest beside the desk, or none', () => {
    expect(displayForRoom([display(1, 3000)], 1)).toBeUndefined();
    expect(displayForRoom([display(1, 3000), display(2, 1024), display(3, 1920)], 1)?.id).toBe(3);
    expect(displayForRoom([display(1, 3000), display(2, 1024)], 2)?.id).toBe(1);
  });
});
