import path from 'node:path';
import { insertDocument } from '../../../db/tables/documents.ts';
import type { MadeDocument } from '../../core/contract/documents.ts';
import type { Json } from '../../core/domain/kernel/digest.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import type { Result } from '../../core/domain/kernel/result.ts';
import { type ReportFormat, type ReportModel, rowsOf } from '../../core/reports/index.ts';
import { done, type WorkContext } from '../feature.ts';
import { madeOf } from './list-documents.ts';

/**
 * One document, rendered, written where the person chose, then recorded; `said`: what the audit chain keeps beside it.
 * It can be stopped until it is written. Refusals: those of rendering (`glyph_missing` …) and of writing (`disk_full` …).
 */
export async function renderAndRecord(
  context: WorkContext,
  roundId: RoundId,
  model: ReportModel,
  format: ReportFormat,
  said: Readonly<Record<string, Json>> = {},
): Promise<Result<MadeDocument>> {
  const rendered = await context.render(model, format, context.pace('typesetting', rowsOf(model)));
  if (!rendered.ok) return rendered;
  const written = await context.writeFile(context.place, rendered.value.bytes);
  if (!written.ok) return written;
  const { pages, sha256 } = rendered.value;
  const { audience, form, title } = model;
  const fileName = path.basename(context.place);
  return context.command(async ({ db, newId, now }) => {
    const what = { round_id: roundId, form, title, file_name: fileName, format, audience };
    const row = { id: newId(), ...what, pages, sha256, made_utc: now };
    await insertDocument(db, row);
    return done(madeOf(row), { object: row.id, before: null, after: { form, ...said, format, pages, sha256 } });
  });
}
