import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

const pageWatch = readFileSync(path.join(import.meta.dirname, 'page-watch.js'), 'utf8');

/**
 * Starts an Electron program and measures to the frame in which its window first shows the element; then ends it.
 * The debugging port is only listened on: unlike a test driver, it holds the program up for a few milliseconds at most.
 * @param {{ executable: string, args: string[], env: NodeJS.ProcessEnv, selector: string }} program
 * @returns {Promise<number>} milliseconds from the start of the process
 */
export async function startToPainted({ executable, args, env, selector }) {
  const begun = performance.timeOrigin + performance.now();
  const child = spawn(executable, ['--remote-debugging-port=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  const patience = new AbortController();
  try {
    const late = pause(PATIENCE_MS, undefined, { signal: patience.signal }).then(() => {
      throw new Error(`no window showed ${selector} within ${PATIENCE_MS / 1000} s`);
    });
    const gone = ended.then(([code]) => {
      throw new Error(`the program ended with ${code} before its window showed ${selector}`);
    });
    const painted = Number(
      await Promise.race([debuggerAddress(child).then((at) => paintTime(at, selector)), late, gone]),
    );
    return painted - begun;
  } finally {
    patience.abort();
    await end(child, ended);
  }
}

/** @returns {Promise<string>} */
function debuggerAddress(child) {
  return new Promise((resolve) => {
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
  });
}

/** @returns {Promise<string>} time since the epoch in milliseconds, by the page's clock */
function paintTime(address, selector) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    let id = 0;
    const send = (method, params, sessionId) => {
      id += 1;
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    };
    socket.onerror = () => reject(new Error('the debugging port did not answer'));
    socket.onopen = () =>
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
    socket.onmessage = ({ data }) => {
      const { method, params } = JSON.parse(String(data));
      if (method === 'Target.attachedToTarget') {
        const { sessionId, targetInfo } = params;
        if (targetInfo.type === 'page') {
          send('Page.enable', {}, sessionId);
          send('Runtime.enable', {}, sessionId);
          send('Runtime.addBinding', { name: 'benchPainted' }, sessionId);
          const source = `globalThis.benchSelector = ${JSON.stringify(selector)};
${pageWatch}`;
          send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true }, sessionId);
        }
        send('Runtime.runIfWaitingForDebugger', {}, sessionId);
      } else if (method === 'Runtime.bindingCalled' && params.name === 'benchPainted') {
        socket.close();
        resolve(params.payload);
      }
    };
  });
}

async function end(child, ended) {
  child.kill('SIGTERM');
  const settled = ended.catch(() => undefined);
  const late = pause(5000).then(() => child.kill('SIGKILL'));
  await Promise.race([settled, late]);
  await settled;
}
