import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { awaitParcel, readParcel, sendParcel } from '../../../src-main/office/parcel.ts';

const rows = Array.from({ length: 3001 }, (_, i) => ({ id: `a${i}`, list: [i, null], left: undefined }));
const message = {
  kind: 'x',
  input: { rows, none: [], few: [1, 2], last: rows.slice(0, 501).map((one) => one.id) },
  units: new Map([['u', { parentId: null }]]),
};

it('brings a message whole, its long lists in parts', async () => {
  const { port1, port2 } = new MessageChannel();
  const parts: unknown[] = [];
  port2.on('message', (part) => parts.push(part));
  const read = awaitParcel(port2);
  await sendParcel(port1, message);
  expect(await read).toEqual(message);
  // Seven of the rows, two of the ids, and what they stand in.
  expect(parts).toHaveLength(10);
  port1.close();
});

it('is read from where it lies, after whoever sent it has gone', async () => {
  const { port1, port2 } = new MessageChannel();
  await sendParcel(port1, message);
  port1.close();
  expect(await readParcel(port2)).toEqual(message);
});

it('of what was not sent whole nothing is read', async () => {
  const { port1, port2 } = new MessageChannel();
  let asked = 0;
  await sendParcel(port1, { rows: Array.from({ length: 2_000_000 }, (_, i) => ({ i })) }, () => {
    asked += 1;
    return asked < 2;
  });
  expect(asked).toBe(2);
  await expect(readParcel(port2)).rejects.toThrow('not sent whole');
  port1.close();
});
