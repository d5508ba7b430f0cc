import { pinyin } from 'pinyin-pro';

/** How a name is typed by its sound. */
export interface Pronunciation {
  readonly initials: string;
  /** The syllables run together; ü is typed as v. */
  readonly spelling: string;
}

/**
 * Lower-case letters of a name's pronunciation, to find a person by typing. Surnames are read as surnames; what is no
 * Chinese character stays out, unless it is a letter.
 */
export function pronounce(name: string): Pronunciation {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((one) =>
    one.toLowerCase().replace(/[^a-z]/gu, ''),
  );
  return { initials: syllables.map((one) => one.slice(0, 1)).join(''), spelling: syllables.join('') };
}

export function pinyinInitials(name: string): string {
  return pronounce(name).initials;
}
