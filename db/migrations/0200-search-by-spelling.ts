import { searchFields } from '../../src-main/core/domain/search/application-fields.ts';
import { bigramWords } from '../../src-main/core/domain/search/bigrams.ts';
import { entryPlace } from '../../src-main/core/domain/search/entry-place.ts';
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
  readonly initials: string | null;
}

/**
 * The index of the lists anew: an entry's key is made of its round and its dossier-bag number, so that the index alone
 * answers for one round, and a name is also found by its whole spelling.
 */
export const searchBySpelling: Migration = {
  version: 200,
  name: 'search-by-spelling',
  up(raw) {
    const known = raw
      .prepare(
        `SELECT a.id, a.round_id, a.number, a.title, a.specialty, a.phone, a.details, p.id_number, s.initials
         FROM application AS a JOIN person AS p ON p.id = a.person_id
         LEFT JOIN application_search AS s ON s.application_id = a.id
         ORDER BY a.round_id, a.number`,
      )
      .all() as Known[];
    raw.exec(`
      DROP TABLE application_bigram;
      DROP TABLE application_search;

      -- Which stretch of keys a round's entries have. Never given again.
      CREATE TABLE search_round (
        place INTEGER PRIMARY KEY CHECK (place > 0),
        round_id TEXT NOT NULL UNIQUE REFERENCES round (id)
      ) STRICT;

      CREATE TABLE application_search (
        doc INTEGER PRIMARY KEY,
        -- No cascade: whoever deletes an application takes it out of the index first.
        application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Of the name's pronunciation; NULL in rows that are older than the index.
        initials TEXT,
        -- The pronunciation written out; NULL in rows that are older than this step.
        spelling TEXT,
        -- The folded fields, a blank between them. The index is made of exactly this, so it can be taken out of it again.
        source TEXT NOT NULL
      ) STRICT;
      CREATE INDEX application_search_round ON application_search (round_id);
      CREATE INDEX application_search_without_spelling ON application_search (round_id) WHERE spelling IS NULL;

      -- The words of a unit are not in it but read from the register: joining or renaming units leaves nothing to do here.
      CREATE VIRTUAL TABLE application_bigram
        USING fts5 (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
      -- What is deleted goes from the file, not only from the answers.
      INSERT INTO application_bigram (application_bigram, rank) VALUES ('secure-delete', 1);
    `);
    const places = new Map<string, number>();
    const place = raw.prepare('INSERT INTO search_round (place, round_id) VALUES (?, ?)');
    const row = raw.prepare('INSERT INTO application_search VALUES (CAST(? AS INTEGER), ?, ?, ?, NULL, ?)');
    const words = raw.prepare('INSERT INTO application_bigram (rowid, words) VALUES (CAST(? AS INTEGER), ?)');
    for (const one of known) {
      if (!places.has(one.round_id)) {
        places.set(one.round_id, places.size + 1);
        place.run(places.size, one.round_id);
      }
      const doc = entryPlace(places.get(one.round_id) as number, one.number);
      const { name, nameOriginal = null } = JSON.parse(one.details) as { name: string; nameOriginal?: string | null };
      const { title, specialty, phone, number, id_number: idNumber } = one;
      const initials = one.initials ?? '';
      const fields = searchFields({ name, nameOriginal, title, specialty, phone, number, idNumber, initials });
      row.run(doc, one.id, one.round_id, one.initials, fields.join(' '));
      words.run(doc, bigramWords(fields));
    }
  },
};
