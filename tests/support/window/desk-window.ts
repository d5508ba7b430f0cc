import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { type Channel, type Reply, type ReplyError, unpackReply } from '../../../src-main/core/contract/index.ts';
import type { DeskBridge } from '../../../src-renderer/api/bridge.ts';
import type { Desk, InputFor, OutputFor } from './whole-round.ts';

export const PASSWORD = '高原上的湖水 在冬天结冰 七十三';

/** One call through the preload, as the pages make it. */
export async function call<C extends Channel>(
  page: Page,
  channel: C,
  input: InputFor<C>,
): Promise<Reply<OutputFor<C>>> {
  const reply = page.evaluate(
    ([name, sent]) => {
      const [feature, verb] = name.split('.') as [string, string];
      const desk: DeskBridge = window.juryDesk;
      const api = desk.api as unknown as Record<string, Record<string, (input: unknown) => unknown>>;
      return api[feature]?.[verb]?.(sent);
    },
    [channel, input] as const,
  ) as Promise<Reply<OutputFor<C>>>;
  return unpackReply(await reply);
}

/** The page as a desk: the office behind it, without clicking. */
export function deskOf(page: Page): Desk & { no<C extends Channel>(c: C, input: InputFor<C>): Promise<ReplyError> } {
  return {
    async yes(channel, input) {
      const reply = await call(page, channel, input);
      if (reply.ok) return reply.value;
      throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
    },
    async no(channel, input) {
      const reply = await call(page, channel, input);
      if (!reply.ok) return reply.error;
      throw new Error(`${channel} was let through`);
    },
  };
}

/** The person's answer to the next system dialogs: a path or several, or `null` for closing them. */
export async function answerDialogs(
  application: ElectronApplication,
  answer: string | readonly string[] | null,
): Promise<void> {
  const chosen = answer === null ? [] : [answer].flat();
  await application.evaluate(({ dialog }, filePaths) => {
    const canceled = filePaths.length === 0;
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: filePaths[0] ?? '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths });
  }, chosen);
}

/** Holds files of this computer above the window, as a person who drags them does; the answer lets them go. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const at = { x: 600, y: 400, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  return async () => {
    await session.send('Input.dispatchDragEvent', { type: 'drop', ...at });
    await session.detach();
  };
}

/** An office made without clicking; gives back the recovery key. */
export async function createOffice(application: ElectronApplication, page: Page, file: string): Promise<string> {
  await answerDialogs(application, file);
  const { recoveryKey } = await deskOf(page).yes('office.create', {
    officeName: '省工程系列职改办',
    password: PASSWORD,
  });
  return recoveryKey;
}

/** Process ids of the helpers started by the shell, by the name it gave them. */
export function helperPids(application: ElectronApplication, name: string): Promise<number[]> {
  return application.evaluate(
    ({ app }, wanted) =>
      app
        .getAppMetrics()
        .filter((metric) => metric.name === wanted || metric.serviceName === wanted)
        .map((metric) => metric.pid),
    name,
  );
}

/**
 * From now on the office process lives at `utc`, and time goes on from there: no test depends on the day it is run. The
 * running process ends, and the window locks as it does whenever that happens. `folder` takes the small program that
 * sets the clock.
 */
export async function setOfficeClock(application: ElectronApplication, folder: string, utc: string): Promise<void> {
  const program = path.join(folder, 'office-clock.mjs');
  const office = pathToFileURL(path.resolve(import.meta.dirname, '../../../out/main/office.js')).href;
  writeFileSync(
    program,
    `const Now = Date;
     const ahead = ${Date.parse(utc) - Date.now()};
     globalThis.Date = class extends Now {
       constructor(...parts) { if (parts.length === 0) super(Now.now() + ahead); else super(...parts); }
       static now() { return Now.now() + ahead; }
     };
     await import(${JSON.stringify(office)});`,
  );
  await replaceOffice(application, program);
}

/**
 * From now on the office process dies when it would answer its first call of `channel`, which is after the commit; the
 * next one lives. The running process ends as in `setOfficeClock`.
 */
export async function loseFirstAnswer(
  application: ElectronApplication,
  folder: string,
  channel: Channel,
): Promise<void> {
  const program = path.join(folder, 'dying-office.mjs');
  const office = pathToFileURL(path.resolve(import.meta.dirname, '../../../out/main/office.js')).href;
  writeFileSync(
    program,
    `import { existsSync, writeFileSync } from 'node:fs';
     const died = ${JSON.stringify(path.join(folder, 'office-died'))};
     const port = process.parentPort;
     const wanted = new Set();
     const [on, post] = [port.on.bind(port), port.postMessage.bind(port)];
     port.on = (event, listener) => on(event, (message) => {
       if (message.data.channel === ${JSON.stringify(channel)}) wanted.add(message.data.id);
       listener(message);
     });
     port.postMessage = (message) => {
       if (message.type === 'reply' && wanted.has(message.id) && !existsSync(died)) {
         writeFileSync(died, '');
         process.kill(process.pid, 'SIGKILL');
       }
       post(message);
     };
     await import(${JSON.stringify(office)});`,
  );
  await replaceOffice(application, program);
}

/** Ends the office process; the shell starts the program in its place from then on. */
async function replaceOffice(application: ElectronApplication, program: string): Promise<void> {
  const running = await helperPids(application, OFFICE_PROCESS);
  await application.evaluate(
    ({ utilityProcess }, [name, file]) => {
      const fork = utilityProcess.fork.bind(utilityProcess);
      utilityProcess.fork = (module, args, options) =>
        fork(options?.serviceName === name ? file : module, args, options);
    },
    [OFFICE_PROCESS, program] as const,
  );
  for (const pid of running) process.kill(pid, 'SIGKILL');
  const gone = async () => (await helperPids(application, OFFICE_PROCESS)).every((pid) => !running.includes(pid));
  while (!(await gone())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const OFFICE_PROCESS = 'JuryDesk office';

/** Content size of the one window. */
export async function resize(application: ElectronApplication, width: number, height: number): Promise<void> {
  await application.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}
