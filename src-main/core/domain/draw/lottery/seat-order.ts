import { sha256After } from '../../kernel/digest.ts';
import { byText } from '../../kernel/order.ts';
import type { DrawInput } from '../draw.ts';
import type { SealedExpert } from '../pool-digest.ts';
import { LOTTERY_METHOD } from './lottery.ts';

/** Begins the text whose SHA-256 gives somebody on the drawn panel a seat. */
export const SEAT_ORDER = 'jurydesk/lottery-seats/1' as const;

/** Under an earlier method, or a seal without a statement, the pool's order stands. */
export function hasSeatOrder(method: string, stated: boolean): boolean {
  return method === LOTTERY_METHOD && stated;
}

/**
 * The drawn panel's people by their seats; `panel` is its number as published, `people` are in the pool's order. In that
 * order whoever has signed in would tell who can sit beside them while the names are sealed. So each has a key of the
 * lottery's secret, which nobody knows before the release; a lottery made in the open has none, and the seal's salt
 * stands for it. Pool numbers differ, so no two keys are the same. Where there is no such order (`hasSeatOrder`),
 * the pool's stands.
 */
export function seatOrder<T extends Pick<SealedExpert, 'poolNumber'>>(
  { method, statement, lottery }: Pick<DrawInput, 'method' | 'statement' | 'lottery'>,
  panel: string,
  people: readonly T[],
): readonly T[] {
  if (!hasSeatOrder(method, statement !== undefined)) return people;
  const keyOf = sha256After(`${SEAT_ORDER}|${lottery?.secret ?? statement?.salt}|${panel}|`);
  return people
    .map((one) => ({ one, key: keyOf(one.poolNumber) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ one }) => one);
}
