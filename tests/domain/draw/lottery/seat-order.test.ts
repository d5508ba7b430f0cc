import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Contribution, seedOf } from '../../../../src-main/core/domain/draw/contributions.ts';
import { drawJury, outcomeDigest } from '../../../../src-main/core/domain/draw/draw.ts';
import { EARLIER_LOTTERY, LOTTERY_METHOD, readLottery } from '../../../../src-main/core/domain/draw/lottery/lottery.ts';
import type { BookedLottery } from '../../../../src-main/core/domain/draw/lottery/lottery-book.ts';
import { makeLottery } from '../../../../src-main/core/domain/draw/lottery/make-lottery.ts';
import { sealedLotteryText } from '../../../../src-main/core/domain/draw/lottery/sealed-lottery.ts';
import { seatOrder } from '../../../../src-main/core/domain/draw/lottery/seat-order.ts';
import { poolDigest, type Sealable } from '../../../../src-main/core/domain/draw/pool-digest.ts';
import { proofFile } from '../../../../src-main/core/domain/draw/proof-file.ts';
import { type DrawRecord, verifyDraw } from '../../../../src-main/core/domain/draw/replay.ts';
import type { SealStatement } from '../../../../src-main/core/domain/draw/seal-statement.ts';
import { atOnce } from '../../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../../src-main/features/draw/highs-solver.ts';
import { outsideChecker } from '../../../support/draw-checker.ts';
import { day } from '../../support/day.ts';
import { bookUntil, candidates, dice, rule } from '../random-pools.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const SALT = '9f2c4b7e1a6d80c35e9b7a42d1f0c683';
const SECRET = sha256('a secret');
const brought: readonly Contribution[] = [{ kind: 'balls', by: '李强', value: '4 2', highest: 9 }];

const sealedBy = (method: string): Sealable & { readonly statement: SealStatement } => ({
  candidates: candidates(dice(5), { people: 40, values: { specialty: 4, level: 2 } }),
  excluded: [],
  rules: [rule('specialty', '*', 1, 9), rule('level', 'level0', 4, 16)],
  seats: 25,
  alternates: 3,
  statement: {
    ...{ round: '2022年度工程系列', year: 2022, jury: '高级评委会', approval: '青人社评〔2022〕12号' },
    ...{ day: day('2023-02-10'), attempt: 1, salt: SALT, method },
    plan: [{ kind: 'balls', by: '李强', count: 0, highest: 9 }],
  },
});

interface Drawn {
  readonly record: DrawRecord;
  readonly lotteries: readonly BookedLottery[];
  /** The drawn panel's line of what is published: the pool's order. */
  readonly inPool: readonly string[];
}

let drawBy: (method: string, secret?: string) => Drawn;
beforeAll(async () => {
  const solver = await highsSolver();
  drawBy = (method, secret = '') => {
    const sealed = sealedBy(method);
    const made = atOnce(makeLottery(sealed, { panels: 100, secret }, solver));
    const seed = seedOf(method, brought);
    if (!made.ok || !seed.ok) throw new Error('no lottery');
    const { text, fairness } = made.value;
    const lottery = { text, balls: [4, 2], ...(secret === '' ? {} : { secret }) };
    const digest = poolDigest(sealed);
    const input = { method, ...sealed, seed: seed.value, attempt: 1, poolDigest: digest, lottery };
    const outcome = drawJury(input);
    const read = readLottery(text, sealed);
    if (!outcome.ok || !read.ok) throw new Error('no jury');
    const blind = secret === '' ? '' : sha256(sealedLotteryText(sealed, read.value, text, secret));
    const own = { number: 1, poolDigest: digest, digest: read.value.digest, panels: 100, secret, sealedDigest: blind };
    const when = { madeUtc: '2023-02-01T00:00:00.000Z', publishedUtc: '2023-02-01T00:00:00.000Z' };
    const inPool = (text.split('\n').find((line) => line.startsWith('42|')) ?? '').split('|').slice(1);
    return {
      record: { input, outcome: outcome.value, contributions: brought },
      lotteries: [{ ...own, fairness, madeBy: '王敏', reason: '', secondPerson: '', ...when }],
      inPool,
    };
  };
});

const proofOf = ({ record: { input, outcome, contributions }, lotteries }: Drawn) =>
  proofFile(input, outcome, { jury: '', contributions, attempts: bookUntil(1), lotteries });
/** The steps at which an outsider finds the proof broken. */
const wrongOutside = (file: unknown) =>
  outsideChecker()
    .checkDraw(file)
    .steps.flatMap((step) => (step.ok ? [] : [step.id]));
