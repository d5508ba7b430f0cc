/** The closed list of ways a call can fail. No stack, SQL, key or path crosses to the window. */
export const errorCodes = [
  'invalid_input',
  'not_found',
  'conflict',
  'refused',
  'forbidden',
  'locked',
  'storage',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface ReplyError {
  readonly code: ErrorCode;
  /** Why, as a refusal code of a rule or of the import; the window has a sentence for each. */
  readonly reason?: string;
  /** Id of the rule in the round's rule pack. */
  readonly rule?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Names of the input fields that did not parse. */
  readonly fields?: readonly string[];
  /** Number under which the office's log has the details. */
  readonly logId?: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ReplyError };
