import type { Migration } from '../migrate.ts';

/** Rows taken in before rosters could bring a name in Tibetan script, or their fifteen digits were kept, have neither. */
export const identityDetails: Migration = {
  version: 160,
  name: 'identity-details',
  up(raw) {
    raw.exec(`
      UPDATE application SET details = json_set(details, '$.tibetanName', '', '$.idOld', NULL);
      UPDATE expert SET details = json_set(details, '$.tibetanName', '', '$.idOld', NULL);
    `);
  },
};
