import type { BrowserWindow } from 'electron';

/** As long as the window itself gives an office that does not answer, and a little. */
const PATIENCE_MS = 2500;

export interface Leaving {
  /** Resolves when what was being typed is on disk; at once where no page is left to ask, after 2.5 s at the latest. */
  settle(): Promise<void>;
  /** `settle` for the last time: from then on the window closes without asking. */
  leave(): Promise<void>;
  /** The window's word that it is done. */
  settled(): void;
}

/**
 * Nothing typed is lost to a pause: before the window closes or the office locks, its page sends what it holds. What
 * cannot be sent is asked about by `mayClose`, once at a time; a crashed page holds nothing any more. A computer that
 * goes to sleep or ends the program is not kept waiting for an answer.
 */
export function leavingOf(window: BrowserWindow, mayClose: () => Promise<boolean>): Leaving {
  let asked: Promise<void> | undefined;
  let settled: () => void = () => undefined;
  let left = false;
  let asking = false;

  function settle(): Promise<void> {
    if (window.isDestroyed() || window.webContents.isCrashed()) return Promise.resolve();
    asked ??= new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      settled = () => {
        clearTimeout(timer);
        resolve();
      };
      window.webContents.send('event.leaving', {});
    }).finally(() => {
      asked = undefined;
    });
    return asked;
  }

  async function leave(): Promise<void> {
    await settle();
    left = true;
  }

  window.on('close', (event) => {
    if (left) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void closeAsked().finally(() => {
      asking = false;
    });
  });

  async function closeAsked(): Promise<void> {
    if (!window.webContents.isCrashed() && !(await mayClose())) return;
    await leave();
    if (!window.isDestroyed()) window.close();
  }

  return { settle, leave, settled: () => settled() };
}
