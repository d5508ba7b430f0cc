import type { ReadAttachment } from '../../core/domain/attachments/attachment.ts';
import { type Result, refuse } from '../../core/domain/kernel/result.ts';
import { readAttachment } from './read-attachment.ts';

/** Electron's utility process has a port, a forked Node process has `send`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}
const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;

function post(outcome: Result<ReadAttachment>): void {
  if (port) port.postMessage(outcome);
  else process.send?.(outcome);
}

/** One path, one answer; the parent ends the process once it has the answer. */
async function serve(place: string): Promise<void> {
  // The words of what a hostile file made a reader throw may quote the file and are not passed on.
  post(await readAttachment(place).catch(() => refuse('attachment_damaged', { what: 'content' })));
}

if (port) port.on('message', (event) => void serve(String(event.data)));
else process.on('message', (message) => void serve(String(message)));
