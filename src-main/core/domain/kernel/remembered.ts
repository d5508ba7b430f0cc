/** Beyond that many different texts nothing more is kept: a column of names or numbers has no two alike. */
const MOST = 4000;

/**
 * A pure reader of text that gives the answer it gave before. The same few dates, levels and kinds fill the columns of a
 * roster of twenty thousand rows, and reading one takes longer than finding it again.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = read(text);
    if (known.size < MOST) known.set(text, answer);
    return answer;
  };
}
