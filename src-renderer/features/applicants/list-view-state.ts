import { useCallback, useState } from 'react';
import type { SavedView } from '../../../src-main/core/contract/index.ts';
import {
  type ListColumn,
  type ListView,
  listColumns,
  usualView,
} from '../../../src-main/core/domain/list-view/list-view.ts';
import { useAsk } from '../../api/index.ts';

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

// Whoever comes back from a person's page finds the list as it was left.
let left: Looking | null = null;

export interface ListViewState {
  readonly view: ListView;
  readonly views: readonly SavedView[];
  readonly opened: SavedView | undefined;
  change(part: Partial<ListView>): void;
  open(view: ListView, viewId: string | null): void;
}

/** How the list is looked at: as it was left, else by the office's default view, else as usual. */
export function useListView(): ListViewState {
  const saved = useAsk('applicants', 'views', {});
  const [looking, setLooking] = useState(left);
  const views = saved.data?.views ?? [];
  const first = views.find((one) => one.isDefault);
  const { view, viewId } = looking ?? {
    view: first?.view ?? { ...usualView, ...habit() },
    viewId: first?.viewId ?? null,
  };
  const put = useCallback((next: Looking) => {
    left = next;
    setLooking(next);
  }, []);
  return {
    view,
    views,
    opened: views.find((one) => one.viewId === viewId),
    change: (part) => {
      const next = { ...view, ...part };
      if (part.columns !== undefined || part.density !== undefined) keepHabit(next);
      put({ view: next, viewId });
    },
    open: (next, nextId) => put({ view: next, viewId: nextId }),
  };
}

/** As if the window had just opened. */
export function forgetListView(): void {
  left = null;
}
