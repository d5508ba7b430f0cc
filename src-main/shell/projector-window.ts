import { BrowserWindow, screen } from 'electron';
import { ORIGIN } from './app-protocol.ts';
import { displayForRoom } from './display-for-room.ts';
import { places } from './places.ts';

/**
 * The window that the room sees. Where there is another display than the desk's it fills that one; on the only display it
 * is an ordinary window. It opens without taking the keyboard from the desk. F11 fills the display it is on and leaves it
 * again, Esc leaves it.
 */
export function openProjectorWindow(desk: BrowserWindow, title: string): BrowserWindow {
  const own = displayForRoom(screen.getAllDisplays(), screen.getDisplayMatching(desk.getBounds()).id);
  const window = new BrowserWindow({
    ...(own === undefined ? { width: 1280, height: 720 } : own.bounds),
    minWidth: 640,
    minHeight: 360,
    show: false,
    fullscreen: own !== undefined,
    title,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: places.projectorPreload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || (input.key !== 'F11' && input.key !== 'Escape')) return;
    event.preventDefault();
    window.setFullScreen(input.key === 'F11' && !window.isFullScreen());
  });
  window.once('ready-to-show', () => window.showInactive());
  void window.loadURL(`${ORIGIN}/projector.html`);
  return window;
}

/** Whether the room sees another display than the people at the desk. */
export function hasOwnDisplay(window: BrowserWindow, desk: BrowserWindow): boolean {
  return screen.getDisplayMatching(window.getBounds()).id !== screen.getDisplayMatching(desk.getBounds()).id;
}
