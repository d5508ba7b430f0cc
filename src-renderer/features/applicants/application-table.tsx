import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { memo, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { ApplicationView, ListGround } from '../../../src-main/core/contract/index.ts';
import type { ApplicationId } from '../../../src-main/core/domain/kernel/ids.ts';
import { type ListSort, type StrokeSort, strokeSorts } from '../../../src-main/core/domain/list-view/list-view.ts';
import { rowFilter } from '../../../src-main/core/domain/list-view/row-filter.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { clipOf, DataTable, Note, putOnClipboard, type Sort, tableTexts } from '../../ui/index.ts';
import { columnsOf } from './application-columns.tsx';
import { BulkEditChosen } from './editing/bulk-edit-chosen.tsx';
import { FilterChips } from './filter-chips.tsx';
import { clauseOf } from './filter-words.ts';
import { useFoundApplications } from './found-applications.ts';
import { SearchField } from './list-search.tsx';
import { ListSummary } from './list-summary.tsx';
import { ListTools } from './list-tools.tsx';
import { useListView } from './list-view-state.ts';
import styles from './listing.module.css';
import { RosterMenu } from './roster-menu.tsx';

interface ApplicationTableProps {
  readonly applications: readonly ApplicationView[];
  readonly ground: ListGround;
  readonly frozen: boolean;
  readonly empty: ReactNode;
}

// A key changes what is typed, and nothing else before its answer is there.
const Table = memo(DataTable<ApplicationView>);
const Chips = memo(FilterChips);
const Summary = memo(ListSummary);

const NOBODY: ReadonlySet<string> = new Set();
const keyOf = (one: ApplicationView) => one.applicationId;
const strokesOf = (sort: ListSort | null): StrokeSort | undefined => strokeSorts.find((one) => one === sort?.key);

/** The list: found, filtered, ordered and shown as somebody wants it; each name leads to the person's page. */
export function ApplicationTable({ applications, ground, frozen, empty }: ApplicationTableProps) {
  const words = useWords();
  const { roundId } = useRound();
  const { applicants, common } = words;
  const { listing: t } = applicants;
  const { view, viewNow, views, opened, change, open } = useListView();
  const { people, text } = useFoundApplications(applications, view.search);
  const [selected, setSelected] = useState(NOBODY);
  const shownNow = useRef<readonly ApplicationView[]>([]);
  const [copied, setCopied] = useState<number | null>(null);
  // Whom a change is made to is settled when it begins, whatever the list shows after it.
  const [editing, setEditing] = useState<readonly ApplicationId[]>([]);

  const units = useMemo(() => new Map(ground.units.map((unit) => [unit.unitId, unit])), [ground]);
  const everyColumn = useMemo(() => columnsOf(words, roundId, units), [words, roundId, units]);
  // Few lists have it: the room is not kept free for nothing.
  const tibetan = useMemo(() => applications.some((one) => one.tibetanName !== ''), [applications]);
  const columns = useMemo(
    () =>
      view.columns
        .filter((key) => key !== 'tibetanName' || tibetan)
        .flatMap((key) => everyColumn.find((column) => column.key === key) ?? []),
    [everyColumn, view.columns, tibetan],
  );
  const filter = useMemo(() => rowFilter(view.filters, ground), [view.filters, ground]);
  const shown = useMemo(() => {
    const found = people ?? applications;
    return filter === undefined ? found : found.filter(filter);
  }, [people, applications, filter]);
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : shown.filter((one) => selected.has(one.applicationId))),
    [shown, selected],
  );

  const strokes = strokesOf(view.sort);
  const order = useAsk(
    'applicants',
    'strokeOrder',
    { roundId, order: strokes ?? 'strokes_blank_first' },
    { enabled: strokes !== undefined },
  );
  const place = useMemo(() => {
    // A list may be in the order of a column that it does not show.
    if (strokes === undefined) return everyColumn.find((column) => column.key === view.sort?.key)?.value;
    if (order.data === undefined) return undefined;
    const places = new Map(order.data.numbers.map((number, at) => [number, at]));
    return (one: ApplicationView) => places.get(Number(one.number)) ?? null;
  }, [strokes, order.data, everyColumn, view.sort]);

  const clauses = useMemo(
    () => [...view.filters.map((one) => clauseOf(one, words, units)), ...(text === '' ? [] : [t.clauses.search(text)])],
    [view.filters, words, units, text, t],
  );
  const selection = useMemo(
    () => ({ selected, onChange: setSelected, label: (one: ApplicationView) => t.select(one.name) }),
    [selected, t],
  );
  const nothing = useMemo(() => <p className={styles.nothing}>{t.nothing}</p>, [t]);
  const sortBy = useCallback((sort: Sort | null) => change({ sort: sort as ListSort | null }), [change]);
  const filterBy = useCallback((filters: typeof view.filters) => change({ filters }), [change]);
  if (applications.length === 0) return empty;
  const copy = () => setCopied(putOnClipboard(clipOf(tableTexts(chosen, columns))) ? chosen.length : 0);
  return (
    <div className={styles.list}>
      <div className={styles.bar}>
        <SearchField
          typed={view.search}
          found={text === view.search.trim() ? shown : []}
          onType={(search) => change({ search })}
        />
        <ListTools
          views={views}
          viewNow={viewNow}
          opened={opened}
          change={change}
          open={open}
          sort={view.sort}
          columns={view.columns}
          density={view.density}
          everyColumn={everyColumn}
        />
        <RosterMenu
          frozen={frozen}
          applications={applications}
          shown={shown.length}
          listNow={() => ({
            people: shownNow.current.map(keyOf),
            // The text that the rows answer, while another is being typed.
            view: { ...viewNow(), search: text },
            viewId: opened?.viewId ?? null,
          })}
        />
      </div>
      <div className={styles.bar}>
        <Chips filters={view.filters} rows={applications} units={units} onChange={filterBy} />
        <div className={styles.tools}>
          {chosen.length < shown.length && (
            <Button size="compact-sm" variant="subtle" onClick={() => setSelected(new Set(shown.map(keyOf)))}>
              {t.selectAll(shown.length)}
            </Button>
          )}
          {chosen.length > 0 && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCopy size="1rem" aria-hidden />}
                onClick={copy}
              >
                {t.copy(chosen.length)}
              </Button>
              {!frozen && (
                <Button size="compact-sm" variant="default" onClick={() => setEditing(chosen.map(keyOf))}>
                  {words.editing.bulk(chosen.length)}
                </Button>
              )}
              <Button size="compact-sm" variant="subtle" onClick={() => setSelected(NOBODY)}>
                {t.clearSelection}
              </Button>
            </>
          )}
        </div>
      </div>
      {!frozen && editing.length > 0 && <BulkEditChosen chosen={editing} onClose={() => setEditing([])} />}
      {copied !== null && (
        <Note tone={copied > 0 ? 'success' : 'warning'} onClose={() => setCopied(null)}>
          {copied > 0 ? t.copied(copied) : t.notCopied}
        </Note>
      )}
      <Summary clauses={clauses} shown={shown} all={applications.length} />
      {strokes !== undefined && (
        <p className={styles.quiet}>
          {t.strokesNote[strokes]}
          {order.data !== undefined && order.data.gaps.length > 0 && t.strokesGaps(order.data.gaps.join(common.comma))}
        </p>
      )}
      <Table
        label={applicants.list}
        rows={applications}
        only={shown}
        columns={columns}
        rowKey={keyOf}
        sort={view.sort}
        orderBy={place}
        onSort={sortBy}
        shownNow={shownNow}
        selection={selection}
        density={view.density}
        fixed
        empty={null}
        nothing={nothing}
      />
    </div>
  );
}
