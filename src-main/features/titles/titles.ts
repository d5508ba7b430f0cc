import { insertTitleChange, listTitleChanges, takeBackTitleChange } from '../../../db/tables/title-changes.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { applyChange, type CatalogueChange, ownCatalogue } from '../../core/domain/titles/catalogue-changes.ts';
import { loadCatalogue } from '../criteria-packs.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadCatalogueView } from './catalogue-view.ts';

/** The office's changes of the catalogue. A round keeps the catalogue it began with. */
export const titles: FeatureHandlers<'titles'> = {
  catalogue: async (context) => ok(await loadCatalogueView(context)),

  /** Refusals: those of `applyChange`. */
  change: async (context, { change: typed, document, by }) => {
    const { db, now, newId } = context;
    const change: CatalogueChange = typed.act === 'add_specialty' ? { ...typed, id: newId() } : typed;
    const { catalogue } = await loadCatalogue(db, context);
    const next = applyChange(catalogue, change, document);
    if (!next.ok) return next;
    const row = { utc: now, change: JSON.stringify(change), document, people: by };
    const number = await insertTitleChange(db, row);
    return done(
      { number },
      { object: String(number), before: { version: catalogue.version }, after: { act: change.act, document } },
    );
  },

  /** Refusals: `title_change_not_found`, `title_change_taken_back`, `title_change_needed` {number}. */
  takeBack: async (context, { number, reason, by }) => {
    const { db, now } = context;
    const rows = await listTitleChanges(db);
    const row = rows.find((one) => one.number === number);
    if (row === undefined) return refuse('title_change_not_found');
    if (row.taken_back_utc !== null) return refuse('title_change_taken_back');
    const standing = rows
      .filter((one) => one.taken_back_utc === null)
      .map((one) => ({
        number: one.number,
        change: JSON.parse(one.change) as CatalogueChange,
        document: one.document,
      }));
    const shipped = context.titles();
    const known = new Set(ownCatalogue(shipped, standing, 0).conflicts.map((one) => one.number));
    const without = ownCatalogue(
      shipped,
      standing.filter((one) => one.number !== number),
      0,
    );
    // A later change may rest on this one.
    const hurt = without.conflicts.find((one) => !known.has(one.number));
    if (hurt !== undefined) return refuse('title_change_needed', { number: hurt.number });
    await takeBackTitleChange(db, number, { taken_back_utc: now, taken_back_by: by, taken_back_reason: reason });
    return done(null, { object: String(number), before: { stands: true }, after: { stands: false } });
  },
};
