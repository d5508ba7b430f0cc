import type { ImportPreview } from '../core/contract/people.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { withAuditsAwaited } from '../core/domain/roster/audits-awaited.ts';
import type { JudgedBook, SessionContext } from './feature.ts';
import { toldInRound } from './import-in-round.ts';
import { judgedUnder } from './import-judging.ts';
import { previewOf } from './import-preview.ts';

const LACKING: ReadonlySet<string> = new Set(['post_audit_missing', 'post_audit_awaited']);

/** The sheets, 0-based, with rows that bring no post-audit number though one is due. */
function sheetsLacking({ judged }: JudgedBook): number[] {
  const names = new Set(
    [...judged.refused, ...judged.warnings].filter(({ code }) => LACKING.has(code)).map(({ sheet }) => sheet),
  );
  return judged.sheets.flatMap(({ sheet }, i) => (names.has(sheet) ? [i] : []));
}

/**
 * Takes in the rows of a draft whose post-audit number is still to come, or has them refused again. Refusals:
 * `draft_gone`.
 */
export async function awaitAudits(
  { drafts, query }: SessionContext,
  { roundId, draftId, awaited }: { readonly roundId: RoundId; readonly draftId: string; readonly awaited: boolean },
): Promise<Result<ImportPreview>> {
  const book = drafts.find(draftId);
  if (book?.roster !== 'applicants') return refuse('draft_gone');
  const choices = withAuditsAwaited(book.choices ?? [], sheetsLacking(book), awaited);
  const judged = await query((sources) => toldInRound(sources, roundId, judgedUnder(book, choices)));
  drafts.replace(draftId, judged);
  return ok(previewOf(draftId, judged));
}
