import type { Migration } from '../migrate.ts';

/** A version of the rules that was put in use by mistake: it stays as it was, and no round may take it any more. */
export const withdrawnCriteria: Migration = {
  version: 240,
  name: 'withdrawn-criteria',
  up(raw) {
    raw.exec(`
      CREATE TABLE criteria_withdrawal (
        kind TEXT NOT NULL,
        pack_id TEXT NOT NULL,
        version TEXT NOT NULL,
        utc TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        people TEXT NOT NULL CHECK (people <> ''),
        PRIMARY KEY (kind, pack_id, version),
        FOREIGN KEY (kind, pack_id, version) REFERENCES criteria_pack (kind, pack_id, version)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER criteria_withdrawal_of_published BEFORE INSERT ON criteria_withdrawal
        WHEN NOT EXISTS (
          SELECT 1 FROM criteria_pack AS p
          WHERE p.kind = NEW.kind AND p.pack_id = NEW.pack_id AND p.version = NEW.version AND p.state = 'published'
        )
        BEGIN SELECT RAISE(ABORT, 'only a version in use is withdrawn'); END;
      CREATE TRIGGER criteria_withdrawal_stands BEFORE UPDATE ON criteria_withdrawal
        BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;
      CREATE TRIGGER criteria_withdrawal_stays BEFORE DELETE ON criteria_withdrawal
        BEGIN SELECT RAISE(ABORT, 'a withdrawal is never removed'); END;
    `);
  },
};
