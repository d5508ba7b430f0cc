import { parentPort, workerData } from 'node:worker_threads';
import { poolOf } from '../../src-main/core/domain/draw/completion.ts';
import { boundedBy, DRAW_METHOD, drawnOrder } from '../../src-main/core/domain/draw/draw.ts';
import { poolDigest, sealedPool } from '../../src-main/core/domain/draw/pool-digest.ts';
import { drawInOrder } from '../../src-main/core/domain/draw/sequence.ts';
import { fairnessPool } from './fairness-pool.ts';

// Draws by the seeds from one to another as the product does: seed, keys, order, acceptance down the order. The answer is
// how often each person of the pool was drawn.

const { size, from, to } = workerData as { readonly size: 200 | 2000; readonly from: number; readonly to: number };
const sealed = fairnessPool(size);
const digest = poolDigest(sealed);
const eligible = sealedPool(sealed);
const place = new Map(eligible.map(({ expertId }, i) => [expertId, i]));
// What the rules make of the pool is the same for every seed; only its order is another.
const pool = poolOf(boundedBy(sealed, eligible));
const drawn = new Array<number>(eligible.length).fill(0);
for (let seed = from; seed < to; seed += 1) {
  const ordered = drawnOrder({ method: DRAW_METHOD, poolDigest: digest, seed: `${seed}./`, attempt: 1 }, eligible);
  const order = ordered.map(({ expertId }) => place.get(expertId) as number);
  const inOrder = <T>(list: readonly T[]) => order.map((i) => list[i] as T);
  const { bounds, of } = pool.bounded;
  const bounded = { bounds, of: inOrder(of) };
  const result = drawInOrder(
    { ...pool, bounded, kindOf: inOrder(pool.kindOf), waitingOf: inOrder(pool.waitingOf) },
    sealed.seats,
  );
  if (result.kind !== 'drawn') throw new Error(result.kind);
  for (const member of result.members) {
    const person = order[member] as number;
    drawn[person] = (drawn[person] as number) + 1;
  }
}
parentPort?.postMessage(drawn);
