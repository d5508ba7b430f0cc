import type { Api, EventName, Events, Offer, Reply } from '../../src-main/core/contract/index.ts';

/** What the preload puts before the window: one frozen object and nothing else. */
export interface DeskBridge {
  readonly api: Api;
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Files that a person dropped, by name and number: where they lie does not come to the window. */
  offer(files: readonly File[]): Promise<Reply<Offer>>;
  readonly platform: string;
}

declare global {
  interface Window {
    readonly juryDesk: DeskBridge;
  }
}

export function bridge(): DeskBridge {
  return window.juryDesk;
}
