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

function partsOf(name: string, groups: SpellingGroups): readonly Part[] {
  const key = nameKey(name);
  const parts: Part[] = [];
  let at = 0;
  while (at < key.length) {
    // The longest spelling that begins here: of 丹增 and 丹增卓玛 the second.
    let found: Part | undefined;
    for (const group of groups) {
      for (const spelling of group) {
        const text = nameKey(spelling);
        if (text !== '' && key.startsWith(text, at) && text.length > (found?.text.length ?? 0)) found = { text, group };
      }
    }
    const part = found ?? { text: String.fromCodePoint(key.codePointAt(at) ?? 0), group: undefined };
    parts.push(part);
    at += part.text.length;
  }
  return parts;
}

/** Equal for names that differ in separators, blanks or spellings of one group. It never says that two people are the same. */
export function spellingKey(name: string, groups: SpellingGroups): string {
  return partsOf(name, groups)
    .map(({ text, group }) => (group === undefined ? text : nameKey(group[0] ?? text)))
    .join('');
}

/** The keys of `nameKey` under which the name may have been entered; the name as it is first. */
export function spellingsOf(name: string, groups: SpellingGroups): readonly string[] {
  let keys = [''];
  for (const { text, group } of partsOf(name, groups)) {
    const spellings = group === undefined ? [text] : [text, ...group.map(nameKey).filter((one) => one !== text)];
    keys = spellings.flatMap((spelling) => keys.map((key) => key + spelling)).slice(0, MOST);
  }
  return [...new Set([nameKey(name), ...keys])];
}
