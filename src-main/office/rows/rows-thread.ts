import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { PreparedApplication } from '../../../db/tables/prepared-application.ts';
import type { PackedApplicants } from '../../core/domain/roster/packed-applicants.ts';
import type { BeginRows } from '../../features/rows-ahead.ts';
import { type PackedRows, unpackRows } from './packed-rows.ts';

export interface RowsTask {
  readonly packed: PackedApplicants;
  readonly first: number;
  readonly port: MessagePort;
}

/** Some characters fewer than this are a roster of a few hundred people, ready before a thread has begun. */
const FEWEST_CHARACTERS = 100_000;

/**
 * The rows of a draft in a thread of their own, which ends with the last of them. `workerUrl`: `rows-worker.ts` where Node
 * runs the sources, the bundled file otherwise. A thread that fails leaves rows unmade, and whoever writes makes them.
 */
export function rowsInThread(workerUrl: URL, fewest = FEWEST_CHARACTERS): BeginRows {
  return (packed, first) => {
    if (packed.length < fewest) return { at: () => undefined, stop: () => undefined };
    const { port1: received, port2: port } = new MessageChannel();
    const task: RowsTask = { packed, first, port };
    const worker = new Worker(workerUrl, { workerData: task, transferList: [port] });
    worker.on('error', () => undefined);
    worker.unref();
    const made: PreparedApplication[] = [];
    let stopped = false;
    return {
      at(place) {
        while (!stopped && made.length <= place) {
          // Asked in the middle of an act: what the thread has sent is taken without giving way to anything else.
          const message = receiveMessageOnPort(received)?.message as PackedRows | undefined;
          if (message === undefined) break;
          made.push(...unpackRows(message));
        }
        return made[place];
      },
      stop() {
        stopped = true;
        made.length = 0;
        received.close();
        void worker.terminate();
      },
    };
  };
}
