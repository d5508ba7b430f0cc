import type { Migration } from '../migrate.ts';

/** Each span of days on which a member of the pool cannot come has room for why; of those known before, nobody said. */
export const awayReasons: Migration = {
  version: 340,
  name: 'away-reasons',
  up(raw) {
    const reasons = (column: string, at: string) => `json_set(${column}, '${at}.away', (
      SELECT json_group_array(json_set(span.value, '$.reason', '') ORDER BY span.key)
      FROM json_each(${column}, '${at}.away') AS span))`;
    raw.exec(`
      UPDATE pool_member SET details = ${reasons('details', '$')};
      UPDATE pool_change SET before = ${reasons('before', '$.details')} WHERE before IS NOT NULL;
      UPDATE pool_change SET after = ${reasons('after', '$.details')};
    `);
  },
};
