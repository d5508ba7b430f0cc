import { type UtilityProcess, utilityProcess } from 'electron';
import type { ActKey, EventName, Reply } from '../core/contract/index.ts';
import type { Attached } from '../ipc/attached.ts';
import type { FromOffice, OfficeStart, ToOffice } from '../office/messages.ts';
import { jsFlags } from './js-flags.ts';
import { OFFICE_FLAGS } from './office-flags.ts';
import { places } from './places.ts';

export interface OfficeLinkParts {
  readonly start: () => Omit<OfficeStart, 'type'>;
  readonly onEvent: (event: EventName, payload: unknown) => void;
  readonly onRemember: (file: string) => void;
  readonly log: (line: string) => void;
}

const CLOSE_MS = 5000;

/**
 * The office process as the shell sees it. When it stops by itself, open calls fail, and the next call starts a fresh,
 * locked one: a process that cannot even start is so tried once per call, not in a circle.
 */
export function officeLink(parts: OfficeLinkParts) {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  let nextId = 1;
  let closing = false;
  let whenClosed: (() => void) | undefined;
  let child: UtilityProcess | undefined = spawn();

  function spawn(): UtilityProcess {
    const process = utilityProcess.fork(places.office, [], {
      serviceName: 'JuryDesk office',
      stdio: 'ignore',
      execArgv: jsFlags(OFFICE_FLAGS),
    });
    process.on('message', (message: FromOffice) => receive(message));
    process.on('exit', () => stopped(process));
    send(process, { type: 'start', ...parts.start() });
    return process;
  }

  function send(to: UtilityProcess, message: ToOffice): void {
    to.postMessage(message);
  }

  function receive(message: FromOffice): void {
    switch (message.type) {
      case 'reply':
        waiting.get(message.id)?.(message.reply);
        waiting.delete(message.id);
        return;
      case 'event':
        parts.onEvent(message.event, message.payload);
        return;
      case 'remember':
        parts.onRemember(message.file);
        return;
      case 'log':
        parts.log(message.line);
        return;
      case 'closed':
        whenClosed?.();
        return;
      case 'ready':
        return;
    }
  }

  function stopped(process: UtilityProcess): void {
    if (closing || process !== child) return;
    for (const answer of waiting.values()) {
      answer({ ok: false, error: { code: 'internal', reason: 'office_stopped' } });
    }
    waiting.clear();
    child = undefined;
    parts.onEvent('locked', {});
  }

  function ask(
    type: 'call' | 'may',
    channel: string,
    input: unknown,
    attached?: Attached,
    key?: ActKey,
  ): Promise<Reply<unknown>> {
    return new Promise((resolve) => {
      const id = nextId;
      nextId += 1;
      waiting.set(id, resolve);
      child ??= spawn();
      send(child, { type, id, channel, input, attached, key });
    });
  }

  return {
    call: (channel: string, input: unknown, attached?: Attached, key?: ActKey) =>
      ask('call', channel, input, attached, key),
    may: (channel: string, input: unknown) => ask('may', channel, input) as Promise<Reply<null>>,
    cancel: () => {
      if (child) send(child, { type: 'cancel' });
    },
    stopAct: (actId: number) => {
      if (child) send(child, { type: 'stopAct', actId });
    },
    /** Lets the office empty its log into the file; gives up after five seconds, when the log is still whole on disk. */
    close(): Promise<void> {
      closing = true;
      const last = child;
      if (!last) return Promise.resolve();
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          last.kill();
          resolve();
        };
        const timer = setTimeout(done, CLOSE_MS);
        whenClosed = done;
        last.once('exit', done);
        send(last, { type: 'close' });
      });
    },
  };
}
