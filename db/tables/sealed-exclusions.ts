import type { ExclusionRule } from '../../src-main/core/domain/rules/exclusion-rules.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';

/** The rules on exclusions that went under the round's seal, in their order; none: it was sealed without them. */
export async function sealedExclusions(db: ReadDb, roundId: string): Promise<readonly ExclusionRule[]> {
  const rows = await db
    .selectFrom('sealed_exclusion')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return rows.map(({ code, severity, title, decree, article, verified }) => {
    const citation = { decree, ...(article === '' ? {} : { article }), verified: verified === 1 };
    return { code, severity, title, citation };
  });
}

export async function insertSealedExclusions(
  db: WriteDb,
  roundId: string,
  rules: readonly ExclusionRule[],
): Promise<void> {
  const rows = rules.map(({ code, severity, title, citation }, i) => ({
    round_id: roundId,
    number: i + 1,
    code,
    severity,
    title,
    decree: citation.decree,
    article: citation.article ?? '',
    verified: citation.verified ? (1 as const) : (0 as const),
  }));
  await insertMany(db, 'sealed_exclusion', rows);
}

export async function deleteSealedExclusions(db: WriteDb, roundId: string): Promise<void> {
  await db.deleteFrom('sealed_exclusion').where('round_id', '=', roundId).execute();
}
