import { pathToFileURL } from 'node:url';
import { nativeBindingPath } from '../../db/native-binding.ts';
import { documents as english } from '../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../src-renderer/text/zh-cn/documents.ts';
import { endpointOf, packReply } from '../core/contract/index.ts';
import { createDocumentRenderer } from '../documents/render-documents.ts';
import { beijing } from '../features/beijing-time.ts';
import { loadAssets } from './assets.ts';
import { assigningInThreads } from './assigning/assign-threads.ts';
import { comparingInThreads } from './comparing/compare-threads.ts';
import { drawingInThreads } from './drawing/draw-threads.ts';
import { errorLine } from './error-line.ts';
import { productKeyTools } from './keys/argon2.ts';
import type { FromOffice, OfficeStart, ToOffice } from './messages.ts';
import { createOffice, type Office } from './office.ts';
import { rowsInThread } from './rows/rows-thread.ts';

/** Electron's port of a utility process. */
interface ParentPort {
  postMessage(message: FromOffice): void;
  on(event: 'message', listener: (event: { readonly data: ToOffice }) => void): void;
}
const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;

function startOffice(start: OfficeStart): { readonly office: Office; readonly cancel: () => void } {
  const renderer = createDocumentRenderer({
    workerUrl: pathToFileURL(start.documentWorker),
    assetsDir: start.assetsDir,
  });
  let errors = 0;
  const now = () => new Date().toISOString();
  const office = createOffice({
    appVersion: start.appVersion,
    assets: loadAssets(start.assetsDir),
    now,
    today: () => beijing(now()).date,
    keyTools: productKeyTools,
    nativeBinding: nativeBindingPath({
      napi: process.versions.napi,
      packaged: start.packaged,
      resourcesPath: start.resourcesPath,
      env: process.env,
    }),
    drawing: drawingInThreads(pathToFileURL(start.drawWorker)),
    assigning: assigningInThreads(pathToFileURL(start.assignWorker)),
    comparing: comparingInThreads(pathToFileURL(start.compareWorker)),
    beginRows: rowsInThread(pathToFileURL(start.rowsWorker)),
    render: (model, format, told) => renderer.render({ model, format }, told),
    words: (language) => (language === 'en' ? english : chinese),
    emit: (event, payload) => port.postMessage({ type: 'event', event, payload } as FromOffice),
    remember: (file) => port.postMessage({ type: 'remember', file }),
    report: (channel, error) => {
      errors += 1;
      const id = `${process.pid.toString(36)}-${errors}`;
      port.postMessage({ type: 'log', line: errorLine(id, channel, error) });
      return id;
    },
    knownFile: start.knownFile,
  });
  return { office, cancel: () => void renderer.cancel() };
}

/** How long committed pages may stay in the log: 30 s, as Signal does it. */
const SETTLE_MS = 30_000;

let running: ReturnType<typeof startOffice> | undefined;

async function serve(message: ToOffice): Promise<void> {
  if (message.type === 'start') {
    const started = startOffice(message);
    running = started;
    setInterval(() => void started.office.settle(), SETTLE_MS);
    port.postMessage({ type: 'ready' });
    return;
  }
  if (!running) return;
  switch (message.type) {
    case 'cancel':
      running.cancel();
      return;
    case 'stopAct':
      running.office.stopAct(message.actId);
      return;
    case 'close':
      await running.office.close().catch(() => undefined);
      port.postMessage({ type: 'closed' });
      return;
    default: {
      const { id, channel, input, attached, key } = message;
      const { office } = running;
      const reply =
        message.type === 'may' ? await office.may(channel, input) : await office.call(channel, input, attached, key);
      const packed = endpointOf(channel)?.packed === true;
      port.postMessage({ type: 'reply', id, reply: packed ? packReply(reply) : reply });
    }
  }
}

port.on('message', ({ data }) => void serve(data));
