import { type SpellingGroups, spellingKey } from '../names/spellings.ts';

/** What of a person shows that two records may be of one. */
export interface PersonTrace {
  readonly name: string;
  /** `YYYY-MM` or `YYYY-MM-DD`, as the roster writes it. */
  readonly birth: string | null;
  /** In the form that the rosters keep: an old number in its eighteen characters. */
  readonly idNumber: string;
  /** Equal for the same unit. */
  readonly unit: string;
  readonly phone: string;
}

/** Two wrong characters is as much as a person mistypes in a number and still takes it for the same. */
const MOST_DIFFERENT = 2;

/**
 * Whether two different numbers may be one number mistyped: at most two characters differ, or two neighbours are
 * swapped. Of eighteen characters the last follows from the others and counts for nothing.
 */
export function numbersNear(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false;
  const length = a.length === 18 ? 17 : a.length;
  let differing = 0;
  let last = 0;
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    differing += 1;
    // Within a crowd of one name everybody is compared with everybody, and nearly all end here.
    if (differing > MOST_DIFFERENT) return false;
    last = i;
  }
  // Swapped neighbours are two characters too.
  if (length >= 12) return true;
  // Short numbers run in series: with two free characters everybody of one office would be near everybody else.
  return differing === 1 || (differing === 2 && swappedAt(a, b, last));
}

function swappedAt(a: string, b: string, second: number): boolean {
  return a[second - 1] === b[second] && a[second] === b[second - 1];
}

/** Births written with day and without agree where they say the same; one that is not known agrees with nothing. */
function birthsAgree(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && (a.startsWith(b) || b.startsWith(a));
}

const digits = (phone: string): string => phone.normalize('NFKC').replace(/\D/gu, '');

/**
 * Whether two records may be one person under two numbers: the same name in whatever spelling, the same birth, the same
 * unit or telephone, and numbers that one slip of the hand turns into each other. A person decides; nothing is joined.
 */
export function mayBeSamePerson(a: PersonTrace, b: PersonTrace, groups: SpellingGroups): boolean {
  if (!numbersNear(a.idNumber, b.idNumber) || !birthsAgree(a.birth, b.birth)) return false;
  const phone = digits(a.phone);
  const together = a.unit === b.unit || (phone.length >= 7 && phone === digits(b.phone));
  return together && spellingKey(a.name, groups) === spellingKey(b.name, groups);
}
