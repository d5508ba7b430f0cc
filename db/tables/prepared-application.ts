import type { AcceptedApplicant } from '../../src-main/core/domain/roster/judge-applicants.ts';
import { type SearchedApplication, searchFields } from '../../src-main/core/domain/search/application-fields.ts';
import { bigramWords } from '../../src-main/core/domain/search/bigrams.ts';
import { keptDetails } from './kept-details.ts';

/** Letters of a name's pronunciation. It comes in by the door: a dictionary of sounds is none of the store's business. */
export type Pronounce = (name: string) => { readonly initials: string; readonly spelling: string };

/** What the index of the list keeps of an application, and the words it is found by. */
export interface EntryWords {
  readonly initials: string;
  readonly spelling: string;
  readonly source: string;
  readonly words: string;
}

/** What is reckoned from an accepted row alone, before anything is written: any thread may have made it. */
export interface PreparedApplication extends EntryWords {
  /** The dossier-bag number that the words tell. */
  readonly number: number;
  readonly details: string;
}

/** An application before anybody has said how its name sounds. */
type Named = Omit<SearchedApplication, 'initials' | 'spelling'>;

export type Prepare = (accepted: AcceptedApplicant, number: number) => PreparedApplication;

export function entryWords(
  { name, nameOriginal, tibetanName = null, title, specialty, phone, number, idNumber, idOld = null }: Named,
  pronounce: Pronounce,
): EntryWords {
  const { initials, spelling } = pronounce(name);
  const said = { name, nameOriginal, tibetanName, initials, spelling };
  const fields = searchFields({ ...said, title, specialty, phone, number, idNumber, idOld });
  return { initials, spelling, source: fields.join(' '), words: bigramWords(fields) };
}

export function preparedBy(pronounce: Pronounce): Prepare {
  return (accepted, number) => {
    const { name, nameOriginal, tibetanName, title, specialty, phone, idNumber, idOld } = accepted;
    const said = { name, nameOriginal, tibetanName, title, specialty, phone, number, idNumber, idOld };
    const { initials, spelling, source, words } = entryWords(said, pronounce);
    return { number, details: keptDetails(accepted), initials, spelling, source, words };
  };
}
