import { sql } from 'kysely';

/** Any number of ids in one parameter: twenty thousand dossiers are accepted in one statement. */
export const among = (ids: readonly string[]) => sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
