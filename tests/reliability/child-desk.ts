import { openStore } from '../../db/open-store.ts';
import type { Store } from '../../db/store.ts';
import { assigningHere } from '../../src-main/core/domain/assignment/assigning.ts';
import { drawingHere } from '../../src-main/core/domain/draw/drawing.ts';
import { unhurried } from '../../src-main/core/domain/kernel/pace.ts';
import { comparingHere } from '../../src-main/core/domain/recusal/comparing.ts';
import { highsSolver } from '../../src-main/features/draw/highs-solver.ts';
import { gateRound } from '../../src-main/features/round-facts.ts';
import { seatsFor } from '../../src-main/features/sealed-names.ts';
import { dispatch, type Host } from '../../src-main/ipc/dispatch.ts';
import { handlerOf } from '../../src-main/ipc/registry.ts';
import { loadAssets } from '../../src-main/office/assets.ts';
import { draftShelf } from '../../src-main/office/drafts.ts';
import { day } from '../domain/support/day.ts';
import { steppingClock } from '../support/database.ts';

/** The file of a child that is going to be killed, and what keeps its ids apart from those of other runs. */
interface ChildOrder {
  readonly path: string;
  readonly key: string;
  readonly from: number;
}

/** The product's dispatch over an office file, in a process of its own. `around` may stand between it and the store. */
export function childDesk(order: ChildOrder, around: (store: Store) => Store = (store) => store) {
  const clock = steppingClock('2022-12-05T02:00:00.000Z');
  const store = openStore(order.path, new Uint8Array(Buffer.from(order.key, 'hex')), {
    clock,
    randomBytes: (count) => new Uint8Array(count),
    appVersion: '0.0.0-test',
  });
  const today = day('2022-12-05');
  let ids = order.from * 1_000_000;
  const newId = () => {
    ids += 1;
    return `kill${String(ids).padStart(14, '0')}`.padEnd(26, '0');
  };
  const assets = loadAssets(new URL('../../assets', import.meta.url).pathname);
  const drafts = draftShelf(newId);
  const host: Host = {
    caller: { actor: 'test', role: 'secretary' },
    store: around(store),
    handlerOf,
    gate: (db, roundId, stage) => gateRound(db, roundId, stage, { today, calendar: assets.calendar }),
    seatsFor,
    surroundings: () => ({
      now: clock(),
      today,
      ...assets,
      drafts: drafts.shelf(),
      drawing: drawingHere(highsSolver),
      assigning: assigningHere(highsSolver),
      comparing: comparingHere,
    }),
    copyOffice: () => Promise.reject(new Error('nothing is copied here')),
    luck: { newId, randomHex: (bytes) => '00'.repeat(bytes) },
    work: {
      render: () => Promise.reject(new Error('nothing is rendered here')),
      writeFile: () => Promise.reject(new Error('nothing is written here')),
      progress: () => undefined,
      appVersion: '0.0.0-test',
      words: () => {
        throw new Error('nothing is said here');
      },
    },
    beginAct: () => ({ pace: unhurried, mayBegin: () => undefined, over: () => undefined }),
    whyStopped: () => undefined,
    changed: () => undefined,
    report: (channel, error) => `${channel}: ${String(error)}`,
    storageKind: () => undefined,
  };
  const yes = async (
    channel: string,
    input: unknown,
    attached?: Parameters<typeof dispatch>[3],
    key?: string,
  ): Promise<unknown> => {
    const reply = await dispatch(host, channel, input, attached, key);
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
  return { yes, close: () => store.close() };
}
