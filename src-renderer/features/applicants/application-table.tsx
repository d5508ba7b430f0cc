import { Button, CloseButton, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconCopy, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ApplicationView, ListGround } from '../../../src-main/core/contract/index.ts';
import { type ListSort, type StrokeSort, strokeSorts } from '../../../src-main/core/domain/list-view/list-view.ts';
import { rowFilter } from '../../../src-main/core/domain/list-view/row-filter.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { clipOf, DataTable, Note, pathToApplicant, putOnClipboard, tableTexts } from '../../ui/index.ts';
import { columnsOf } from './application-columns.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { FilterChips } from './filter-chips.tsx';
import { clauseOf } from './filter-words.ts';
import { useFoundApplications } from './found-applications.ts';
import { ListSummary } from './list-summary.tsx';
import { useListView } from './list-view-state.ts';
import styles from './listing.module.css';
import { ViewsMenu } from './views-menu.tsx';

interface ApplicationTableProps {
  readonly applications: readonly ApplicationView[];
  readonly ground: ListGround;
  readonly empty: ReactNode;
}

const NOBODY: ReadonlySet<string> = new Set();
const keyOf = (one: ApplicationView) => one.applicationId;
const strokesOf = (sort: ListSort | null): StrokeSort | undefined => strokeSorts.find((one) => one === sort?.key);

/** The list: found, filtered, ordered and shown as somebody wants it; each name leads to the person's page. */
export function ApplicationTable({ applications, ground, empty }: ApplicationTableProps) {
  const words = useWords();
  const { roundId } = useRound();
  const { applicants, common } = words;
  const { listing: t } = applicants;
  const { view, views, opened, change, open } = useListView();
  const { has, text } = useFoundApplications(view.search);
  const [selected, setSelected] = useState(NOBODY);
  const [copied, setCopied] = useState<number | null>(null);

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
  const show = useMemo(() => {
    if (has === undefined || filter === undefined) return has ?? filter;
    return (one: ApplicationView) => filter(one) && has(one);
  }, [has, filter]);
  const shown = useMemo(() => (show === undefined ? applications : applications.filter(show)), [applications, show]);
  const chosen = useMemo(() => shown.filter((one) => selected.has(one.applicationId)), [shown, selected]);

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

  if (applications.length === 0) return empty;
  const clauses = [
    ...view.filters.map((one) => clauseOf(one, words, units)),
    ...(text === '' ? [] : [t.clauses.search(text)]),
  ];
  const copy = () => setCopied(putOnClipboard(clipOf(tableTexts(chosen, columns))) ? chosen.length : 0);
  return (
    <div className={styles.list}>
      <div className={styles.bar}>
        <SearchField
          typed={view.search}
          found={text === view.search.trim() ? shown : []}
          onType={(search) => change({ search })}
        />
        <div className={styles.tools}>
          <ViewsMenu views={views} view={view} opened={opened} onOpen={open} />
          <NativeSelect
            size="xs"
            aria-label={t.sort}
            value={strokes ?? (view.sort === null ? '' : 'column')}
            data={[
              { value: '', label: t.sortNone },
              ...(view.sort !== null && strokes === undefined
                ? [{ value: 'column', label: everyColumn.find((one) => one.key === view.sort?.key)?.title ?? t.sort }]
                : []),
              ...strokeSorts.map((one) => ({ value: one, label: t.sortStrokes[one] })),
            ]}
            onChange={(event) => {
              const key = strokeSorts.find((one) => one === event.currentTarget.value);
              change({ sort: key === undefined ? null : { key, down: false } });
            }}
          />
          <ColumnChooser columns={view.columns} onChange={(next) => change({ columns: next })} />
          <SegmentedControl
            size="xs"
            aria-label={t.density}
            value={view.density}
            data={[
              { value: 'compact', label: t.compact },
              { value: 'normal', label: t.normal },
            ]}
            onChange={(density) => change({ density: density as typeof view.density })}
          />
        </div>
      </div>
      <div className={styles.bar}>
        <FilterChips
          filters={view.filters}
          rows={applications}
          units={units}
          onChange={(filters) => change({ filters })}
        />
        {chosen.length > 0 && (
          <div className={styles.tools}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCopy size="1rem" aria-hidden />}
              onClick={copy}
            >
              {t.copy(chosen.length)}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setSelected(NOBODY)}>
              {t.clearSelection}
            </Button>
          </div>
        )}
      </div>
      {copied !== null && (
        <Note tone={copied > 0 ? 'success' : 'warning'} onClose={() => setCopied(null)}>
          {copied > 0 ? t.copied(copied) : t.notCopied}
        </Note>
      )}
      <ListSummary clauses={clauses} shown={shown} all={applications.length} />
      {strokes !== undefined && (
        <p className={styles.quiet}>
          {t.strokesNote[strokes]}
          {order.data !== undefined && order.data.gaps.length > 0 && t.strokesGaps(order.data.gaps.join(common.comma))}
        </p>
      )}
      <DataTable
        label={applicants.list}
        rows={applications}
        show={show}
        columns={columns}
        rowKey={keyOf}
        sort={view.sort}
        orderBy={place}
        onSort={(sort) => change({ sort: sort as ListSort | null })}
        selection={{ selected, onChange: setSelected, label: (one) => t.select(one.name) }}
        density={view.density}
        fixed
        empty={null}
        nothing={<p className={styles.nothing}>{t.nothing}</p>}
      />
    </div>
  );
}

interface SearchFieldProps {
  readonly typed: string;
  /** Who is found by it; nobody while the answer is on its way. */
  readonly found: readonly ApplicationView[];
  onType(text: string): void;
}

function SearchField({ typed, found, onType }: SearchFieldProps) {
  const { applicants: t, common } = useWords();
  const { roundId } = useRound();
  const navigate = useNavigate();
  const [only] = found;
  return (
    <TextInput
      className={styles.search ?? ''}
      size="sm"
      aria-label={common.filterOf(t.list)}
      placeholder={t.search}
      maxLength={100}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      rightSection={
        typed === '' ? null : <CloseButton size="sm" aria-label={common.clearFilter} onClick={() => onType('')} />
      }
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          onType('');
        }
        // Enter also ends the composing of Chinese characters; that one is not ours.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (typed.trim() !== '' && only && found.length === 1)
          void navigate(pathToApplicant(roundId, only.applicationId));
      }}
    />
  );
}
