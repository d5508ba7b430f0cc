import type { CompositionRule } from '../../src-main/core/domain/draw/composition.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

/** The office's rules on a jury's composition, in their order. */
export async function listCompositionRules(db: ReadDb, roundId: string): Promise<CompositionRule[]> {
  const rows = await db
    .selectFrom('composition_rule')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
  return rows.map(({ attribute, value, least, share_of, most, severity, decree, article, verified }) => {
    const citation = { decree, ...(article === '' ? {} : { article }), verified: verified === 1 };
    const min = share_of === null ? least : { numerator: least, denominator: share_of };
    return { attribute, value, min, max: most, severity, citation };
  });
}

/** These rules and no others. */
export async function replaceCompositionRules(
  db: WriteDb,
  roundId: string,
  rules: readonly CompositionRule[],
): Promise<void> {
  await db.deleteFrom('composition_rule').where('round_id', '=', roundId).execute();
  if (rules.length === 0) return;
  await db
    .insertInto('composition_rule')
    .values(
      rules.map(({ attribute, value, min, max, severity, citation }, i) => ({
        round_id: roundId,
        number: i + 1,
        attribute,
        value,
        least: typeof min === 'number' ? min : min.numerator,
        share_of: typeof min === 'number' ? null : min.denominator,
        most: max,
        severity,
        decree: citation.decree,
        article: citation.article ?? '',
        verified: citation.verified ? (1 as const) : (0 as const),
      })),
    )
    .execute();
}
