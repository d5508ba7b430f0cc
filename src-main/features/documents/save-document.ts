import { refuse } from '../../core/domain/kernel/result.ts';
import { type ReportFormat, reportCatalogue } from '../../core/reports/index.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadPaperState, withVerdict } from './paper-state.ts';
import { checkSubject, missingFor, paperOf } from './papers.ts';
import { renderAndRecord } from './render-and-record.ts';

/**
 * One document of the round. Refusals: `format_not_offered`, `paper_not_ready` {reason}, those of `checkSubject` and of
 * `renderAndRecord`.
 */
export const save: FeatureHandlers<'documents'>['save'] = async (context, { roundId, form, format, language, of }) => {
  const { formats } = reportCatalogue[form];
  if (!(formats as readonly ReportFormat[]).includes(format)) return refuse('format_not_offered', { form, format });
  const loaded = await context.query((query) => loadPaperState(query, roundId, of));
  if (!loaded.ok) return loaded;
  const subject = checkSubject(form, loaded.value, of);
  if (!subject.ok) return subject;
  const state = form === 'F43' ? await withVerdict(context, roundId, loaded.value) : loaded.value;
  const missing = missingFor(form, state, of);
  if (missing !== undefined) return refuse('paper_not_ready', { reason: missing });
  const model = paperOf(form, state, context.words(language), { specimen: false, of, format });
  if (model === undefined) return refuse('paper_not_ready', { reason: 'nothing_to_print' });
  return renderAndRecord(context, roundId, model, format, of === undefined ? {} : { of });
};
