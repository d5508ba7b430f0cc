import type { ApplicationId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { fewestExits } from './fewest-exits.ts';

/** One application that a group goes through together. */
export interface ToRead {
  readonly applicationId: ApplicationId;
  /** Of the dossier bag; each is there once. */
  readonly number: number;
  readonly unit: string;
  readonly title: string;
  /** Who of the room leaves it for this application. */
  readonly outside: readonly string[];
}

export interface ReadingOrder {
  readonly order: readonly ApplicationId[];
  /** How often somebody goes out. */
  readonly exits: number;
  /** No order has fewer exits; the order is proved best where both are the same. */
  readonly bound: number;
}

/**
 * The order in which a group takes its applications (审阅顺序): the fewest comings and goings of recused experts, then those
 * of one unit together, then those of one title, then by bag number. Applications for which the same people are outside
 * always follow each other: nothing is gained by parting them, for whoever is out of both goes out once more between them
 * at most. Everybody is inside for the first ones. The same applications give the same order, whatever order they come in.
 */
export function readingOrder(applications: readonly ToRead[]): ReadingOrder {
  const stretches = new Map<string, { readonly outside: readonly string[]; readonly members: ToRead[] }>();
  for (const one of [...applications].sort((a, b) => a.number - b.number)) {
    const outside = [...new Set(one.outside)].sort(byText);
    const key = JSON.stringify(outside);
    const stretch = stretches.get(key);
    if (stretch) stretch.members.push(one);
    else stretches.set(key, { outside, members: [one] });
  }
  const all = [...stretches.values()];
  const someOut = all.filter(({ outside }) => outside.length > 0);
  const { order, exits, bound } = fewestExits(someOut.map(({ outside }) => outside));
  const inOrder = [
    ...all.filter(({ outside }) => outside.length === 0),
    ...order.map((i) => someOut[i] as (typeof someOut)[number]),
  ].map(({ members }) => members);
  return { order: keptTogether(inOrder).map(({ applicationId }) => applicationId), exits, bound };
}

/** Within a stretch every unit stands together; the unit that the stretch before ended with goes on, the next one's comes last. */
function keptTogether(stretches: readonly (readonly ToRead[])[]): ToRead[] {
  const done: ToRead[] = [];
  stretches.forEach((members, i) => {
    const units = byFirst(members, ({ unit }) => unit);
    const before = done.at(-1)?.unit;
    const after = new Set(stretches[i + 1]?.map(({ unit }) => unit));
    const place = ([first]: readonly ToRead[]) => (first?.unit === before ? 0 : after.has(first?.unit ?? '') ? 2 : 1);
    const placed = units.map((own) => ({ own, place: place(own) })).sort((a, b) => a.place - b.place);
    for (const { own } of placed) done.push(...byFirst(own, ({ title }) => title).flat());
  });
  return done;
}

/** Parts of one kind, in the order in which the first of each comes. */
function byFirst(members: readonly ToRead[], kindOf: (one: ToRead) => string): ToRead[][] {
  const parts = new Map<string, ToRead[]>();
  for (const one of members) {
    const part = parts.get(kindOf(one));
    if (part) part.push(one);
    else parts.set(kindOf(one), [one]);
  }
  return [...parts.values()];
}
