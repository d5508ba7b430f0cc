import { connect, type Socket } from 'node:net';

const KEY_PRESS = 2;
const KEY_RELEASE = 3;
const RETURN = 0xff0d;

/**
 * An X display seen as a person sees it: its windows by title, and a keyboard. The packed application lets no debugger
 * in, so this is the only way to work with it. Speaks the X11 protocol (little endian) and its XTEST extension.
 */
export interface XDisplay {
  /** Titles of all top-level windows that have one. */
  titles(): Promise<string[]>;
  /** Types lower-case letters, digits and spaces into the window with that title, and Enter. */
  enter(title: string, text: string): Promise<void>;
  close(): void;
}

/** `name`: as in DISPLAY, `:7`. */
export async function connectDisplay(name: string): Promise<XDisplay> {
  const socket = connect(`/tmp/.X11-unix/X${name.slice(1)}`);
  const read = reader(socket);
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  socket.write(hello);
  const head = await read(8);
  const setup = await read(head.readUInt16LE(6) * 4);
  if (head[0] !== 1) throw new Error('the display does not let us in');
  const rootAt = 32 + Math.ceil(setup.readUInt16LE(16) / 4) * 4 + 8 * (setup[21] ?? 0);
  const root = setup.readUInt32LE(rootAt);
  const [firstKey, lastKey] = [setup[26] ?? 8, setup[27] ?? 255];

  function request(opcode: number, detail: number, body: Buffer): void {
    const whole = Buffer.alloc(4 + Math.ceil(body.length / 4) * 4);
    whole.writeUInt8(opcode, 0);
    whole.writeUInt8(detail, 1);
    whole.writeUInt16LE(whole.length / 4, 2);
    body.copy(whole, 4);
    socket.write(whole);
  }

  /** Replies come in the order of the requests; errors of requests without a reply, and events, stand between them. */
  async function reply(): Promise<Buffer> {
    for (;;) {
      const first = await read(32);
      if (first[0] === 0) throw new Error(`X error ${first[1]}`);
      if (first[0] === 1) return Buffer.concat([first, await read(first.readUInt32LE(4) * 4)]);
    }
  }

  const words32 = (...values: number[]) => {
    const body = Buffer.alloc(values.length * 4);
    values.forEach((value, i) => void body.writeUInt32LE(value, i * 4));
    return body;
  };

  async function windows(): Promise<{ readonly id: number; readonly title: string }[]> {
    request(15, 0, words32(root)); // QueryTree
    const tree = await reply();
    const found = [];
    for (let i = 0; i < tree.readUInt16LE(16); i += 1) {
      const id = tree.readUInt32LE(32 + i * 4);
      request(20, 0, words32(id, 39, 0, 0, 64)); // GetProperty WM_NAME
      // A window may be gone by now.
      const named = await reply().catch(() => undefined);
      if (named?.[1] !== 8) continue;
      found.push({ id, title: named.subarray(32, 32 + named.readUInt32LE(16)).toString('latin1') });
    }
    return found;
  }

  async function keyCodes(): Promise<ReadonlyMap<number, number>> {
    const count = lastKey - firstKey + 1;
    request(101, 0, Buffer.from([firstKey, count, 0, 0])); // GetKeyboardMapping
    const mapping = await reply();
    const perKey = mapping[1] ?? 1;
    return new Map(Array.from({ length: count }, (_, i) => [mapping.readUInt32LE(32 + i * perKey * 4), firstKey + i]));
  }

  async function testExtension(): Promise<number> {
    const extension = Buffer.from('XTEST');
    request(98, 0, Buffer.concat([Buffer.from([extension.length, 0, 0, 0]), extension])); // QueryExtension
    const answer = await reply();
    if (answer[8] !== 1) throw new Error('the display has no XTEST');
    return answer[9] ?? 0;
  }

  return {
    titles: async () => (await windows()).map(({ title }) => title).filter((title) => title !== ''),
    async enter(title, text) {
      const window = (await windows()).find((one) => one.title === title);
      if (!window) throw new Error(`no window ${title}`);
      const [codes, extension] = [await keyCodes(), await testExtension()];
      request(42, 0, words32(window.id, 0)); // SetInputFocus
      for (const symbol of [...Array.from(text, (letter) => letter.charCodeAt(0)), RETURN]) {
        const code = codes.get(symbol);
        if (code === undefined) throw new Error('a letter that is on no key');
        for (const type of [KEY_PRESS, KEY_RELEASE]) {
          const fake = Buffer.alloc(32);
          fake.writeUInt8(type, 0);
          fake.writeUInt8(code, 1);
          request(extension, 2, fake);
        }
      }
    },
    close: () => void socket.destroy(),
  };
}

/** `await read(n)`: the next n bytes. */
function reader(socket: Socket): (count: number) => Promise<Buffer> {
  let held = Buffer.alloc(0);
  let wake: () => void = () => undefined;
  let over = false;
  socket.on('data', (more: Buffer) => {
    held = Buffer.concat([held, more]);
    wake();
  });
  for (const end of ['close', 'error'] as const) {
    socket.on(end, () => {
      over = true;
      wake();
    });
  }
  return async (count) => {
    while (held.length < count) {
      if (over) throw new Error('the display is gone');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
}
