import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type DocumentFonts, loadDocumentFonts } from './fonts/document-fonts.ts';
import { renderDocument } from './render-document.ts';
import type { WorkerReply, WorkerRequest, WorkerSetup } from './worker-messages.ts';

const { assetsDir } = workerData as WorkerSetup;
let fonts: Promise<DocumentFonts> | undefined;
// One after the other: pdfmake keeps its settings in one place, and the office laptop has few cores.
let queue: Promise<void> = Promise.resolve();

async function answer({ id, model, format }: WorkerRequest): Promise<WorkerReply> {
  try {
    fonts ??= loadDocumentFonts(assetsDir);
    const result = await renderDocument(model, format, await fonts, async (rows) => {
      parentPort?.postMessage({ id, rows } satisfies WorkerReply);
    });
    if (!result.ok) return { id, refusal: result.refusal };
    const { bytes, pages } = result.value;
    return { id, document: { bytes, pages, sha256: createHash('sha256').update(bytes).digest('hex') } };
  } catch (error) {
    fonts = undefined;
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  queue = queue.then(async () => {
    const reply = await answer(request);
    parentPort?.postMessage(reply);
  });
});
