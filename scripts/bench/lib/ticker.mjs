import { performance } from 'node:perf_hooks';

const TICK_MS = 5;

/**
 * How long this process could not listen at most: `wall` as whoever waits for it feels it, `own` what of that it worked
 * itself (processor time of its thread), both in ms. The rest is waiting for a processor that others have.
 */
export function startTicker() {
  let last = performance.now();
  let spent = process.threadCpuUsage();
  let [wall, own] = [0, 0];
  const look = () => {
    const now = performance.now();
    const used = process.threadCpuUsage(spent);
    wall = Math.max(wall, now - last - TICK_MS);
    if (now - last > 2 * TICK_MS) own = Math.max(own, (used.user + used.system) / 1000);
    [last, spent] = [now, process.threadCpuUsage()];
  };
  const ticking = setInterval(look, TICK_MS);
  return {
    stop() {
      look();
      clearInterval(ticking);
      return { wall, own };
    },
  };
}
