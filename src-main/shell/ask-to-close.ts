import { type BrowserWindow, dialog } from 'electron';
import type { DialogWords } from './desk-words.ts';

/** Whether the window may close over so many previews that nobody has accepted; asked only where there are some. */
export async function askToClose(window: BrowserWindow, words: DialogWords, previews: number): Promise<boolean> {
  if (previews === 0) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: words.appName,
    message: words.closeTitle(previews),
    detail: words.closeText,
    buttons: [words.closeStay, words.closeNow],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
