import { useCallback, useRef, useState } from 'react';
import type { SavedView } from '../../../src-main/core/contract/index.ts';
import {
  type ListColumn,
  type ListView,
  listColumns,
  usualView,
} from '../../../src-main/core/domain/list-view/list-view.ts';
import { useAsk, useKept } from '../../api/index.ts';

// Columns and row height are a habit of whoever sits at this computer. Nothing of the office's file is in them.
const HABIT = 'jurydesk.applicants.columns';

type Habit = Pick<ListView, 'columns' | 'density'>;

function habit(): Partial<Habit> {
  try {
    const kept = JSON.parse(localStorage.getItem(HABIT) ?? '{}') as Partial<Habit>;
    const columns = (kept.columns ?? []).filter((one) => listColumns.includes(one));
    return {
      ...(columns.includes('name') ? { columns: [...new Set<ListColumn>(columns)] } : {}),
      ...(kept.density === 'normal' || kept.density === 'compact' ? { density: kept.density } : {}),
    };
  } catch {
    return {};
  }
}

function keepHabit({ columns, density }: ListView): void {
  try {
    localStorage.setItem(HABIT, JSON.stringify({ columns, density }));
  } catch {
    // A full or forbidden store must not stop the work: the list is then as usual next time.
  }
}

interface Looking {
  readonly view: ListView;
  /** The saved view it began as. */
  readonly viewId: string | null;
}

const NO_VIEWS: readonly SavedView[] = [];

export interface ListViewState {
  readonly view: ListView;
  /** The same, asked at the moment it is wanted: what does not show it need not be drawn when it changes. */
  viewNow(): ListView;
  readonly views: readonly SavedView[];
  readonly opened: SavedView | undefined;
  change(part: Partial<ListView>): void;
  open(view: ListView, viewId: string | null): void;
}

/** How the list is looked at: as it was left, else by the office's default view, else as usual. */
export function useListView(): ListViewState {
  const saved = useAsk('applicants', 'views', {});
  // Whoever comes back from a person's page finds the list as it was left.
  const { first: left, keep } = useKept<Looking>('applicants.list');
  const [looking, setLooking] = useState(left);
  const views = saved.data?.views ?? NO_VIEWS;
  const first = views.find((one) => one.isDefault);
  const { view, viewId } = looking ?? {
    view: first?.view ?? { ...usualView, ...habit() },
    viewId: first?.viewId ?? null,
  };
  const now = useRef({ view, viewId });
  now.current = { view, viewId };
  const viewNow = useCallback(() => now.current.view, []);
  const open = useCallback(
    (next: ListView, nextId: string | null) => {
      now.current = { view: next, viewId: nextId };
      keep(now.current);
      setLooking(now.current);
    },
    [keep],
  );
  const change = useCallback(
    (part: Partial<ListView>) => {
      const next = { ...now.current.view, ...part };
      if (part.columns !== undefined || part.density !== undefined) keepHabit(next);
      open(next, now.current.viewId);
    },
    [open],
  );
  return {
    view,
    viewNow,
    views,
    opened: views.find((one) => one.viewId === viewId),
    change,
    open,
  };
}
