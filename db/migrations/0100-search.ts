import { searchFields } from '../../src-main/core/domain/search/application-fields.ts';
import { bigramWords } from '../../src-main/core/domain/search/bigrams.ts';
import type { Migration } from '../migrate.ts';

interface Known {
  readonly id: string;
  readonly round_id: string;
  readonly number: number;
  readonly title: string;
  readonly specialty: string;
  readonly phone: string;
  readonly details: string;
  readonly id_number: string;
}

/** The index over the applicants' lists: the text that is found, one row an application, and its pairs of characters. */
export const search: Migration = {
  version: 100,
  name: 'search',
  up(raw) {
    raw.exec(`
      CREATE TABLE application_search (
        doc INTEGER PRIMARY KEY,
        -- No cascade: whoever deletes an application takes it out of the index first.
        application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Of the name's pronunciation; NULL in rows that are older than the index.
        initials TEXT,
        -- The folded fields, a blank between them. The index is made of exactly this, so it can be taken out of it again.
        source TEXT NOT NULL
      ) STRICT;
      CREATE INDEX application_search_round ON application_search (round_id);
      CREATE INDEX application_search_without_initials ON application_search (round_id) WHERE initials IS NULL;

      -- The words of a unit are not in it but read from the register: joining or renaming units leaves nothing to do here.
      CREATE VIRTUAL TABLE application_bigram
        USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
      -- What is deleted goes from the file, not only from the answers.
      INSERT INTO application_bigram (application_bigram, rank) VALUES ('secure-delete', 1);
    `);
    const known = raw
      .prepare(
        `SELECT a.id, a.round_id, a.number, a.title, a.specialty, a.phone, a.details, p.id_number
         FROM application AS a JOIN person AS p ON p.id = a.person_id`,
      )
      .all() as Known[];
    const row = raw.prepare('INSERT INTO application_search VALUES (?, ?, ?, NULL, ?)');
    const words = raw.prepare('INSERT INTO application_bigram (rowid, words) VALUES (?, ?)');
    known.forEach((one, at) => {
      const { name, nameOriginal } = JSON.parse(one.details) as { name: string; nameOriginal: string | null };
      const { title, specialty, phone, number, id_number: idNumber } = one;
      const fields = searchFields({ name, nameOriginal, title, specialty, phone, number, idNumber, initials: '' });
      row.run(at + 1, one.id, one.round_id, fields.join(' '));
      words.run(at + 1, bigramWords(fields));
    });
  },
};
