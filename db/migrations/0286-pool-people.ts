import type { Migration } from '../migrate.ts';

/**
 * What the pool says of a member besides: when the person retires, on which days they cannot come, which juries of the
 * register they are for. Every recorded change also holds the document's number, which can now be put right. When a
 * round's pool is sealed, retirement and days go into the round: what is entered in the pool later does not reach back.
 */
export const poolPeople: Migration = {
  version: 286,
  name: 'pool-people',
  up(raw) {
    const details = (column: string, at: string) =>
      `json_set(${column}, '${at}.retiresOn', NULL, '${at}.away', json('[]'))`;
    const entry = (column: string) => `json_set(${details(column, '$.details')}, '$.juries', json('[]'), '$.idNumber', (
      SELECT p.id_number FROM person AS p JOIN pool_member AS m ON m.person_id = p.id WHERE m.id = pool_change.member_id))`;
    raw.exec(`
      UPDATE pool_member SET details = ${details('details', '$')};
      UPDATE pool_change SET before = ${entry('before')} WHERE before IS NOT NULL;
      UPDATE pool_change SET after = ${entry('after')};

      -- A member without a row is for every jury of the office.
      CREATE TABLE pool_jury (
        member_id TEXT NOT NULL REFERENCES pool_member (id) ON DELETE CASCADE,
        jury_id TEXT NOT NULL REFERENCES jury (id),
        PRIMARY KEY (member_id, jury_id)
      ) STRICT, WITHOUT ROWID;

      -- Of a sealed round, and only of experts of whom the pool knew something.
      CREATE TABLE sealed_availability (
        expert_id TEXT PRIMARY KEY REFERENCES expert (id) ON DELETE CASCADE,
        -- From this day on no longer in post.
        retires_on TEXT,
        -- First and last days: [{"from":"2022-12-05","until":"2022-12-09"}].
        away TEXT NOT NULL CHECK (json_valid(away))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
