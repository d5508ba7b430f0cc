import { ok, type Result, refuse } from '../kernel/result.ts';

// GB 32100-2015: digits and letters without I, O, S, V, Z; weights are the powers of three modulo 31.
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of the first seventeen. */
export function creditCheckOf(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] as string;
}

/**
 * Reads a unified social credit code: '' stays '', otherwise 18 characters in capitals. Refusals: `credit_code_malformed`,
 * `credit_code_check`. The expected check character is not told: a wrong digit elsewhere must not be "repaired" with it.
 */
export function readCreditCode(text: string): Result<string> {
  const code = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  if (code === '') return ok('');
  if (code.length !== 18 || [...code].some((character) => !CHARACTERS.includes(character))) {
    return refuse('credit_code_malformed', { length: [...code].length });
  }
  return code.endsWith(creditCheckOf(code.slice(0, 17))) ? ok(code) : refuse('credit_code_check');
}
