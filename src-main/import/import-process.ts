import { refuse } from '../core/domain/kernel/result.ts';
import { importFile } from './import-file.ts';
import { type ImportMessage, type ImportRequest, sentOutcome } from './messages.ts';

/** Electron's utility process has a port, a forked Node process has `send`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}
const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

function post(message: ImportMessage): void {
  if (port) port.postMessage(message);
  else process.send?.(message);
}

/** One request, one answer; the parent ends the process once it has the answer. */
async function serve(request: ImportRequest): Promise<void> {
  try {
    const outcome = await importFile(request, (step) => post({ type: 'progress', step }));
    post({ type: 'done', outcome: sentOutcome(outcome) });
  } catch {
    // Whatever a hostile file made the parser throw: the words of that error may quote the file and are not passed on.
    post({ type: 'done', outcome: refuse('workbook_damaged', { what: 'content' }) });
  }
}

if (port) port.on('message', (event) => void serve(event.data as ImportRequest));
else process.on('message', (message) => void serve(message as ImportRequest));
