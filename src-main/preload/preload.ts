import { contextBridge, ipcRenderer, webUtils } from 'electron';

/**
 * The channel names come from the contract through main, as an argument of the window: the sandboxed preload then
 * needs no schema library. Each becomes one function; there is no way to name a channel from the page.
 */
const PREFIX = '--jurydesk-channels=';
const names = process.argv.find((argument) => argument.startsWith(PREFIX))?.slice(PREFIX.length) ?? '';

const api: Record<string, Record<string, (input: unknown, key?: unknown) => Promise<unknown>>> = {};
for (const channel of names.split(',').filter(Boolean)) {
  const [feature, verb] = channel.split('.') as [string, string];
  api[feature] ??= {};
  // The key of the act goes beside the input: no schema of an endpoint knows it.
  api[feature][verb] = (input, key) => ipcRenderer.invoke(channel, input, key);
}

const EVENTS = ['changed', 'locked', 'leaving', 'progress', 'acting', 'projected'];

/** Calls the listener with the event's payload; gives back a function that stops it. */
function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!EVENTS.includes(event)) return () => undefined;
  const channel = `event.${event}`;
  const wrapped = (_: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(channel, wrapped);
  return () => void ipcRenderer.off(channel, wrapped);
}

/** Files that a person dropped. Where they lie goes to main and never to the page, which gets their names and numbers. */
function offer(files: readonly File[]): Promise<unknown> {
  const dropped = files.map((file) => ({ name: file.name, path: webUtils.getPathForFile(file) }));
  return ipcRenderer.invoke('shell.dropped', dropped);
}

for (const verbs of Object.values(api)) Object.freeze(verbs);
const desk = { api: Object.freeze(api), on, offer, platform: process.platform };
contextBridge.exposeInMainWorld('juryDesk', Object.freeze(desk));
