import { pinyin, polyphonic } from 'pinyin-pro';
import { forgettable } from '../core/domain/kernel/remembered.ts';

/** How a name is typed by its sound. */
interface Pronunciation {
  readonly initials: string;
  /** The syllables run together; ü is typed as v. */
  readonly spelling: string;
}

const lettersOf = (syllable: string) => syllable.toLowerCase().replace(/[^a-z]/gu, '');

/** The one sound of a character, undefined where its neighbours or its place in the name decide. */
const SOUNDS = forgettable<string, string | undefined>();

function onlySound(character: string): string | undefined {
  if (SOUNDS.has(character)) return SOUNDS.get(character);
  const [sounds = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true });
  const [first = '', ...others] = new Set(sounds.map(lettersOf));
  const only = others.length === 0 && first !== '' && /^\p{Script=Han}$/u.test(character) ? first : undefined;
  SOUNDS.set(character, only);
  return only;
}

const syllablesOf = (name: string) =>
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(lettersOf);

/** The syllables of a name none of whose characters has a choice: a name in two is read without its words being looked up. */
function plainSyllables(name: string): string[] | undefined {
  const syllables: string[] = [];
  for (const character of name) {
    const sound = onlySound(character);
    if (sound === undefined) return undefined;
    syllables.push(sound);
  }
  return syllables;
}

/**
 * Lower-case letters of a name's pronunciation, to find a person by typing. Surnames are read as surnames; what is no
 * Chinese character stays out, unless it is a letter.
 */
export function pronounce(name: string): Pronunciation {
  const syllables = plainSyllables(name) ?? syllablesOf(name);
  return { initials: syllables.map((one) => one.slice(0, 1)).join(''), spelling: syllables.join('') };
}

export function pinyinInitials(name: string): string {
  return pronounce(name).initials;
}
