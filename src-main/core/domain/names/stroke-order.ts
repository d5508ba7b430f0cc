import { byText } from '../kernel/order.ts';
import type { CharacterStrokes, StrokeTable } from './stroke-table.ts';

/**
 * Two customs exist for names of two characters. `blank_first` (party committees, CPPCC): the given name of one
 * character has an empty place before it, as such names are printed, so 田富 stands before 田大利. `direct` (people's
 * congresses): the second characters are compared, so 田富 stands after 田大利.
 */
export const strokeConventions = ['blank_first', 'direct'] as const;
export type StrokeConvention = (typeof strokeConventions)[number];

/** What a person decided where the data are silent or the office knows better. */
export interface StrokeOverrides {
  /** Stroke types of single characters, digits 1 to 5 as in the table. */
  readonly characters?: ReadonlyMap<string, string>;
  /** A whole name that is placed as if it were written otherwise. */
  readonly names?: ReadonlyMap<string, string>;
}

export interface CharacterGap {
  readonly character: string;
  /** `count_only`: after all others with as many strokes. `unknown`: after all other Chinese characters. */
  readonly known: 'count_only' | 'unknown';
  /** The names that have it, as written. */
  readonly names: readonly string[];
}

export interface StrokeOrder<T> {
  readonly items: readonly T[];
  readonly convention: StrokeConvention;
  /** Characters placed without their stroke types; the list says so and the person may state them. */
  readonly gaps: readonly CharacterGap[];
  /** Names and characters where a person's decision was used. */
  readonly overridden: readonly string[];
}

const HAN = /^\p{Script=Han}$/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}\p{M}]$/u;
const TYPES = /^[1-5]{1,84}$/u;

/** True when the text can stand for the strokes of a character. */
export function areStrokeTypes(text: string): boolean {
  return TYPES.test(text);
}

// Keys are compared by code units. Each part of a key begins with its class, so a key never runs into the next one's.
const EMPTY_PLACE = '\u0001';
const COUNTED = 0x100;
const UNKNOWN_HAN = '\u0200';
const LETTER = '\u0300';
const NOTHING_TO_GO_BY = '\u0400';

const fixed = (n: number): string => String.fromCharCode(0x1000 + (n >> 12), 0x1000 + (n & 0xfff));
const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

function characterKey(character: string, strokes: CharacterStrokes | undefined): string {
  if (strokes === undefined) return UNKNOWN_HAN + fixed(pointOf(character));
  // 6 comes after every type: a character with only its count follows all that have as many strokes. Code points of a
  // block are in radical-and-stroke order, so among those that is the dictionary's order.
  const types = strokes.types ?? '6';
  return String.fromCharCode(COUNTED + strokes.count) + types + fixed(strokes.place) + fixed(pointOf(character));
}

function checked(overrides: StrokeOverrides): StrokeOverrides {
  for (const [character, types] of overrides.characters ?? []) {
    if (!areStrokeTypes(types)) throw new Error(`stroke types of ${character}: "${types}"`);
  }
  return overrides;
}

class Notes {
  readonly overridden = new Set<string>();
  private readonly gaps = new Map<string, { known: CharacterGap['known']; names: Set<string> }>();

  gap(character: string, known: CharacterGap['known'], name: string): void {
    const gap = this.gaps.get(character);
    if (gap === undefined) this.gaps.set(character, { known, names: new Set([name]) });
    else gap.names.add(name);
  }

  list(): CharacterGap[] {
    return [...this.gaps].map(([character, { known, names }]) => ({ character, known, names: [...names] }));
  }
}

interface CharacterPart {
  /** Empty: the character counts for nothing. */
  readonly key: string;
  readonly han: boolean;
  readonly gap?: CharacterGap['known'];
  readonly overridden?: true;
}

/** Makes the key of a name; what it had no data for and what a person decided is reported through `notes`. */
function keyMaker(table: StrokeTable, convention: StrokeConvention, overrides: StrokeOverrides, notes?: Notes) {
  const { characters, names } = checked(overrides);
  const keys = new Map<string, string>();
  const made = new Map<string, CharacterPart>();

  const partOf = (character: string): CharacterPart => {
    if (!HAN.test(character)) {
      const counts = LETTER_OR_NUMBER.test(character);
      return { key: counts ? LETTER + character : '', han: false };
    }
    const types = characters?.get(character);
    const strokes = types === undefined ? table.of(character) : { count: types.length, types, place: 0xfff };
    const key = characterKey(character, strokes);
    if (types !== undefined) return { key, han: true, overridden: true };
    if (strokes === undefined) return { key, han: true, gap: 'unknown' };
    return strokes.types === null ? { key, han: true, gap: 'count_only' } : { key, han: true };
  };

  const keyOf = (name: string): string => {
    const placedAs = names?.get(name);
    if (placedAs !== undefined) notes?.overridden.add(name);
    const parts: CharacterPart[] = [];
    // Separators and blanks count for nothing; compatibility ideographs are the characters they stand for.
    for (const character of (placedAs ?? name).normalize('NFC').toLowerCase()) {
      let part = made.get(character);
      if (part === undefined) {
        part = partOf(character);
        made.set(character, part);
      }
      if (part.key === '') continue;
      parts.push(part);
      if (part.overridden) notes?.overridden.add(character);
      if (part.gap) notes?.gap(character, part.gap, name);
    }
    const [first, second] = parts;
    if (first === undefined) return NOTHING_TO_GO_BY;
    if (convention === 'blank_first' && parts.length === 2 && first.han && second?.han)
      return first.key + EMPTY_PLACE + second.key;
    return parts.map((part) => part.key).join('');
  };

  return (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) {
      key = keyOf(name);
      keys.set(name, key);
    }
    return key;
  };
}

/**
 * Compares names in 姓氏笔画 order: stroke count of the first character, its stroke types in writing order (横竖撇点折),
 * then the next character (GB 13000.1 笔画序, GF 3003-1999). Compound surnames and names without one go by their first
 * character like all others. Letters come after Chinese characters. Names of one key are told apart by their spelling;
 * 0 only for the same spelling.
 */
export function strokeCompare(
  table: StrokeTable,
  convention: StrokeConvention,
  overrides: StrokeOverrides = {},
): (a: string, b: string) => number {
  const key = keyMaker(table, convention, overrides);
  return (a, b) => byText(key(a), key(b)) || byText(a, b);
}

/** Sorts by name and says which custom was used, which characters lacked data and what a person had decided. */
export function sortByStrokes<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  table: StrokeTable,
  convention: StrokeConvention,
  overrides: StrokeOverrides = {},
): StrokeOrder<T> {
  const notes = new Notes();
  const key = keyMaker(table, convention, overrides, notes);
  const keyed = items.map((item) => ({ item, name: nameOf(item), key: key(nameOf(item)) }));
  keyed.sort((a, b) => byText(a.key, b.key) || byText(a.name, b.name));
  return {
    items: keyed.map((k) => k.item),
    convention,
    gaps: notes.list(),
    overridden: [...notes.overridden],
  };
}
