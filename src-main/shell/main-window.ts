import { BrowserWindow, Menu } from 'electron';
import { ORIGIN } from './app-protocol.ts';
import { places } from './places.ts';

/** The one window of the desk. `channels` are the contract's names for the preload. */
export function openMainWindow(channels: readonly string[], title: string, dark: boolean): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title,
    backgroundColor: dark ? '#12191c' : '#f6f8f8',
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
      additionalArguments: [`--jurydesk-channels=${channels.join(',')}`],
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/`);
  return window;
}
