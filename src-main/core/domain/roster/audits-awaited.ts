import { asFound } from './row-employers.ts';
import type { SheetChoice } from './sheet-choice.ts';

/**
 * The decisions with the rows of these sheets taken in without the post-audit number that they have to bring, or refused
 * again. Taking them in is office practice for numbers that come later: it accepts nobody, acceptance stays blocked until
 * the number is there or somebody with the authority overrides the rule.
 */
export function withAuditsAwaited(
  choices: readonly SheetChoice[],
  sheets: readonly number[],
  auditsAwaited: boolean,
): SheetChoice[] {
  const asked = new Set(sheets);
  const changed = [...asked].map((sheet) => ({
    ...(choices.find((one) => one.sheet === sheet) ?? asFound(sheet)),
    auditsAwaited,
  }));
  return [...choices.filter(({ sheet }) => !asked.has(sheet)), ...changed].sort((a, b) => a.sheet - b.sheet);
}
