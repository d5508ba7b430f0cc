import type { ProjectorView, Reply } from '../../src-main/core/contract/index.ts';

/** What the room's window is given: one frozen object, with the one door it may use. */
export interface RoomBridge {
  view(): Promise<Reply<ProjectorView>>;
  onProjected(listener: () => void): () => void;
}

declare global {
  interface Window {
    readonly juryProjector: RoomBridge;
  }
}

export function roomBridge(): RoomBridge {
  return window.juryProjector;
}
