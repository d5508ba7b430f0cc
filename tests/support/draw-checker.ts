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

/** The checker as an outsider gets it: the script of the one HTML file, alone, with nothing of the product around it. */
export function outsideChecker(): CheckerTools {
  const [, script] = /<script id="checker">([\s\S]*?)<\/script>/u.exec(readFileSync(CHECKER_PAGE, 'utf8')) ?? [];
  if (script === undefined) throw new Error('the checker page has no checker');
  return runInNewContext(`${script}; ({ checkDraw, checkCode, boundsOf, proves, sha256, md5 })`, {
    TextEncoder,
  }) as CheckerTools;
}
