/** Figures and names that go into a sentence. */
export type Params = Readonly<Record<string, string | number>>;

/** A fixed sentence, or one that is built from the parameters that came with a code. */
export type Sentence = string | ((params: Params) => string);

/** Sentences by code: every language has the same codes. */
export type SentencesLike<T> = { readonly [K in keyof T]: Sentence };

export function say(sentence: Sentence, params: Params = {}): string {
  return typeof sentence === 'string' ? sentence : sentence(params);
}

/** The sentence of a code, or undefined for a code that this table does not know. */
export function findSentence(table: Readonly<Record<string, Sentence>>, code: string): Sentence | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}

/** A parameter as text; empty where it is missing. */
export function text(params: Params, key: string): string {
  return String(params[key] ?? '');
}

/** A parameter as a number; 0 where it is missing. */
export function number(params: Params, key: string): number {
  return Number(params[key] ?? 0);
}
