import { app, session } from 'electron';
import { ORIGIN } from './app-protocol.ts';

/** Doors through which another program could sit in the window, or read the key beside it. No fuse closes them. */
const DEBUGGERS = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Before ready. As root Chromium needs --no-sandbox, which `enableSandbox` would undo for its children. */
export function lockDownProcess(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (app.isPackaged) for (const debug of DEBUGGERS) app.commandLine.removeSwitch(debug);
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}

/** Nothing leaves this computer, nothing asks for a device, no page goes anywhere. */
export function lockDownSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const allowed = /^(?:app:\/\/jury\/|data:|blob:|devtools:)/.test(details.url);
    answer({ cancel: !allowed });
  });
  defaultSession.on('will-download', (event) => event.preventDefault());
}

export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** The main frame of a page of ours; a frame inside it, or a page at another address, is nobody we know. */
export function isOurFrame(frame: Electron.WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${ORIGIN}/`);
}
