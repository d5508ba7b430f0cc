import { fork } from 'node:child_process';
import path from 'node:path';

const children = path.resolve(import.meta.dirname, '..', 'children');

/**
 * Runs one measurement in a process of its own, so that no heap and no compiled code of another one is measured with it.
 * @param {string} name file in children/, without its ending
 * @param {unknown} input must survive JSON
 * @param {readonly string[]} [flags] how the product starts the process that does this work
 * @returns {Promise<any>} what the child answered
 */
export function inChild(name, input, flags = []) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(children, `${name}.mjs`), [JSON.stringify(input)], {
      execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let answer;
    child.on('message', (message) => {
      answer = message;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (answer?.failed !== undefined) reject(new Error(answer.failed));
      else if (answer?.value !== undefined) resolve(answer.value);
      else reject(new Error(`${name} ended without a figure (${signal ?? `exit code ${code}`})`));
    });
  });
}

/**
 * The child's side: does the work and tells the parent.
 * @param {(input: any) => unknown} work
 */
export async function answer(work) {
  const tell = (message) => new Promise((sent) => process.send?.(message, sent));
  try {
    await tell({ value: await work(JSON.parse(process.argv[2] ?? 'null')) });
  } catch (error) {
    await tell({ failed: error.stack ?? String(error) });
  }
  // Worker pools of the measured program would keep the process alive.
  process.exit();
}
