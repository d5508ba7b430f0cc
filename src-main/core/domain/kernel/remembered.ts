/** Beyond that many different texts nothing more is kept: a column of names or numbers has no two alike. */
const MOST = 4000;
/** Words of a roster are short. A longer text may tell of a person, and must not live on in memory after its file. */
const LONGEST = 12;

const memories: Map<string, unknown>[] = [];

/**
 * A pure reader of text that gives the answer it gave before. The same few dates, levels and kinds fill the columns of a
 * roster of twenty thousand rows, and reading one takes longer than finding it again. Not for names of persons.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = read(text);
    if (known.size < MOST) known.set(text, answer);
    return answer;
  };
}

/** Every reader begins anew; for when the office locks or closes. */
export function forgetRemembered(): void {
  for (const known of memories) known.clear();
}
