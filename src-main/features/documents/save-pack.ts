import path from 'node:path';
import type { DocumentTable } from '../../../db/schema.ts';
import { insertDocument } from '../../../db/tables/documents.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { reportCatalogue } from '../../core/reports/index.ts';
import { done, type FeatureHandlers, type WorkContext } from '../feature.ts';
import { packPlan } from '../pack-plan.ts';
import { safeFileName } from './file-name.ts';
import { madeOf } from './list-documents.ts';
import { beginFolder, type UnfinishedFolder } from './pack-folder.ts';
import { loadPaperState, withVerdict } from './paper-state.ts';
import { missingFor, paperOf } from './papers.ts';

type PackedFile = Pick<DocumentTable, 'form' | 'title' | 'file_name' | 'format' | 'audience' | 'pages' | 'sha256'>;

/** Writes every planned document into the folder. A form that has nothing to say in this round is left out. */
async function fillFolder(
  context: WorkContext,
  folder: UnfinishedFolder,
  { roundId, language }: { readonly roundId: RoundId; readonly language: 'zh-CN' | 'en' },
): Promise<Result<readonly PackedFile[]>> {
  const loaded = await context.query((query) => loadPaperState(query, roundId));
  if (!loaded.ok) return loaded;
  const state = await withVerdict(context, roundId, loaded.value);
  const words = context.words(language);
  const jobs = packPlan.flatMap(({ form, formats }) => {
    if (missingFor(form, state) !== undefined) return [];
    return formats.flatMap((format) => {
      const model = paperOf(form, state, words, { specimen: true, format });
      return model === undefined ? [] : [{ form, model, format }];
    });
  });
  const files: PackedFile[] = [];
  for (const { form, model, format } of jobs) {
    context.progress(files.length, jobs.length);
    const rendered = await context.render(model, format);
    if (!rendered.ok) return rendered;
    const fileName = `${form}-${safeFileName(model.title)}.${format}`;
    const written = await context.writeFile(path.join(folder.path, fileName), rendered.value.bytes);
    if (!written.ok) return written;
    const { pages, sha256 } = rendered.value;
    const { audience } = reportCatalogue[form];
    files.push({ form, title: model.title, file_name: fileName, format, audience, pages, sha256 });
  }
  context.progress(jobs.length, jobs.length);
  return ok(files);
}

/** `manifest.json`: what is in the pack, and where the audit chain stood when it was made. */
async function writeManifest(context: WorkContext, folder: UnfinishedFolder, files: readonly PackedFile[]) {
  const { seq, hash } = await context.auditHead();
  const manifest = {
    documents: files.map((f) => ({
      form: f.form,
      title: f.title,
      file: f.file_name,
      format: f.format,
      pages: f.pages,
      audience: f.audience,
      sha256: f.sha256,
    })),
    auditHead: { seq, hash },
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return context.writeFile(path.join(folder.path, 'manifest.json'), bytes);
}

/**
 * The whole filing pack with its manifest, all files or none: the folder gets its name in the same transaction that
 * records the documents. Refusals: `notice_not_closed`, `names_sealed`, those of rendering and of writing.
 */
export const savePack: FeatureHandlers<'documents'>['savePack'] = async (context, input) => {
  const { roundId } = input;
  const state = await context.query((query) => loadPaperState(query, roundId));
  if (!state.ok) return state;
  if (missingFor('F21', state.value) !== undefined) {
    return refuse('notice_not_closed', undefined, 'filingNeedsNotice');
  }
  // The record and the proof of the draw belong to the pack in full.
  if (state.value.names.sealed) return refuse('names_sealed');
  const begun = await beginFolder(context.place, safeFileName(state.value.round.setup.name));
  if (!begun.ok) return begun;
  const folder = begun.value;
  try {
    const files = await fillFolder(context, folder, input);
    if (!files.ok) return files;
    const listed = await writeManifest(context, folder, files.value);
    if (!listed.ok) return listed;
    const recorded = await context.command(async ({ db, newId, now }) => {
      const rows = files.value.map((f) => ({ ...f, id: newId(), round_id: roundId, made_utc: now }));
      for (const row of rows) await insertDocument(db, row);
      const finished = await folder.finish();
      if (!finished.ok) return finished;
      return done(
        { folder: folder.name, documents: rows.map(madeOf) },
        { object: roundId, before: null, after: { files: rows.map((r) => ({ file: r.form, sha256: r.sha256 })) } },
      );
    });
    if (recorded.ok) folder.keep();
    return recorded;
  } finally {
    await folder.discard();
  }
};
