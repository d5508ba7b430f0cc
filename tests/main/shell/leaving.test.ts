import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leavingOf } from '../../../src-main/shell/leaving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window as far as leaving it goes: asked to close it closes unless somebody prevents it. */
function fakeWindow(mayClose: () => Promise<boolean> = async () => true) {
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
  return { window, leaving: leavingOf(window as unknown as BrowserWindow, mayClose) };
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

describe('a window that would close over previews nobody has accepted', () => {
  it('asks once however often it is told to close, and stays open on a no', async () => {
    const answers: ((yes: boolean) => void)[] = [];
    const { window, leaving } = fakeWindow(() => new Promise((resolve) => void answers.push(resolve)));
    window.close();
    window.close();
    await pass(60_000);
    expect([answers.length, window.asked, window.destroyed]).toEqual([1, 0, false]);
    answers[0]?.(false);
    await pass(60_000);
    expect([window.asked, window.destroyed]).toEqual([0, false]);

    window.close();
    await pass(0);
    expect(answers.length).toBe(2);
    answers[1]?.(true);
    await pass(0);
    leaving.settled();
    await pass(0);
    expect([window.asked, window.destroyed]).toEqual([1, true]);
  });

  it('asks nobody where the page has crashed, the program ends or the computer locks', async () => {
    let asked = 0;
    const never = async () => {
      asked += 1;
      return false;
    };
    const crashed = fakeWindow(never);
    crashed.window.crashed = true;
    crashed.window.close();
    await pass(0);
    expect(crashed.window.destroyed).toBe(true);
    const ending = fakeWindow(never);
    const left = ending.leaving.leave();
    ending.leaving.settled();
    await left;
    ending.window.close();
    expect([asked, ending.window.destroyed]).toEqual([0, true]);
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
