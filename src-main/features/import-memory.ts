import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { deleteTemplates, listTemplates, putTemplate } from '../../db/tables/import-templates.ts';
import type { ImportPreview } from '../core/contract/people.ts';
import { refuse } from '../core/domain/kernel/result.ts';
import { keepingPeople } from '../core/domain/roster/row-employers.ts';
import type { SheetChoice } from '../core/domain/roster/sheet-choice.ts';
import { forgottenOf, lessonOf, rememberedChoices } from '../core/domain/roster/sheet-template.ts';
import { unitKey } from '../core/domain/units/unit-key.ts';
import { type CommandContext, type CommandResult, done, type JudgedBook } from './feature.ts';
import { toldInRound } from './import-in-round.ts';
import { judgedUnder } from './import-judging.ts';
import { previewOf } from './import-preview.ts';
import { isRosterBook } from './shelved-book.ts';

/** The one unit whose rows a sheet holds, as written; '' for several or none. */
function unitOfSheet({ judged }: JudgedBook, sheet: string): string {
  const names = new Map<string, string>();
  for (const row of judged.accepted) if (row.sheet === sheet) names.set(unitKey(row.unitName), row.unitName);
  for (const row of judged.refusedPeople)
    if (row.sheet === sheet && row.unit !== '') names.set(unitKey(row.unit), row.unit);
  const [only = '', ...others] = names.values();
  return others.length === 0 ? only : '';
}

/** The unit of the chosen sheet as the choice reads it: the mapping says which column holds the unit. */
const unitUnder = (book: JudgedBook) => (choice: SheetChoice) =>
  unitOfSheet(judgedUnder(book, [choice]), book.judged.sheets[choice.sheet]?.sheet ?? '');

/** The workbook under what was decided about the same headings before; itself where nothing was. */
export async function recalled(db: ReadDb, book: JudgedBook): Promise<JudgedBook> {
  const choices = rememberedChoices(book.judged.sheets, await listTemplates(db, book.roster), unitUnder(book));
  return choices.length === 0 ? book : judgedUnder(book, choices);
}

/** Remembers the corrected mapping of an accepted draft for the next workbook of the same headings and unit. */
export async function learnMapping(db: WriteDb, book: JudgedBook, now: string): Promise<void> {
  const known = await listTemplates(db, book.roster);
  const unitOf = ({ sheet }: { readonly sheet: string }) => unitOfSheet(book, sheet);
  const { remember, forget } = lessonOf(book.judged.sheets, book.choices ?? [], { unitOf, known, now });
  for (const template of remember) await putTemplate(db, book.roster, template);
  await deleteTemplates(db, book.roster, forget);
}

/** Forgets what was remembered about this draft's headings and judges it as guessed. Refusals: `draft_gone`. */
export function forgetMapping(roster: JudgedBook['roster']) {
  return async (
    { db, drafts, eligibilityPack }: CommandContext,
    { roundId, draftId }: { readonly roundId: string | null; readonly draftId: string },
  ): Promise<CommandResult<ImportPreview>> => {
    const book = drafts.find(draftId);
    if (book === undefined || !isRosterBook(book) || book.roster !== roster) return refuse('draft_gone');
    const { forget, instead } = forgottenOf(book.choices ?? [], unitUnder(book));
    const headings = forget.map((one) => one.headings);
    const forgotten = await deleteTemplates(db, roster, forget);
    const guessed = await toldInRound(
      { db, eligibilityPack },
      roundId,
      judgedUnder(book, keepingPeople(instead, book.choices ?? [])),
    );
    drafts.replace(draftId, guessed);
    return done(previewOf(draftId, guessed), { object: draftId, before: { headings }, after: { forgotten } });
  };
}
