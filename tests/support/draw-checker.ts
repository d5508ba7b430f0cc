import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

export const CHECKER_PAGE = new URL('../../assets/draw-checker/draw-checker.html', import.meta.url).pathname;

export interface CheckerTools {
  readonly checkDraw: (file: unknown) => {
    readonly ok: boolean;
    readonly steps: readonly { readonly id: string; readonly ok: boolean; readonly detail: Record<string, unknown> }[];
    readonly turns: readonly { readonly kind: string; readonly one: { readonly number: string } }[];
  };
  readonly checkCode: (file: unknown, written: string) => { readonly is: string; readonly length: number } | undefined;
  readonly boundsOf: (file: unknown, people: readonly unknown[]) => unknown;
  readonly proves: (
    proof: unknown,
    bounds: unknown,
    seats: number,
    inside: readonly unknown[],
    left: readonly unknown[],
  ) => boolean;
  readonly sha256: (text: string) => string;
  readonly md5: (bytes: Uint8Array) => string;
}

/** What the language has got since Chrome 60 and Firefox 60, by where it is found. */
export const NEWER: Readonly<Record<string, readonly string[]>> = {
  'Array.prototype': [
    'at',
    'flat',
    'flatMap',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  'String.prototype': ['at', 'isWellFormed', 'matchAll', 'replaceAll', 'toWellFormed', 'trimEnd', 'trimStart'],
  'Promise.prototype': ['finally'],
  'Symbol.prototype': ['description'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Set.prototype': ['difference', 'intersection', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference', 'union'],
  Array: ['fromAsync'],
  Map: ['groupBy'],
  Object: ['fromEntries', 'groupBy', 'hasOwn'],
  Promise: ['allSettled', 'any', 'try', 'withResolvers'],
  RegExp: ['escape'],
  this: ['AggregateError', 'BigInt', 'BigInt64Array', 'Iterator', 'WeakRef', 'globalThis', 'structuredClone'],
};

/** An engine of 2018 as far as one can be made of today's: without what is newer, and sorting equals as it likes. */
const OLD_ENGINE = `
for (const [place, names] of Object.entries(${JSON.stringify(NEWER)})) {
  const owner = place.split('.').reduce((o, name) => (name === 'this' ? o : o[name]), this);
  for (const name of names) delete owner[name];
}
for (const typed of [Int8Array, Uint8Array, Int32Array]) for (const name of ['at', 'findLast', 'toSorted', 'with']) delete Object.getPrototypeOf(typed).prototype[name];
const stable = Array.prototype.sort;
Array.prototype.sort = function (compare) { return stable.call(this.reverse(), compare); };
`;

/** The checker as an outsider gets it: the script of the one HTML file, alone, in an old engine, with nothing of the product around it. */
export function outsideChecker(): CheckerTools {
  const [, script] = /<script id="checker">([\s\S]*?)<\/script>/u.exec(readFileSync(CHECKER_PAGE, 'utf8')) ?? [];
  if (script === undefined) throw new Error('the checker page has no checker');
  const tools = `${OLD_ENGINE}; ${script}; ({ checkDraw: (text) => checkDraw(JSON.parse(text)), checkCode, boundsOf, proves, sha256, md5 })`;
  const { checkDraw, ...others } = runInNewContext(tools, { TextEncoder }) as CheckerTools;
  // In as a file's text, out as things of our own engine.
  return { ...others, checkDraw: (file) => structuredClone(checkDraw(JSON.stringify(file ?? null))) };
}
