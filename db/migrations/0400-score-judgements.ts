import type { Migration } from '../migrate.ts';

/** What an expert says on a score sheet beside points: a veto with its reason, or agreement where there are no points. */
export const scoreJudgements: Migration = {
  version: 400,
  name: 'vetoes and verdicts of score sheets',
  up(raw) {
    raw.exec(`
      CREATE TABLE score_veto (
        round_id TEXT NOT NULL REFERENCES round (id),
        application_id TEXT NOT NULL REFERENCES application (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        -- Of the scheme.
        veto_id TEXT NOT NULL,
        remark TEXT NOT NULL CHECK (remark <> ''),
        PRIMARY KEY (application_id, expert_id, veto_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX score_veto_round ON score_veto (round_id);

      CREATE TABLE score_verdict (
        round_id TEXT NOT NULL REFERENCES round (id),
        application_id TEXT NOT NULL REFERENCES application (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'disagree')),
        remark TEXT NOT NULL,
        PRIMARY KEY (application_id, expert_id),
        -- Whoever does not agree says why.
        CHECK (verdict = 'agree' OR remark <> '')
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX score_verdict_round ON score_verdict (round_id);
    `);
  },
};
