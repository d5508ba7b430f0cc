import type { Migration } from '../migrate.ts';
import type { RawDatabase } from '../open.ts';

/**
 * A meeting of several sittings with their agenda and people, and attendance as a log to which rows are only added: a wrong
 * one is struck out and stays. What the meeting of an older file wrote down of its one day becomes the log of one sitting.
 */
export const sittings: Migration = {
  version: 380,
  name: 'sittings',
  up(raw) {
    raw.exec(`
      CREATE TABLE sitting (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        held_on TEXT NOT NULL,
        -- Morning, afternoon …, as the office calls it; '' where the day has only this one.
        half TEXT NOT NULL,
        place TEXT NOT NULL,
        presiding_id TEXT REFERENCES expert (id),
        opened_utc TEXT,
        closed_utc TEXT CHECK (closed_utc IS NULL OR opened_utc IS NOT NULL),
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE agenda_item (
        round_id TEXT NOT NULL,
        sitting INTEGER NOT NULL,
        place INTEGER NOT NULL CHECK (place > 0),
        kind TEXT NOT NULL CHECK (kind <> ''),
        -- '' where it is called by its kind.
        title TEXT NOT NULL,
        PRIMARY KEY (round_id, sitting, place),
        FOREIGN KEY (round_id, sitting) REFERENCES sitting (round_id, number) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      -- Who attends beside the jury.
      CREATE TABLE meeting_person (
        round_id TEXT NOT NULL REFERENCES round (id),
        place INTEGER NOT NULL CHECK (place > 0),
        role TEXT NOT NULL CHECK (role IN ('secretary', 'supervisor', 'congress', 'discipline')),
        name TEXT NOT NULL CHECK (name <> ''),
        unit TEXT NOT NULL,
        PRIMARY KEY (round_id, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE attendance_entry (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        sitting INTEGER NOT NULL CHECK (sitting > 0),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        kind TEXT NOT NULL CHECK (kind IN ('arrived', 'late', 'left', 'returned', 'absent', 'pledged')),
        -- When it happened, and when it was written down.
        at_utc TEXT NOT NULL,
        written_utc TEXT NOT NULL,
        pledged INTEGER NOT NULL CHECK (pledged IN (0, 1)),
        reason TEXT NOT NULL,
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX attendance_entry_expert ON attendance_entry (expert_id);

      CREATE TABLE attendance_strike (
        round_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        utc TEXT NOT NULL,
        PRIMARY KEY (round_id, number),
        FOREIGN KEY (round_id, number) REFERENCES attendance_entry (round_id, number)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE ballot_round ADD COLUMN sitting INTEGER NOT NULL DEFAULT 1 CHECK (sitting > 0);
      -- The last entry of the log when the round opened: who was in the room is what the log said up to there.
      ALTER TABLE ballot_round ADD COLUMN log_seen INTEGER NOT NULL DEFAULT 0;

      INSERT INTO sitting (round_id, number, held_on, half, place, presiding_id, opened_utc, closed_utc)
        SELECT r.id, 1, coalesce(date(m.opened_utc, '+8 hours'), json_extract(r.setup, '$.meetingDate'), ''), '',
          coalesce(json_extract(r.setup, '$.meetingPlace'), ''), m.chair_id, m.opened_utc, m.closed_utc
        FROM round AS r JOIN meeting AS m ON m.round_id = r.id;
      INSERT INTO meeting_person (round_id, place, role, name, unit)
        SELECT round_id, 1, 'secretary', secretary, '' FROM meeting WHERE secretary <> '';
      INSERT INTO meeting_person (round_id, place, role, name, unit)
        SELECT round_id, 2, 'supervisor', supervisor, '' FROM meeting WHERE supervisor <> '';
    `);
    carryOver(raw);
    raw.exec(`
      DROP TABLE attendance;

      CREATE TRIGGER attendance_entry_kept BEFORE UPDATE ON attendance_entry
        BEGIN SELECT raise(ABORT, 'attendance is only added to'); END;
      CREATE TRIGGER attendance_entry_stays BEFORE DELETE ON attendance_entry
        BEGIN SELECT raise(ABORT, 'attendance is only added to'); END;
      CREATE TRIGGER attendance_strike_kept BEFORE UPDATE ON attendance_strike
        BEGIN SELECT raise(ABORT, 'attendance is only added to'); END;
      CREATE TRIGGER attendance_strike_stays BEFORE DELETE ON attendance_strike
        BEGIN SELECT raise(ABORT, 'attendance is only added to'); END;

      -- What the log says of everybody in the sitting opened last, or the first: the same as attendance-log.ts says.
      CREATE VIEW attendance AS
        WITH entry AS (
          SELECT e.*, e.sitting = coalesce(
              (SELECT max(s.number) FROM sitting AS s WHERE s.round_id = e.round_id AND s.opened_utc IS NOT NULL), 1
            ) AS now,
            EXISTS (
              SELECT 1 FROM attendance_entry AS a
              WHERE a.round_id = e.round_id AND a.expert_id = e.expert_id AND a.sitting = e.sitting
                AND a.kind = 'absent' AND a.number > e.number
                AND NOT EXISTS (SELECT 1 FROM attendance_strike AS s WHERE s.round_id = a.round_id AND s.number = a.number)
            ) AS taken_back
          FROM attendance_entry AS e
          WHERE NOT EXISTS (SELECT 1 FROM attendance_strike AS s WHERE s.round_id = e.round_id AND s.number = e.number)
        )
        SELECT round_id, expert_id,
          CASE substr(max(CASE WHEN now AND kind <> 'pledged' THEN format('%010d', number) || kind END), 11)
            WHEN 'absent' THEN 'absent' WHEN 'left' THEN 'absent' WHEN 'arrived' THEN 'present'
            WHEN 'late' THEN 'present' WHEN 'returned' THEN 'present' END AS state,
          min(CASE WHEN kind IN ('arrived', 'late', 'returned') AND NOT taken_back THEN at_utc END) AS signed_utc,
          max(CASE WHEN taken_back THEN 0 ELSE pledged END) AS pledged,
          coalesce(substr(max(CASE WHEN now AND kind NOT IN ('pledged', 'returned')
            THEN format('%010d', number) || reason END), 11), '') AS reason
        FROM entry GROUP BY round_id, expert_id;
    `);
  },
};

