import { forgettable } from '../kernel/remembered.ts';

/**
 * What the index of the list is made of. SQLite's own tokenizers take a Chinese name as one word and its trigrams find no
 * two characters; pairs of neighbouring characters answer every such question completely (two characters: one pair).
 */

// Nothing to fold: nearly every name, number and title.
const PLAIN = /^[\u4e00-\u9fffa-z0-9]*$/u;

/** Blanks, dots and hyphens of names, width and case folded: 买买提·艾力 and 买买提艾力 are written alike. */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

const CODES = forgettable<string, string>();
// Names, titles and figures of a region have some thousands of characters; whatever else comes is not kept.
const MOST_CODES = 20_000;

/** Four characters that any tokenizer leaves alone, whatever Unicode it was made for: 36^4 is more than the last code point. */
function coded(character: string): string {
  const known = CODES.get(character);
  if (known !== undefined) return known;
  const code = (character.codePointAt(0) as number).toString(36).padStart(4, '0');
  if (CODES.size < MOST_CODES) CODES.set(character, code);
  return code;
}

interface Word {
  /** With a blank before it. */
  readonly text: string;
  /** The last document that was given it. */
  document: number;
}

/**
 * Words by their one or two 16-bit units: together one number that the engine keeps as it is. A name of two characters
 * is one of them, hence forgotten with the file.
 */
const WORDS = forgettable<number, Word>();
const MOST_WORDS = 100_000;
let documents = 0;

function newWord(key: number, characters: string): Word {
  const word = { text: ` ${[...characters].map(coded).join('')}`, document: 0 };
  WORDS.set(key, word);
  return word;
}

/**
 * `bigramWords` where every character is one unit, in half the time: no list of words is made for each document.
 * Undefined where one is not.
 */
function plainWords(fields: readonly string[]): string | undefined {
  if (WORDS.size > MOST_WORDS) WORDS.clear();
  documents += 1;
  let text = '';
  for (const field of fields) {
    let unit = field.charCodeAt(0);
    for (let at = 0; at < field.length; at++) {
      if (unit >= 0xd800 && unit <= 0xdfff) return undefined;
      // Behind the last character there is no pair: it stands alone.
      const next = at + 1 < field.length ? field.charCodeAt(at + 1) : 0;
      const key = next === 0 ? unit : (unit << 16) | next;
      const word = WORDS.get(key) ?? newWord(key, field.slice(at, at + 2));
      unit = next;
      if (word.document === documents) continue;
      word.document = documents;
      text += word.text;
    }
  }
  return text.slice(1);
}

/**
 * Words for the index of one document: the pairs of each folded field, and its last character alone. Each word once.
 * Documents are taken out of the index by the same words: whoever changes this adds a step that rebuilds the index.
 */
export function bigramWords(fields: readonly string[]): string {
  const plain = plainWords(fields);
  if (plain !== undefined) return plain;
  const words = new Set<string>();
  for (const field of fields) {
    let before = '';
    for (const character of field) {
      const code = coded(character);
      if (before !== '') words.add(before + code);
      before = code;
    }
    if (before !== '') words.add(before);
  }
  return [...words].join(' ');
}

/**
 * The question to the index for one folded term: every pair of it must be there. One character asks for the words that
 * begin with it. More than two characters may find a document that has the pairs apart from each other.
 */
export function bigramQuestion(term: string): string {
  const characters = [...term].map(coded);
  const [first = ''] = characters;
  if (characters.length === 1) return `${first}*`;
  const pairs = characters.slice(1).map((one, at) => `${characters[at]}${one}`);
  return [...new Set(pairs)].map((pair) => `"${pair}"`).join(' AND ');
}

/** The index alone answers it: one or two characters are a word of it, nothing has to be looked at again. */
export function isWholeQuestion(term: string): boolean {
  return [...term].length <= 2;
}

export interface SearchTerm {
  /** As typed between blanks: units are compared by it. */
  readonly typed: string;
  /** Never empty. */
  readonly folded: string;
}

/** What somebody typed, term by term; all of them must be found. */
export function searchTerms(text: string): readonly SearchTerm[] {
  const typed = [...new Set(text.normalize('NFKC').split(/\s+/u))];
  return typed.map((one) => ({ typed: one, folded: foldForSearch(one) })).filter(({ folded }) => folded !== '');
}
