/**
 * The number of one intended act: 128 random bits as 32 hex digits, made in the window when the person acts and the
 * same when the act is sent again. It travels beside the input of a call, never in it.
 */
export type ActKey = string & { readonly __kind: 'act-key' };

/** Undefined for anything that is not such a number. */
export function asActKey(value: unknown): ActKey | undefined {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? (value as ActKey) : undefined;
}
