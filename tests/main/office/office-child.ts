import { pathToFileURL } from 'node:url';
import type { FromOffice, ToOffice } from '../../../src-main/office/messages.ts';

/**
 * The office process in plain Node: Electron's port is played by the channel to the test. With `DIE_BEFORE_REPLY` the
 * process dies at the moment when it would answer that call, which is after the commit.
 */
const dieBefore = process.env.DIE_BEFORE_REPLY;
const startedAt = Date.now();
const clock = process.env.OFFICE_UTC;
if (clock !== undefined) {
  const Now = Date;
  const ahead = Date.parse(clock) - startedAt;
  globalThis.Date = class extends Now {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [Now.now() + ahead] : parts) as [number]));
    }
    static override now(): number {
      return Now.now() + ahead;
    }
  } as DateConstructor;
}

const calls = new Map<number, string>();
const port = {
  postMessage(message: FromOffice): void {
    if (message.type === 'reply' && calls.get(message.id) === dieBefore) process.kill(process.pid, 'SIGKILL');
    process.send?.(message);
  },
  on(_event: 'message', listener: (event: { readonly data: ToOffice }) => void): void {
    process.on('message', (data: ToOffice) => {
      if (data.type === 'call') calls.set(data.id, data.channel);
      listener({ data });
    });
  },
};
Object.defineProperty(process, 'parentPort', { value: port });
await import(pathToFileURL(`${import.meta.dirname}/../../../src-main/office/office-process.ts`).href);
