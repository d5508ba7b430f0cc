import type { IsoDate } from '../calendar/iso-date.ts';
import { byText } from '../kernel/order.ts';

/** A pack's id and version in one text, by which a round and the office's records name it. */
export function packKey({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}/${version}`;
}

/**
 * The version a new round takes unless somebody chooses: of those begun on the day the latest, of two with one day the one
 * that was made later; before any has begun, the first. `packs` stand in the order of their making.
 */
export function proposedPack<P extends { readonly effectiveFrom: IsoDate }>(
  packs: readonly P[],
  on: IsoDate,
): P | undefined {
  const begun = packs.filter((pack) => pack.effectiveFrom <= on);
  return [...begun].sort((a, b) => byText(a.effectiveFrom, b.effectiveFrom)).at(-1) ?? packs[0];
}

/** The version of the office's next own pack: 本办-1, 本办-2 … would not sort, a number does. */
export function nextOwnVersion(taken: readonly string[]): string {
  const numbers = taken.flatMap((version) => {
    const found = /^office-(\d+)$/u.exec(version);
    return found ? [Number(found[1])] : [];
  });
  return `office-${Math.max(0, ...numbers) + 1}`;
}
