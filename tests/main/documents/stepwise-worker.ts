import { parentPort } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from '../../../src-main/documents/worker-messages.ts';

/** Stands in for the document worker where a test must know how far it is: a pdf has 400 rows, and 600 more with each xlsx. */
let pdf: number | undefined;
const tell = (reply: WorkerReply) => parentPort?.postMessage(reply);

parentPort?.on('message', ({ id, format }: WorkerRequest) => {
  if (format === 'pdf') {
    pdf = id;
    tell({ id, rows: 400 });
  }
  if (format === 'xlsx' && pdf !== undefined) tell({ id: pdf, rows: 600 });
});
