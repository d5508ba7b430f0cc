export type Strength =
  | { readonly kind: 'short'; readonly left: number }
  | { readonly kind: 'weak' | 'good' | 'strong' };

const runs = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Different characters outside runs of four or more: what a guesser has to find out. */
function telling(characters: readonly string[]): number {
  const inRun = new Set<number>();
  for (let i = 3; i < characters.length; i++) {
    const piece = characters
      .slice(i - 3, i + 1)
      .join('')
      .toLowerCase();
    const reversed = [...piece].reverse().join('');
    if (runs.some((run) => run.includes(piece) || run.includes(reversed))) {
      for (let at = i - 3; at <= i; at++) inRun.add(at);
    }
  }
  return new Set(characters.filter((_, i) => !inRun.has(i))).size;
}

/**
 * A hint while typing; the office decides. Counted in characters after NFKC, as the office counts, against the least
 * number it reports.
 */
export function judgeStrength(password: string, least: number): Strength {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < least) return { kind: 'short', left: least - characters.length };
  const different = telling(characters);
  if (different < 6) return { kind: 'weak' };
  return { kind: different >= 13 ? 'strong' : 'good' };
}
