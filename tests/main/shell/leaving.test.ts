import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leavingOf } from '../../../src-main/shell/leaving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window as far as leaving it goes: asked to close it closes unless somebody prevents it. */
function fakeWindow() {
  const window = Object.assign(new EventEmitter(), {
    asked: 0,
    destroyed: false,
    crashed: false,
    isDestroyed: () => window.destroyed,
    webContents: {
      isCrashed: () => window.crashed,
      send: (channel: string) => {
        expect(channel).toBe('event.leaving');
        window.asked += 1;
      },
    },
    close: () => {
      let prevented = false;
      window.emit('close', { preventDefault: () => (prevented = true) });
      if (!prevented) window.destroyed = true;
    },
  });
  return { window, leaving: leavingOf(window as unknown as BrowserWindow) };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a window that closes', () => {
  it('asks its page once and closes when the page has said that everything is on disk', async () => {
    const { window, leaving } = fakeWindow();
    window.close();
    window.close();
    await pass(1000);
    expect([window.asked, window.destroyed]).toEqual([1, false]);
    leaving.settled();
    await pass(0);
    expect(window.destroyed).toBe(true);
  });

  it('closes after two and a half seconds although its page says nothing', async () => {
    const { window } = fakeWindow();
    window.close();
    await pass(2499);
    expect(window.destroyed).toBe(false);
    await pass(1);
    expect(window.destroyed).toBe(true);
  });

  it('closes at once when its page has crashed or the program is ending', async () => {
    const crashed = fakeWindow();
    crashed.window.crashed = true;
    crashed.window.close();
    await pass(0);
    expect(crashed.window.destroyed).toBe(true);

    const ending = fakeWindow();
    const left = ending.leaving.leave();
    ending.leaving.settled();
    await left;
    ending.window.close();
    expect([ending.window.asked, ending.window.destroyed]).toEqual([1, true]);
  });
});

it('a lock of the computer asks the page each time and closes nothing', async () => {
  const { window, leaving } = fakeWindow();
  for (let i = 0; i < 2; i += 1) {
    const settled = leaving.settle();
    leaving.settled();
    await settled;
  }
  await pass(10_000);
  expect([window.asked, window.destroyed]).toEqual([2, false]);
});
