import { NativeSelect, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { type ListColumn, type ListSort, strokeSorts } from '../../../src-main/core/domain/list-view/list-view.ts';
import { useWords } from '../../api/index.ts';
import type { Column } from '../../ui/index.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { ListViewState } from './list-view-state.ts';
import styles from './listing.module.css';
import { ViewsMenu } from './views-menu.tsx';

interface ListToolsProps extends Pick<ListViewState, 'views' | 'viewNow' | 'opened' | 'change' | 'open'> {
  readonly sort: ListSort | null;
  readonly columns: readonly ListColumn[];
  readonly density: 'normal' | 'compact';
  readonly everyColumn: readonly Column<ApplicationView>[];
}

/** How the list is looked at; none of it is drawn anew while somebody types. */
export const ListTools = memo(function ListTools(props: ListToolsProps) {
  const { views, viewNow, opened, change, open, sort, columns, density, everyColumn } = props;
  const { listing: t } = useWords().applicants;
  const strokes = strokeSorts.find((one) => one === sort?.key);
  return (
    <div className={styles.tools}>
      <ViewsMenu views={views} viewNow={viewNow} opened={opened} onOpen={open} />
      <NativeSelect
        size="xs"
        aria-label={t.sort}
        value={strokes ?? (sort === null ? '' : 'column')}
        data={[
          { value: '', label: t.sortNone },
          ...(sort !== null && strokes === undefined
            ? [{ value: 'column', label: everyColumn.find((one) => one.key === sort.key)?.title ?? t.sort }]
            : []),
          ...strokeSorts.map((one) => ({ value: one, label: t.sortStrokes[one] })),
        ]}
        onChange={(event) => {
          const key = strokeSorts.find((one) => one === event.currentTarget.value);
          change({ sort: key === undefined ? null : { key, down: false } });
        }}
      />
      <ColumnChooser columns={columns} onChange={(next) => change({ columns: next })} />
      <SegmentedControl
        size="xs"
        aria-label={t.density}
        value={density}
        data={[
          { value: 'compact', label: t.compact },
          { value: 'normal', label: t.normal },
        ]}
        onChange={(next) => change({ density: next as typeof density })}
      />
    </div>
  );
});
