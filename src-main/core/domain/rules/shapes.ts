/** Questions that readers of data files ask about one value. */
export type Shape = (value: unknown) => boolean;

export function isObject(v: unknown): v is Record<string, unknown> {
  return typeof v === 'object' && v !== null && !Array.isArray(v);
}

export function isText(v: unknown): v is string {
  return typeof v === 'string' && v.trim() !== '';
}

export function isTextList(v: unknown): v is readonly string[] {
  return Array.isArray(v) && v.every(isText);
}

export function isFlag(v: unknown): v is boolean {
  return typeof v === 'boolean';
}

/** A whole number of at least one. */
export function isCount(v: unknown): v is number {
  return Number.isSafeInteger(v) && (v as number) >= 1;
}

/** A whole number, 0 for none. */
export function isCountOrNone(v: unknown): v is number {
  return v === 0 || isCount(v);
}

export function isOneOf(values: readonly unknown[]): Shape {
  return (v) => values.includes(v);
}

/** A citation as data: the decree, whether its article was checked, and perhaps the article and the text. */
export function isCitation(v: unknown): boolean {
  return (
    isObject(v) &&
    isText(v.decree) &&
    isFlag(v.verified) &&
    (v.article === undefined || isText(v.article)) &&
    (v.text === undefined || typeof v.text === 'string') &&
    (v.confirmed === undefined ||
      (isObject(v.confirmed) && [v.confirmed.by, v.confirmed.document, v.confirmed.on].every(isText)))
  );
}
