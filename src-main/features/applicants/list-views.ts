import { listAllApplications } from '../../../db/tables/applications.ts';
import {
  deleteListView,
  findListView,
  findListViewByKey,
  listListViews,
  saveListView,
  setDefaultListView,
} from '../../../db/tables/list-views.ts';
import type { Contract } from '../../core/contract/index.ts';
import { listViewField } from '../../core/contract/list-views.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { inListOrder } from '../../core/domain/names/list-order.ts';
import { foldForSearch } from '../../core/domain/search/bigrams.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';

type Doors = Contract['applicants'];

/** A view of a newer program that this one cannot read is left out, and left in the file. */
export const views: HandlerOf<Doors['views']> = async ({ db }) => {
  const rows = await listListViews(db);
  return ok({
    views: rows.flatMap(({ id, name, view, is_default }) => {
      const read = listViewField.safeParse(JSON.parse(view));
      return read.success ? [{ viewId: id, name, view: read.data, isDefault: is_default === 1 }] : [];
    }),
  });
};

/** Refusals: `view_not_found`, `view_name_taken` {name}. */
export const saveView: HandlerOf<Doors['saveView']> = async ({ db, now, newId }, { viewId, name, view }) => {
  if (viewId !== null && (await findListView(db, viewId)) === undefined) return refuse('view_not_found');
  const key = foldForSearch(name) || name;
  const other = await findListViewByKey(db, key);
  if (other !== undefined && other.id !== viewId) return refuse('view_name_taken', { name: other.name });
  const id = viewId ?? newId();
  await saveListView(db, { id, key, name, view: JSON.stringify(view), changed_utc: now });
  // What is searched for may be somebody's name: it is not told to the chain.
  return done({ viewId: id }, { object: id, after: { columns: [...view.columns], filters: view.filters.length } });
};

/** Refusal: `view_not_found`. */
export const removeView: HandlerOf<Doors['removeView']> = async ({ db }, { viewId }) => {
  if ((await findListView(db, viewId)) === undefined) return refuse('view_not_found');
  await deleteListView(db, viewId);
  return done(null, { object: viewId });
};

/** Refusal: `view_not_found`. */
export const chooseDefaultView: HandlerOf<Doors['chooseDefaultView']> = async ({ db }, { viewId }) => {
  if (viewId !== null && (await findListView(db, viewId)) === undefined) return refuse('view_not_found');
  await setDefaultListView(db, viewId);
  return done(null, { object: viewId ?? 'list_view', after: { isDefault: viewId !== null } });
};

/** Refusal: `round_not_found`. */
export const strokeOrder: HandlerOf<Doors['strokeOrder']> = async ({ db, strokes }, { roundId, order }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { people, gaps } = inListOrder(await listAllApplications(db, roundId), order, strokes);
  return ok({
    numbers: people.map((one) => Number(one.number)),
    gaps: gaps.map(({ character }) => character),
  });
};
