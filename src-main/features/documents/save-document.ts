import path from 'node:path';
import { insertDocument } from '../../../db/tables/documents.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { type ReportFormat, reportCatalogue } from '../../core/reports/index.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { madeOf } from './list-documents.ts';
import { loadPaperState } from './paper-state.ts';
import { checkSubject, missingFor, paperOf } from './papers.ts';

/**
 * One document, rendered, written where the person chose, then recorded. Refusals: `format_not_offered`,
 * `paper_not_ready` {reason}, those of `checkSubject`, of rendering (`glyph_missing` …) and of writing (`disk_full` …).
 */
export const save: FeatureHandlers<'documents'>['save'] = async (context, { roundId, form, format, language, of }) => {
  const { audience, formats } = reportCatalogue[form];
  if (!(formats as readonly ReportFormat[]).includes(format)) return refuse('format_not_offered', { form, format });
  const state = await context.query((query) => loadPaperState(query, roundId, of));
  if (!state.ok) return state;
  const subject = checkSubject(form, state.value, of);
  if (!subject.ok) return subject;
  const missing = missingFor(form, state.value, of);
  if (missing !== undefined) return refuse('paper_not_ready', { reason: missing });
  const model = paperOf(form, state.value, context.words(language), { specimen: false, of });
  if (model === undefined) return refuse('paper_not_ready', { reason: 'nothing_to_print' });
  const rendered = await context.render(model, format);
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { pages, sha256 } = rendered.value;
  const fileName = path.basename(context.place);
  return context.command(async ({ db, newId, now }) => {
    const row = {
      id: newId(),
      round_id: roundId,
      form,
      title: model.title,
      file_name: fileName,
      format,
      audience,
      pages,
      sha256,
      made_utc: now,
    };
    await insertDocument(db, row);
    return done(madeOf(row), {
      object: row.id,
      before: null,
      after: { form, ...(of === undefined ? {} : { of }), format, pages, sha256 },
    });
  });
};
