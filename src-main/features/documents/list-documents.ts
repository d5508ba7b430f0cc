import type { DocumentTable } from '../../../db/schema.ts';
import { listDocuments } from '../../../db/tables/documents.ts';
import type { MadeDocument } from '../../core/contract/documents.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { reportCatalogue } from '../../core/reports/index.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadPaperState } from './paper-state.ts';
import { missingFor, roundForms } from './papers.ts';
import { kindsListed } from './papers-of-list.ts';

export function madeOf(row: DocumentTable): MadeDocument {
  return {
    form: row.form,
    title: row.title,
    fileName: row.file_name,
    format: row.format,
    pages: row.pages,
    sha256: row.sha256,
    madeUtc: row.made_utc,
  };
}

/** Every form of the whole round with its formats and, where it cannot be made yet, what is missing; and what was made so far. */
export const list: FeatureHandlers<'documents'>['list'] = async (context, { roundId }) => {
  const state = await loadPaperState(context, roundId);
  if (!state.ok) return state;
  return ok({
    offers: roundForms.map((form) => {
      const reason = missingFor(form, state.value) ?? null;
      const { formats, audience } = reportCatalogue[form];
      return { form, formats, audience, available: reason === null, reason };
    }),
    kinds: kindsListed(state.value),
    made: (await listDocuments(context.db, roundId)).map(madeOf),
  });
};
