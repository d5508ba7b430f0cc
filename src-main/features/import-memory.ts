import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { deleteTemplates, listTemplates, putTemplate } from '../../db/tables/import-templates.ts';
import type { ImportPreview } from '../core/contract/people.ts';
import { refuse } from '../core/domain/kernel/result.ts';
import { lessonOf, rememberedChoices, rememberedHeadings } from '../core/domain/roster/sheet-template.ts';
import { type CommandContext, type CommandResult, done, type JudgedBook } from './feature.ts';
import { judgedUnder } from './import-judging.ts';
import { previewOf } from './import-preview.ts';
import { withSimilarNames } from './similar-names.ts';

/** The workbook under what was decided about the same headings before; itself where nothing was. */
export async function recalled(db: ReadDb, book: JudgedBook): Promise<JudgedBook> {
  const choices = rememberedChoices(book.judged.sheets, await listTemplates(db, book.roster));
  return choices.length === 0 ? book : judgedUnder(book, choices);
}

/** Remembers the corrected mapping of an accepted draft for the next workbook of the same headings. */
export async function learnMapping(db: WriteDb, book: JudgedBook, now: string): Promise<void> {
  const { remember, forget } = lessonOf(book.judged.sheets, book.choices ?? []);
  for (const template of remember) await putTemplate(db, book.roster, template, now);
  await deleteTemplates(db, book.roster, forget);
}

/** Forgets what was remembered about this draft's headings and judges it as guessed. Refusals: `draft_gone`. */
export function forgetMapping(roster: JudgedBook['roster']) {
  return async (
    { db, drafts }: CommandContext,
    { draftId }: { readonly draftId: string },
  ): Promise<CommandResult<ImportPreview>> => {
    const book = drafts.find(draftId);
    if (book === undefined || book.roster === 'units' || book.roster !== roster) return refuse('draft_gone');
    const headings = rememberedHeadings(book.judged.sheets, book.choices ?? []);
    const forgotten = await deleteTemplates(db, roster, headings);
    const guessed = await withSimilarNames(db, judgedUnder(book, []));
    drafts.replace(draftId, guessed);
    return done(previewOf(draftId, guessed), { object: draftId, before: { headings }, after: { forgotten } });
  };
}
