/** Beyond that many different texts nothing more is kept: a column of names or numbers has no two alike. */
const MOST = 4000;
/** Words of a roster are short. A longer text may tell of a person, and must not live on in memory after its file. */
const LONGEST = 12;

const memories: Map<unknown, unknown>[] = [];

/** A module's own memory, which is empty again when the office locks or closes. Made once: it is known for ever. */
export function forgettable<K, V>(): Map<K, V> {
  const memory = new Map<K, V>();
  memories.push(memory);
  return memory;
}

/**
 * A pure reader of text that gives the answer it gave before. The same few dates, levels and kinds fill the columns of a
 * roster of twenty thousand rows, and reading one takes longer than finding it again. Not for names of persons.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = forgettable<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = read(text);
    if (known.size < MOST) known.set(text, answer);
    return answer;
  };
}

/** Every memory and every reader begins anew; for when the office locks or closes. */
export function forgetRemembered(): void {
  for (const known of memories) known.clear();
}
