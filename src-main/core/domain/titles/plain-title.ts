/** A wording without blanks, dots, brackets' width and the like: what two writings of one title have in common. */
export function plainTitle(text: string): string {
  return text.normalize('NFKC').replace(/[\s·•・.,，、。*※]/gu, '');
}

/** Insertions, deletions and changes of one character that lead from a to b. */
export function editDistance(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  let row = y.map((_, j) => j + 1);
  row.unshift(0);
  for (const [i, c] of x.entries()) {
    const next = [i + 1];
    for (const [j, d] of y.entries()) {
      next.push(Math.min((row[j + 1] as number) + 1, (next[j] as number) + 1, (row[j] as number) + (c === d ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) as number;
}
