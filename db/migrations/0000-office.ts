import type { Migration } from '../migrate.ts';

/** The office file itself: who it is, its audit chain, and the replies of repeatable commands. */
export const office: Migration = {
  version: 0,
  name: 'office',
  up(raw) {
    raw.exec(`
      CREATE TABLE meta (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        database_id TEXT NOT NULL CHECK (length(database_id) = 32),
        audit_salt TEXT NOT NULL CHECK (length(audit_salt) = 64),
        created_utc TEXT NOT NULL
      ) STRICT;

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY CHECK (seq > 0),
        utc TEXT NOT NULL,
        clock_back INTEGER NOT NULL CHECK (clock_back IN (0, 1)),
        actor TEXT NOT NULL,
        role TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        before_digest TEXT,
        after_digest TEXT,
        app TEXT NOT NULL,
        prev TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;

      -- A guard against our own mistakes. Against a person with the key only the chain and its printed heads help.
      CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
      CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;

      CREATE TABLE command_key (
        key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
        seq INTEGER NOT NULL REFERENCES audit (seq),
        reply TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
