import type { Migration } from '../migrate.ts';
import type { RawDatabase } from '../open.ts';

interface Old {
  readonly id: string;
  readonly kind: string;
  readonly evidence: string;
  readonly state: string;
  readonly reason: string;
  readonly decided_utc: string | null;
}

interface OldEvidence {
  readonly matched?: string;
  readonly unitId?: string;
  readonly relation?: string;
  readonly detail?: string;
  readonly toldBy?: string;
  readonly toldOn?: string;
}

/** The office's day: a declaration of the morning is not of the day before. */
function beijingDay(utc: string): string {
  const time = Date.parse(utc);
  return Number.isNaN(time) ? '' : new Date(time + 8 * 3_600_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** As an entry of before reads now: what kind, whose word, by which path. */
function readOld({ kind, evidence, state, reason, decided_utc }: Old) {
  const { matched, unitId = null, relation = 'other', ...said } = JSON.parse(evidence) as OldEvidence;
  const employer = (of: string) => ({ step: 'employer', of, unitId, from: null, until: null, now: true, written: '' });
  const declared = (by: string, detail: string, toldBy: string, toldOn: string) => [
    { step: 'declared', by, relation, detail, toldBy, toldOn, unitId },
  ];
  switch (kind) {
    case 'own_application': {
      const name = [{ step: 'name', spelling: false, number: 'missing' }, employer('applicant')];
      return { kind, source: 'matching', entered: 0, path: matched === 'id_number' ? [{ step: 'id' }] : name };
    }
    case 'same_employer':
      return { kind, source: 'matching', entered: 0, path: [employer('expert'), employer('applicant')] };
    case 'declared_unit':
      return { kind, source: 'expert', entered: 0, path: [{ step: 'avoids', unitId }, employer('applicant')] };
    case 'declared_before': {
      const path = declared('expert', said.detail ?? '', said.toldBy ?? '', said.toldOn ?? '');
      return { kind: relation, source: 'expert', entered: 0, path };
    }
    default: {
      // What was declared in the meeting stood in the place of the reason, until a reason to withdraw it came there: then
      // nobody knows any more what it was.
      const path = declared('expert', state === 'dismissed' ? '' : reason, '', beijingDay(decided_utc ?? ''));
      return { kind: 'other', source: 'expert', entered: 1, path };
    }
  }
}

function moveConflicts(raw: RawDatabase): void {
  const rows = raw.prepare('SELECT * FROM conflict').all() as Old[];
  const insert = raw.prepare(`INSERT INTO conflict_now
    SELECT id, round_id, expert_id, application_id, ?, ?, ?, ?, '', NULL, NULL, state, ?, reason, '', NULL, decided_utc, NULL
    FROM conflict WHERE id = ?`);
  for (const row of rows) {
    const { kind, source, entered, path } = readOld(row);
    const treatment = ['own_application', 'relative', 'superior'].includes(kind) ? 'forbid' : 'leave';
    insert.run(kind, source, entered, JSON.stringify(path), treatment, row.id);
  }
}

/**
 * The register of recusals: each entry has a path of evidence with its digest, whose word it is, a day on which it ends,
 * a treatment and the chair's ruling. Declarations may come from the applicant or the office, and may end.
 */
export const recusalRegister: Migration = {
  version: 350,
  name: 'recusal register',
  up(raw) {
    raw.exec(`
      CREATE TABLE conflict_now (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        application_id TEXT NOT NULL REFERENCES application (id),
        kind TEXT NOT NULL,
        source TEXT NOT NULL CHECK (source IN ('expert', 'applicant', 'office', 'matching')),
        -- 1: somebody entered it of the juror; 0: the data or a declaration before the draw.
        entered INTEGER NOT NULL CHECK (entered IN (0, 1)),
        -- Step[], from the expert to the applicant.
        path TEXT NOT NULL CHECK (json_valid(path)),
        -- Of the evidence at the last search; '' of what is older than digests.
        digest TEXT NOT NULL,
        found_on TEXT,
        -- The last day on which the relation counts.
        expires_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'dismissed')),
        treatment TEXT NOT NULL CHECK (treatment IN ('forbid', 'leave', 'disclose')),
        reason TEXT NOT NULL,
        -- The chair, where the chair ruled.
        ruled_by TEXT NOT NULL,
        ruled_on TEXT CHECK ((ruled_on IS NULL) = (ruled_by = '')),
        decided_utc TEXT,
        -- What was decided by other evidence, before it was asked again.
        earlier TEXT CHECK (earlier IS NULL OR json_valid(earlier)),
        UNIQUE (round_id, expert_id, application_id, kind, source, entered)
      ) STRICT;

      CREATE TABLE declaration_now (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        -- One of the two.
        application_id TEXT REFERENCES application (id) ON DELETE CASCADE,
        unit_id TEXT REFERENCES unit (id),
        relation TEXT NOT NULL,
        -- Whose word it is; an applicant speaks of their own application alone.
        party TEXT NOT NULL CHECK (party IN ('expert', 'applicant', 'office')),
        detail TEXT NOT NULL CHECK (detail <> '' OR relation <> 'other'),
        told_by TEXT NOT NULL CHECK (told_by <> ''),
        told_on TEXT NOT NULL,
        expires_on TEXT,
        recorded_utc TEXT NOT NULL,
        withdrawn_utc TEXT,
        withdrawn_reason TEXT NOT NULL DEFAULT '',
        CHECK ((application_id IS NULL) <> (unit_id IS NULL)),
        CHECK (party <> 'applicant' OR application_id IS NOT NULL),
        CHECK ((withdrawn_utc IS NULL) = (withdrawn_reason = ''))
      ) STRICT;
      INSERT INTO declaration_now SELECT id, round_id, expert_id, application_id, unit_id, relation, 'expert', detail,
        told_by, told_on, NULL, recorded_utc, withdrawn_utc, withdrawn_reason FROM declaration;
      DROP TABLE declaration;
      ALTER TABLE declaration_now RENAME TO declaration;
      CREATE INDEX declaration_round ON declaration (round_id);
      CREATE INDEX declaration_expert ON declaration (expert_id);
      CREATE INDEX declaration_application ON declaration (application_id);
      CREATE INDEX declaration_unit ON declaration (unit_id);
    `);
    moveConflicts(raw);
    raw.exec('DROP TABLE conflict; ALTER TABLE conflict_now RENAME TO conflict;');
  },
};
