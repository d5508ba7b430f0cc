import { byText } from '../kernel/order.ts';
import { compareNames, comparePlaces, SAME_UNIT_REASONS, type SameUnitReason } from './compare-names.ts';
import { type NameShape, nameShape } from './name-shape.ts';
import { ANYWHERE } from './places.ts';

export interface NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
  readonly prefecture: string;
  readonly county: string;
  /** Unified social credit code; '' where unknown. */
  readonly code: string;
}

export interface SameUnitSuggestion {
  /** The smaller id first. */
  readonly firstId: string;
  readonly secondId: string;
  readonly reason: SameUnitReason;
  /** The spellings that matched: names or aliases. */
  readonly firstName: string;
  readonly secondName: string;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Spelling {
  readonly unit: NamedUnit;
  readonly shape: NameShape;
}

/** A bare 人民医院 that may be any of many says nothing about one of them. */
const MOST_WITHOUT_PLACE = 3;
const LEAST_CONTAINED = 4;
const LEAST_FOR_TYPO = 5;
// A name that ends in such a word can be a whole unit; only a whole unit has parts.
const WHOLE = /(?:院|校|学|局|厅|会|中心|司|集团|行|所|站|队|处|厂|馆)$/u;

function grouped(spellings: readonly Spelling[], keysOf: (one: Spelling) => Iterable<string>): Map<string, Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const one of spellings) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  }
  return groups;
}

function placeName({ shape }: Spelling): string {
  return shape.places.at(-1)?.name ?? '';
}

/** The core and every core with one character left out: two names one slip apart share one of them. */
function* slipKeys(one: Spelling): Iterable<string> {
  const { core } = one.shape;
  if (core.length < LEAST_FOR_TYPO - 1) return;
  const place = placeName(one);
  yield `${place} ${core.join('')}`;
  for (let i = 0; i < core.length; i++) yield `${place} ${core.slice(0, i).join('')}${core.slice(i + 1).join('')}`;
}

/** A short name is looked for among those of its own place, or of its level where it says no more than 省 or 市. */
function* shortKeys(one: Spelling): Iterable<string> {
  const place = one.shape.places.at(-1);
  const first = one.shape.core[0] ?? '';
  if (place?.name !== ANYWHERE) yield `${place?.name ?? ''} ${first}`;
  for (const level of place?.levels ?? []) yield `${level} ${first}`;
}

/**
 * Pairs of units whose names may mean the same unit, each with its reason, for a person to confirm or reject: nothing is
 * ever joined by itself. Left out: pairs in `settled` (see `pairKey`), parent and child, and units whose credit codes
 * differ, for those are two bodies. Ordered by reason, surest first, then by names.
 */
export function suggestSameUnits(
  units: readonly NamedUnit[],
  settled: ReadonlySet<string>,
): readonly SameUnitSuggestion[] {
  const spellings = units.flatMap((unit) =>
    [unit.name, ...unit.aliases].map((name) => ({ unit, shape: nameShape(name, unit.county || unit.prefecture) })),
  );
  const best = new Map<string, SameUnitSuggestion>();
  const note = (a: Spelling, b: Spelling, reason: SameUnitReason) => {
    const [x, y] = a.unit.id < b.unit.id ? [a, b] : [b, a];
    const key = pairKey(x.unit.id, y.unit.id);
    const known = best.get(key);
    if (known && SAME_UNIT_REASONS.indexOf(known.reason) <= SAME_UNIT_REASONS.indexOf(reason)) return;
    const [firstName, secondName] = [x.shape.name, y.shape.name];
    best.set(key, { firstId: x.unit.id, secondId: y.unit.id, reason, firstName, secondName });
  };
  const weigh = (a: Spelling, b: Spelling) => {
    if (!mayBeOne(a.unit, b.unit, settled)) return;
    const reason = compareNames(a.shape, b.shape);
    if (reason !== undefined) note(a, b, reason);
  };

  for (const group of grouped(spellings, ({ shape }) => [shape.core.join('')]).values()) {
    const kept = withoutVague(group);
    everyPair(kept, weigh);
  }
  for (const group of grouped(spellings, ({ shape }) => [shape.plain]).values()) everyPair(group, weigh);
  for (const group of grouped(spellings, slipKeys).values()) everyPair(group, weigh);
  const long = grouped(spellings, shortKeys);
  for (const one of spellings) {
    const place = one.shape.places.at(-1);
    const first = one.shape.core[0] ?? '';
    if (one.shape.core.length > 6) continue;
    const keys =
      place?.name === ANYWHERE ? place.levels.map((level) => `${level} ${first}`) : [`${place?.name ?? ''} ${first}`];
    for (const key of keys) for (const other of long.get(key) ?? []) if (other !== one) weigh(one, other);
  }
  for (const [whole, part] of partsOf(spellings)) {
    if (mayBeOne(whole.unit, part.unit, settled)) note(whole, part, 'contained');
  }
  const rank = ({ reason }: SameUnitSuggestion) => SAME_UNIT_REASONS.indexOf(reason);
  return [...best.values()].sort(
    (a, b) => rank(a) - rank(b) || byText(a.firstName, b.firstName) || byText(a.secondName, b.secondName),
  );
}

function mayBeOne(a: NamedUnit, b: NamedUnit, settled: ReadonlySet<string>): boolean {
  if (a.id === b.id || a.parentId === b.id || b.parentId === a.id) return false;
  if (a.code !== '' && b.code !== '' && a.code !== b.code) return false;
  return !settled.has(pairKey(a.id, b.id));
}

function everyPair(group: readonly Spelling[], weigh: (a: Spelling, b: Spelling) => void): void {
  for (let i = 0; i < group.length; i++) {
    for (let j = i + 1; j < group.length; j++) weigh(group[i] as Spelling, group[j] as Spelling);
  }
}

function withoutVague(group: readonly Spelling[]): readonly Spelling[] {
  const placed = group.filter((one) => one.shape.places.length > 0);
  const places = new Set(placed.map(placeName));
  return places.size > MOST_WITHOUT_PLACE ? placed : group;
}

/** Every name that begins with the whole of another one of the same place: 青海大学附属医院 and its department. */
function* partsOf(spellings: readonly Spelling[]): Iterable<readonly [Spelling, Spelling]> {
  const text = ({ shape }: Spelling) => shape.core.join('');
  const wholes = grouped(spellings, (one) => {
    const able = one.shape.core.length >= 2 && one.shape.plain.length >= LEAST_CONTAINED && WHOLE.test(one.shape.plain);
    return able ? [text(one)] : [];
  });
  for (const part of spellings) {
    const { core } = part.shape;
    for (let length = 2; length <= core.length - 2; length++) {
      for (const whole of wholes.get(core.slice(0, length).join('')) ?? []) {
        const places = comparePlaces(whole.shape, part.shape);
        if (places === 'same' || places === 'shortened') yield [whole, part];
      }
    }
  }
}
