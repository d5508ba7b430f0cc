/** No key types it: what an event says is kept in parts and put together in the reader's language. */
const BETWEEN = '\u001f';
/** Between the people of one act, as they have been stored from the first. */
const PEOPLE = '、';

export function storedParts(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(BETWEEN, ' ')).join(BETWEEN);
}

/** One part for what was stored before parts were kept apart. */
export function partsOf(stored: string): readonly string[] {
  return stored.split(BETWEEN);
}

export function peopleOf(stored: string): readonly string[] {
  return stored.split(PEOPLE);
}
