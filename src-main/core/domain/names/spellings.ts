import { nameKey } from './person-name.ts';

/** Characters that render the same syllables of another language: 旦增, 丹增. Each entry of a group stands for the others. */
export type SpellingGroups = readonly (readonly string[])[];

/** How many ways of writing one name are looked up: three syllables with four spellings each. */
const MOST = 64;

interface Part {
  /** As it stands in the key. */
  readonly text: string;
  /** Its group; undefined for what has only one spelling. */
  readonly group: readonly string[] | undefined;
}

type Beginnings = ReadonlyMap<string, readonly Part[]>;
const prepared = new WeakMap<SpellingGroups, Beginnings>();

/** Spellings by their first character, the longest first: nearly every character of a name begins none. */
function beginningsOf(groups: SpellingGroups): Beginnings {
  const known = prepared.get(groups);
  if (known !== undefined) return known;
  const beginnings = new Map<string, Part[]>();
  for (const group of groups) {
    for (const spelling of group) {
      const text = nameKey(spelling);
      const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
      if (text !== '') beginnings.set(first, [...(beginnings.get(first) ?? []), { text, group }]);
    }
  }
  for (const parts of beginnings.values()) parts.sort((a, b) => b.text.length - a.text.length);
  prepared.set(groups, beginnings);
  return beginnings;
}

/** Whether a spelling may begin somewhere in the key; where none does, it is its own only spelling. */
function hasSpellings(key: string, beginnings: Beginnings): boolean {
  for (const character of key) if (beginnings.has(character)) return true;
  return false;
}

function partsOf(key: string, beginnings: Beginnings): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < key.length; ) {
    const character = String.fromCodePoint(key.codePointAt(at) ?? 0);
    // The longest spelling that begins here: of 丹增 and 丹增卓玛 the second.
    const found = beginnings.get(character)?.find(({ text }) => key.startsWith(text, at));
    const part = found ?? { text: character, group: undefined };
    parts.push(part);
    at += part.text.length;
  }
  return parts;
}

/** Equal for names that differ in separators, blanks or spellings of one group. It never says that two people are the same. */
export function spellingKey(name: string, groups: SpellingGroups): string {
  const key = nameKey(name);
  const beginnings = beginningsOf(groups);
  if (!hasSpellings(key, beginnings)) return key;
  return partsOf(key, beginnings)
    .map(({ text, group }) => (group === undefined ? text : nameKey(group[0] ?? text)))
    .join('');
}

/** The keys of `nameKey` under which the name may have been entered; the name as it is first. */
export function spellingsOf(name: string, groups: SpellingGroups): readonly string[] {
  const key = nameKey(name);
  const beginnings = beginningsOf(groups);
  if (!hasSpellings(key, beginnings)) return [key];
  let keys = [''];
  for (const { text, group } of partsOf(key, beginnings)) {
    const spellings = group === undefined ? [text] : [text, ...group.map(nameKey).filter((one) => one !== text)];
    keys = spellings.flatMap((spelling) => keys.map((before) => before + spelling)).slice(0, MOST);
  }
  return [...new Set([key, ...keys])];
}
