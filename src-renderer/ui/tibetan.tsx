import type { ReactNode } from 'react';
import type { Column } from './data-table.tsx';

/** Text in Tibetan script, named as such for readers aloud and for the choice of the font. */
export function Tibetan({ children }: { readonly children: ReactNode }) {
  return <span lang="bo">{children}</span>;
}

/** The column of a list in which somebody has a name in Tibetan script. */
export function tibetanColumn<R extends { readonly tibetanName: string }>(title: string): Column<R> {
  return {
    key: 'tibetan',
    title,
    value: (one) => (one.tibetanName === '' ? null : one.tibetanName),
    cell: (one) => <Tibetan>{one.tibetanName}</Tibetan>,
    width: 8,
  };
}
