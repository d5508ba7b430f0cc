// A process that only listens: what it cannot hear is the machine's doing. Answers each message with its longest stall in ms
// since the one before.
import { startTicker } from '../lib/ticker.mjs';

let ticker = startTicker();
process.on('message', () => {
  process.send?.(ticker.stop().wall);
  ticker = startTicker();
});
process.on('disconnect', () => process.exit());