interface OldRow {
  readonly round_id: string;
  readonly expert_id: string;
  readonly state: 'present' | 'absent';
  readonly signed_utc: string | null;
  readonly pledged: 0 | 1;
  readonly reason: string;
  /** When the trail has it that the person was marked absent, and when signed in, last. */
  readonly marked: string | null;
  readonly signed: string | null;
  readonly opened: string | null;
  readonly created: string;
}

/** Times that an older file did not keep are those of its audit trail. */
function carryOver(raw: RawDatabase): void {
  const rows = raw
    .prepare(`
      SELECT a.*, m.opened_utc AS opened, r.created_utc AS created,
        (SELECT max(utc) FROM audit WHERE object = a.expert_id
          AND action IN ('meeting.markAbsent', 'answers.record', 'answers.callNext')) AS marked,
        (SELECT max(utc) FROM audit WHERE (object = a.expert_id OR object = a.round_id || ':' || a.expert_id)
          AND action IN ('meeting.signIn', 'meeting.signInByName')) AS signed
      FROM attendance AS a JOIN round AS r ON r.id = a.round_id LEFT JOIN meeting AS m ON m.round_id = a.round_id`)
    .all() as OldRow[];
  const entries = rows.flatMap((row) => entriesOf(row).map((one) => ({ ...row, ...one })));
  entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.step - b.step));
  const last = new Map<string, number>();
  const insert = raw.prepare('INSERT INTO attendance_entry VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)');
  for (const { round_id, expert_id, kind, at, pledged, reason } of entries) {
    const number = (last.get(round_id) ?? 0) + 1;
    last.set(round_id, number);
    insert.run(round_id, number, expert_id, kind, at, at, pledged, reason);
  }
  raw.exec(`
    UPDATE ballot_round SET log_seen = coalesce((
      SELECT max(e.number) FROM attendance_entry AS e JOIN ballot_section AS s ON s.round_id = e.round_id
      WHERE s.id = ballot_round.section_id AND e.at_utc <= ballot_round.opened_utc), 0)`);
}

function entriesOf({ state, signed_utc: first, pledged, reason, marked, signed, opened, created }: OldRow) {
  if (first === null) {
    const at = marked ?? opened ?? created;
    return [{ kind: state === 'present' ? 'arrived' : 'absent', at, pledged, reason, step: 0 }];
  }
  const later = (at: string | null) => (at === null || at < first ? first : at);
  const came = {
    kind: opened !== null && first > opened ? 'late' : 'arrived',
    at: first,
    pledged,
    reason: '',
    step: 0,
  };
  const gone = { kind: 'left', at: later(marked), pledged: 0, reason, step: 1 };
  if (state === 'absent') return [came, gone];
  return reason === '' ? [came] : [came, gone, { kind: 'returned', at: later(signed), pledged, reason: '', step: 2 }];
}
