import type { Migration } from '../migrate.ts';
import { office } from './0000-office.ts';
import { rounds } from './0010-rounds.ts';
import { people } from './0020-people.ts';
import { jury } from './0030-jury.ts';
import { meeting } from './0040-meeting.ts';
import { results } from './0050-results.ts';

/** Every step in order. Numbers go up in tens; a published step is never edited. */
export const migrations: readonly Migration[] = [office, rounds, people, jury, meeting, results];
