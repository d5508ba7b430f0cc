import { foldForSearch } from './bigrams.ts';

/** What an application is found by, beside the names of its unit. */
export interface SearchedApplication {
  readonly name: string;
  readonly nameOriginal: string | null;
  readonly tibetanName?: string | null;
  /** Of the pronunciation, lower-case letters. */
  readonly initials: string;
  /** The whole pronunciation, lower-case letters without blanks. */
  readonly spelling?: string;
  readonly title: string;
  readonly specialty: string;
  readonly phone: string;
  /** The dossier-bag number. */
  readonly number: number;
  readonly idNumber: string;
  /** The fifteen digits of an old card. */
  readonly idOld?: string | null;
}

const TAIL = 6;

/** Folded, each once; of the document number only its end, so that nobody is found by region or day of birth. */
export function searchFields(one: SearchedApplication): readonly string[] {
  const fields = [
    one.name,
    one.nameOriginal ?? '',
    one.tibetanName ?? '',
    one.initials,
    one.spelling ?? '',
    one.title,
    one.specialty,
    one.phone,
    String(one.number).padStart(3, '0'),
    one.idNumber.slice(-TAIL),
    (one.idOld ?? '').slice(-TAIL),
  ];
  const folded: string[] = [];
  for (const field of fields) {
    const one = field === '' ? '' : foldForSearch(field);
    // Among ten words at most, looking through them is faster than a set of its own for each of twenty thousand people.
    if (one !== '' && !folded.includes(one)) folded.push(one);
  }
  return folded;
}
