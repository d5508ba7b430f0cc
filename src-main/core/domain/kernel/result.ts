/** A "no" from a rule: a value, never an exception. `code` is snake_case and turned into words by the window. */
export interface Refusal {
  readonly code: string;
  /** Id of the rule in the rule pack that said no, where one did (e.g. `quorum`). */
  readonly rule?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(
  code: string,
  params?: Readonly<Record<string, string | number>>,
  rule?: string,
): { readonly ok: false; readonly refusal: Refusal } {
  return {
    ok: false,
    refusal: { code, ...(rule === undefined ? {} : { rule }), ...(params === undefined ? {} : { params }) },
  };
}
