import { isSettled } from '../kernel/settled-text.ts';

/** Width, blanks and case folded: what two people would call the same unit. Unique among names and aliases of the register. */
export function unitKey(name: string): string {
  const folded = isSettled(name) ? name : name.normalize('NFKC').replace(/\s/gu, '');
  return folded.toLowerCase();
}