const keyed = (key: string, people: readonly string[]) => {
  const keyOf = (one: string) => sha256(`jurydesk/lottery-seats/1|${key}|42|${one}`);
  return [...people].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

describe('the seats of a jury drawn from a lottery', () => {
  it('stand in an order of their own: of the secret where there is one, else of the seal’s salt', () => {
    for (const [secret, key] of [
      ['', SALT],
      [SECRET, SECRET],
    ] as const) {
      const drawn = drawBy(LOTTERY_METHOD, secret);
      const { members } = proofOf(drawn);
      expect(members).not.toEqual(drawn.inPool);
      expect(members).toEqual(keyed(key, drawn.inPool));
      expect(verifyDraw(drawn.record).ok).toBe(true);
      expect(wrongOutside(proofOf(drawn))).toEqual([]);
    }
  });

  it('cannot be had from what everybody has while the names are sealed: another secret is another order', () => {
    const drawn = drawBy(LOTTERY_METHOD, SECRET);
    const { members } = proofOf(drawn);
    for (const known of [SALT, drawn.record.input.poolDigest, drawn.lotteries[0]?.sealedDigest ?? '', '', 'undefined'])
      expect(members).not.toEqual(keyed(known, drawn.inPool));
  });

  it('are found out where two of them changed places, or the secret is another', () => {
    const drawn = drawBy(LOTTERY_METHOD, SECRET);
    const file = proofOf(drawn);
    const [first = '', second = '', ...rest] = file.members;
    expect(wrongOutside({ ...file, members: [second, first, ...rest] })).toContain('seating');
    expect(wrongOutside({ ...file, members: drawn.inPool })).toContain('seating');
    expect(wrongOutside({ ...file, lottery: { ...file.lottery, sealed: undefined } })).toContain('seating');
    const other = { secret: sha256('another') };
    // Without the digest that was told, secrets could be tried until the order pleases.
    expect(wrongOutside({ ...file, lottery: { ...file.lottery, sealed: other } })).toContain('blind');
    expect(wrongOutside({ ...file, method: EARLIER_LOTTERY, members: drawn.inPool })).toContain('statement');

    const { input, outcome, contributions } = drawn.record;
    const swapped = outcome.members.map((one, i) => ({ ...one, expertId: (outcome.members[24 - i] ?? one).expertId }));
    const replayed = verifyDraw({ input, contributions, outcome: { ...outcome, members: swapped } });
    expect(replayed).toMatchObject({ ok: false, refusal: { code: 'draw_differs' } });
    expect(verifyDraw({ ...drawn.record, input: { ...input, method: EARLIER_LOTTERY } }).ok).toBe(false);
  });

  it('of an earlier method stay in the pool’s order, to the last digit as they were', () => {
    for (const [secret, digest] of [
      ['', 'fbbfeb2d66fa20646644923ad41c3c7a3abeddc8aeb579efa88f7043847c9439'],
      [SECRET, '0e147ef101f70947ace789491ed603e399c8bb4f821af231cd5bb3a922a1819b'],
    ] as const) {
      const drawn = drawBy(EARLIER_LOTTERY, secret);
      expect(outcomeDigest(drawn.record.outcome)).toBe(digest);
      expect(proofOf(drawn).members).toEqual(drawn.inPool);
      expect(verifyDraw(drawn.record).ok).toBe(true);
      expect(wrongOutside(proofOf(drawn))).toEqual([]);
    }
  });

  it('tell nothing of who sits beside whom: over 200 lotteries everybody is found everywhere', () => {
    const people = Array.from({ length: 25 }, (_, i) => ({ poolNumber: String(i + 1) }));
    const { statement } = sealedBy(LOTTERY_METHOD);
    const orders = Array.from({ length: 200 }, (_, n) => {
      const lottery = { text: '', balls: [], secret: sha256(`secret ${n}`) };
      return seatOrder({ method: LOTTERY_METHOD, statement, lottery }, '42', people).map((one) =>
        Number(one.poolNumber),
      );
    });
    // 200 places of each person over five fifths of the table: 40 expected; beyond 23.5 chance goes once in 10,000.
    for (const one of [1, 13, 25]) {
      const fifths = [0, 0, 0, 0, 0];
      for (const order of orders) {
        const fifth = Math.floor(order.indexOf(one) / 5);
        fifths[fifth] = (fifths[fifth] ?? 0) + 1;
      }
      expect(fifths.reduce((sum, n) => sum + (n - 40) ** 2 / 40, 0)).toBeLessThan(23.5);
    }
    // Of two neighbours the first is as often the earlier in the pool as the later: 2,400 of 4,800, within four deviations.
    const rising = orders.reduce((sum, order) => sum + order.filter((one, i) => one < (order[i + 1] ?? 0)).length, 0);
    expect(Math.abs(rising - 2400)).toBeLessThan(4 * Math.sqrt((200 * 26) / 12));
    // Another panel of the same lottery has another order.
    const lottery = { text: '', balls: [], secret: SECRET };
    const [a, b] = ['41', '42'].map((panel) =>
      seatOrder({ method: LOTTERY_METHOD, statement, lottery }, panel, people),
    );
    expect(a).not.toEqual(b);
  });
});
