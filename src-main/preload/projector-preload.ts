import { contextBridge, ipcRenderer } from 'electron';

/** All that the window of the room can do: ask what it shall show, and be told to ask again. */
const projector = {
  view: () => ipcRenderer.invoke('projector.view', {}),
  /** Calls the listener when what is shown may have changed; gives back a function that stops it. */
  onProjected(listener: () => void): () => void {
    const wrapped = () => listener();
    ipcRenderer.on('event.projected', wrapped);
    return () => void ipcRenderer.off('event.projected', wrapped);
  },
};
contextBridge.exposeInMainWorld('juryProjector', Object.freeze(projector));
