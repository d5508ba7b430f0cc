import type { ActKey, EventName, Events, Reply } from '../core/contract/index.ts';
import type { Attached } from '../ipc/attached.ts';

/** First message of main to the office process. */
export interface OfficeStart {
  readonly type: 'start';
  readonly appVersion: string;
  readonly assetsDir: string;
  readonly documentWorker: string;
  readonly drawWorker: string;
  readonly assignWorker: string;
  readonly compareWorker: string;
  readonly rowsWorker: string;
  readonly packaged: boolean;
  readonly resourcesPath: string;
  readonly knownFile?: string | undefined;
}

export type ToOffice =
  | OfficeStart
  | {
      readonly type: 'call' | 'may';
      readonly id: number;
      readonly channel: string;
      readonly input: unknown;
      readonly attached?: Attached | undefined;
      readonly key?: ActKey | undefined;
    }
  | { readonly type: 'cancel' }
  | { readonly type: 'stopAct'; readonly actId: number }
  | { readonly type: 'close' };

export type FromOffice =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { [E in EventName]: { readonly type: 'event'; readonly event: E; readonly payload: Events[E] } }[EventName]
  | { readonly type: 'remember'; readonly file: string }
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'closed' };
