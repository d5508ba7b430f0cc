import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** Copying so many elements takes some milliseconds; a list that is no longer goes with what it stands in. */
const PART = 500;
/** How long a side copies before whatever else waits has its turn. */
const COPYING_MS = 10;
const PLACE = '(list)';

interface Part {
  readonly list: number;
  readonly part: readonly unknown[];
}

interface Rest {
  readonly rest: unknown;
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The value with a place in the stead of each long list in it, and the lists. Lists within lists stay where they are. */
function apart(value: unknown, lists: (readonly unknown[])[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= PART) return value;
    lists.push(value);
    return { [PLACE]: lists.length - 1 };
  }
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, apart(one, lists)]));
}

function together(value: unknown, lists: readonly (readonly unknown[])[]): unknown {
  if (!isPlain(value)) return value;
  if (PLACE in value) return lists[(value as { readonly [PLACE]: number })[PLACE]];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, together(one, lists)]));
}

function* partsOf(lists: readonly (readonly unknown[])[]): Generator<Part> {
  for (const [list, all] of lists.entries()) {
    for (let at = 0; at < all.length; at += PART) yield { list, part: all.slice(at, at + PART) };
  }
}

function addTo(lists: unknown[][], { list, part }: Part): void {
  const known = lists[list] ?? [];
  lists[list] = known;
  for (const one of part) known.push(one);
}

/**
 * A message of many thousand rows holds up whoever sends and whoever reads it, for as long as it takes to copy it. Sent
 * through the port in parts, and from there read in parts, with turns for everything else between them. `mayGoOn`: asked
 * after each turn.
 */
export async function sendParcel(
  port: Pick<MessagePort, 'postMessage'>,
  value: unknown,
  mayGoOn = () => true,
): Promise<void> {
  const lists: (readonly unknown[])[] = [];
  const rest = apart(value, lists);
  let last = performance.now();
  for (const part of partsOf(lists)) {
    port.postMessage(part);
    if (performance.now() - last < COPYING_MS) continue;
    await turn();
    if (!mayGoOn()) return;
    last = performance.now();
  }
  port.postMessage({ rest } satisfies Rest);
}

/** The other end, where nobody else waits for a turn: what `sendParcel` sends. */
export function awaitParcel(port: Pick<MessagePort, 'on' | 'off'>): Promise<unknown> {
  const lists: unknown[][] = [];
  return new Promise((resolve) => {
    const take = (message: Part | Rest) => {
      if ('part' in message) {
        addTo(lists, message);
        return;
      }
      port.off('message', take);
      resolve(together(message.rest, lists));
    };
    port.on('message', take);
  });
}

/** The other end, where others wait: what was sent whole before anybody was told of it, read with turns in between. */
export async function readParcel(port: MessagePort): Promise<unknown> {
  const lists: unknown[][] = [];
  let last = performance.now();
  for (;;) {
    const message = receiveMessageOnPort(port)?.message as Part | Rest | undefined;
    if (message === undefined) throw new Error('a parcel that was not sent whole');
    if (!('part' in message)) return together(message.rest, lists);
    addTo(lists, message);
    if (performance.now() - last < COPYING_MS) continue;
    await turn();
    last = performance.now();
  }
}
