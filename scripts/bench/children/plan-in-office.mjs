// Plans made in the office, as the office process makes them, while it is watched and an idle process beside it. Input:
// { file, roundId, password, runs }. Answer of each run: { wall, own, idle } in ms: longest stall, the office's own work in
// one, longest stall of the idle process.
import { fork } from 'node:child_process';
import path from 'node:path';
import { answer } from '../lib/child.mjs';
import { startOffice } from '../lib/office.mjs';
import { startTicker } from '../lib/ticker.mjs';

await answer(async ({ file, roundId, password, runs }) => {
  const { call, close } = startOffice({ knownFile: file });
  await call('office.unlock', { password });
  const beside = fork(path.join(import.meta.dirname, 'idle-ticker.mjs'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ask = () =>
    new Promise((told) => {
      beside.once('message', told);
      beside.send('how long');
    });
  const found = [];
  for (let run = 0; run < runs; run += 1) {
    await ask();
    const ticker = startTicker();
    await call('groups.assign', { roundId, within: 'group', prove: false });
    found.push({ ...ticker.stop(), idle: await ask() });
  }
  beside.disconnect();
  await close();
  return found;
});
