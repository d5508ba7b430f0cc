import { readFileSync, writeSync } from 'node:fs';
import { childDesk } from './child-desk.ts';

/** What the parent tells the child, as JSON in a file. */
export interface DrawKillOrder {
  readonly path: string;
  readonly key: string;
  readonly from: number;
  readonly input: unknown;
  /** The key of the act that is going to be broken off. */
  readonly actKey: string;
}

// The product's own draw, stopped for good when the attempt stands in the book and before anything is drawn.
const order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DrawKillOrder;
const { yes } = childDesk(order, (store) => ({
  ...store,
  command: async (fn, options) => {
    const result = await store.command(fn, options);
    writeSync(1, 'ready\n');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    return result;
  },
}));
await yes('draw.make', order.input, undefined, order.actKey);
