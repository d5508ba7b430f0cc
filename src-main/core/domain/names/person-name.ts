import { ok, type Result, refuse } from '../kernel/result.ts';

export type NameChange = 'separator' | 'spaces';

export interface PersonName {
  readonly name: string;
  /** What the sheet said, when it differs by more than blanks at the ends. */
  readonly original: string | null;
  readonly changes: readonly NameChange[];
}

/** Characters, counted as code points. Transliterated names of thirty characters exist; the ballot must not cut them. */
export const MAX_NAME_LENGTH = 50;

// What people type for the separator of transliterated names. GB 18030 and the identity card use U+00B7.
const SEPARATORS = '.\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u25cf\u2e31\u3002\u30fb\uff0e\uff65\uff61';
const LETTER = '[\\p{Script=Han}\\p{Script=Latin}]';
const HAN = '\\p{Script=Han}';
const TIGHT = new RegExp(`(?<=${LETTER})[${SEPARATORS}]+(?=${LETTER})`, 'gu');
// With blanks around it the mark is a separator only between Chinese characters: "J. Smith" stays as it is.
const LOOSE = new RegExp(`(?<=${HAN})\\s*[${SEPARATORS}]+\\s*(?=${HAN})`, 'gu');
const IGNORED = new RegExp(`[\\s${SEPARATORS}]`, 'gu');
const INVISIBLE = /[\u200b\u2060\ufeff]/gu;
// Control, unassigned and private-use characters, half surrogates, marks that turn the direction of writing, signs of
// formulas, and what programs write where they have lost a character (? □ \ufffd). Joiners belong to some scripts.
const NOT_IN_NAMES = /(?![\u200c\u200d])\p{C}|[=+<>|@#%&*!?:;"\\/[\]{}_^~$\u25a0\u25a1\ufffd]/gu;
const ANY_LETTER = /\p{L}/u;
// Nothing to fold, join or remove: nearly every name.
const PLAIN_HAN = /^[\u4e00-\u9fff]{1,20}$/u;
const SHORT_HAN = /^\p{Script=Han}{2,3}$/u;

/**
 * A person's name in the form used everywhere: NFC, separator U+00B7, no blanks inside a Chinese name of two or three
 * characters (typed to make columns even). Names are never split into surname and given name: many have no surname.
 * Refusals: `name_missing`, `name_bad_characters` {characters: as shown where they can be, with their numbers},
 * `name_too_long` {length, max}.
 */
export function readPersonName(text: string): Result<PersonName> {
  if (PLAIN_HAN.test(text)) return ok({ name: text, original: null, changes: [] });
  const typed = text.replace(INVISIBLE, '').trim();
  if (typed === '') return refuse('name_missing');
  const bad = badCharacters(typed);
  if (bad !== '') return refuse('name_bad_characters', { characters: bad });
  const changes: NameChange[] = [];

  let name = typed.normalize('NFC').replace(/\s+/gu, ' ');
  const separated = name.replace(LOOSE, '\u00b7').replace(TIGHT, '\u00b7');
  if (separated !== name) changes.push('separator');
  name = separated;
  const joined = name.replaceAll(' ', '');
  if (joined !== name && SHORT_HAN.test(joined)) {
    changes.push('spaces');
    name = joined;
  }

  const length = [...name].length;
  if (length > MAX_NAME_LENGTH) return refuse('name_too_long', { length, max: MAX_NAME_LENGTH });
  return ok({ name, original: name === typed ? null : typed, changes });
}

/** '' where every character can stand in a name and one at least is a letter. */
function badCharacters(typed: string): string {
  const found = new Set(typed.match(NOT_IN_NAMES) ?? (ANY_LETTER.test(typed) ? [] : [...typed].slice(0, 3)));
  return [...found].slice(0, 5).map(named).join(' ');
}

/** `?` (U+003F); the number alone for what shows nothing. */
function named(character: string): string {
  const code = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{C}/u.test(character) ? code : `${character} (${code})`;
}

// A number, a bracket or a mark of enumeration: 李伟（女）, 李伟2, 张三、李四.
const BESIDE_NAMES = /[\d()（）〔〕【】,，、;；。]|^[·.]|[·.]$/gu;

/** What may have been written beside the name in its cell, '' for nothing; some of it belongs to the name of a person. */
export function besideName(name: string): string {
  return PLAIN_HAN.test(name) ? '' : [...new Set(name.match(BESIDE_NAMES) ?? [])].join(' ');
}

/** Names compare equal with and without separators and blanks, whatever the case of Latin letters. */
export function nameKey(name: string): string {
  if (PLAIN_HAN.test(name)) return name;
  return name.normalize('NFKC').replace(IGNORED, '').toLowerCase();
}

/** True when two names would be taken for the same on a ballot or a notice. It never says that two people are the same. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
