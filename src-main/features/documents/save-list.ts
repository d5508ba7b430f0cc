import { listListViews } from '../../../db/tables/list-views.ts';
import type { documents as doors } from '../../core/contract/documents.ts';
import type { ApplicationView, InputOf } from '../../core/contract/index.ts';
import { listViewField } from '../../core/contract/list-views.ts';
import { canonicalJson } from '../../core/domain/kernel/digest.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { ListView } from '../../core/domain/list-view/list-view.ts';
import { rowFilter } from '../../core/domain/list-view/row-filter.ts';
import {
  conditionOf,
  type DocumentWords,
  type ListRosterFacts,
  listRosterReport,
  type ReportModel,
} from '../../core/reports/index.ts';
import { listApplicants } from '../applicant-list.ts';
import { beijing } from '../beijing-time.ts';
import type { FeatureHandlers, QueryContext } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { contextOf, frozenFacts } from './paper-state.ts';
import { withAuditCode, withFrozenList } from './papers.ts';
import { renderAndRecord } from './render-and-record.ts';

type Asked = InputOf<typeof doors.saveList>;

/** What two ways of looking at a list must share to show the same: not how high its rows are. */
const shownBy = ({ search, filters, columns, sort }: ListView): string =>
  canonicalJson({ search, filters, columns, sort } as never);

/** The saved view's name, while the list is still looked at as it was saved. */
async function viewName({ db }: QueryContext, { view, viewId }: Asked): Promise<string> {
  const saved = (await listListViews(db)).find((one) => one.id === viewId);
  if (saved === undefined) return '';
  const read = listViewField.safeParse(JSON.parse(saved.view));
  return read.success && shownBy(read.data) === shownBy(view) ? saved.name : '';
}

/**
 * The people asked for, in that order. The window knows what a search finds by its own words; everything else that the
 * paper says of them must hold here too. Refusal: `list_changed`.
 */
function peopleOf(
  { people, view }: Asked,
  rows: readonly ApplicationView[],
  passes: (row: ApplicationView) => boolean,
): Result<readonly ApplicationView[]> {
  const known = new Map(rows.map((row) => [row.applicationId, row]));
  const asked = people.flatMap((id) => known.get(id) ?? []);
  const complete =
    asked.length === people.length && new Set(people).size === people.length && asked.every((row) => passes(row));
  const all = view.search !== '' || rows.filter(passes).length === asked.length;
  return complete && all ? ok(asked) : refuse('list_changed');
}

/** Refusals: `round_not_found`, `list_changed`. */
async function listModel(query: QueryContext, asked: Asked, words: DocumentWords): Promise<Result<ReportModel>> {
  const { view } = asked;
  const round = await loadRound(query.db, asked.roundId);
  if (!round.ok) return round;
  const list = await listApplicants(query, asked);
  if (!list.ok) return list;
  const { applications, frozen, ground } = list.value;
  const units = new Map(ground.units.map((unit) => [unit.unitId as string, unit]));
  const people = peopleOf(asked, applications, rowFilter(view.filters, ground) ?? (() => true));
  if (!people.ok) return people;
  const w = words.rosterPapers;
  const tibetan = applications.some((one) => one.tibetanName !== '');
  const facts: ListRosterFacts = {
    ...contextOf({ round: round.value }, query.today),
    view: await viewName(query, asked),
    conditions: [
      ...view.filters.map((filter) => conditionOf(filter, w, (id) => units.get(id)?.name)),
      ...(view.search === '' ? [] : [w.clauses.search(view.search)]),
    ],
    sort: view.sort,
    // As in the window: a column that nobody has anything in.
    columns: view.columns.filter((key) => key !== 'tibetanName' || tibetan),
    all: applications.length,
    frozen,
    printedAt: beijing(query.now).time,
    printedBy: asked.by,
    rows: people.value.map((row) => ({ ...row, prefecture: units.get(row.unitId)?.prefecture ?? '' })),
  };
  const model = withFrozenList(
    listRosterReport(facts, words),
    { frozen: await frozenFacts(query.db, round.value) },
    words,
  );
  return ok(withAuditCode(model, words));
}

/** The list as the window shows it. Refusals: those of `listModel` and of `renderAndRecord`. */
export const saveList: FeatureHandlers<'documents'>['saveList'] = async (context, asked) => {
  const model = await context.query((query) => listModel(query, asked, context.words(asked.language)));
  if (!model.ok) return model;
  return renderAndRecord(context, asked.roundId, model.value, asked.format, { people: asked.people.length });
};
