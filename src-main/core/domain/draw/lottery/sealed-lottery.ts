import { sha256Hex } from '../../kernel/digest.ts';
import { sealedLines } from '../../kernel/sealed-text.ts';
import { poolDigest, type Sealable } from '../pool-digest.ts';
import type { Lottery } from './lottery.ts';

/** First line of what is published while the names are sealed, and of the text that blinds a panel. */
export const SEALED_LOTTERY = 'jurydesk/sealed-lottery/1' as const;

/** A panel's line of the lottery, blind: nobody gets from it to the line without the secret, and no other line fits it. */
function blindPanel(secret: string, line: string): string {
  return sha256Hex(`${SEALED_LOTTERY}|${secret}|${line}`);
}

/**
 * The lottery as it is published before the balls are drawn where nobody may know yet who is drawn. The panels' lists,
 * also under numbers of their own, would tell the jury to whoever has the pool: who sits with whom follows from the rules.
 * So each panel's line stands there blind, which binds it all the same, and how many people sit on how many panels in the
 * open. One line each, cells separated by `|`, every line ended by LF: the heading; `pool` with the digest of what was
 * sealed; `seats`, `panels` and `people` with their numbers; `sits` with a number of panels and how many people sit on
 * so many, fewest first; then for each panel its number and its blind line. With the secret and the lottery's text anybody
 * makes it again.
 */
export function sealedLotteryText(sealed: Sealable, lottery: Lottery, text: string, secret: string): string {
  const people = new Map<number, number>();
  for (const count of lottery.counts) people.set(count, (people.get(count) ?? 0) + 1);
  const lines = text.split('\n').slice(-lottery.panels.length - 1, -1);
  return sealedLines(SEALED_LOTTERY, [
    ['pool', poolDigest(sealed)],
    ['seats', String(sealed.seats)],
    ['panels', String(lottery.panels.length)],
    ['people', String(lottery.eligible.length)],
    ...[...people].sort(([a], [b]) => a - b).map(([count, n]) => ['sits', String(count), String(n)]),
    ...lines.map((line) => [line.slice(0, line.indexOf('|')), blindPanel(secret, line)]),
  ]);
}
