import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type Column, DataTable } from '../../../src-renderer/ui/index.ts';
import { renderPage } from '../support/render-page.tsx';

interface Person {
  readonly id: string;
  readonly name: string;
}
const columns: readonly Column<Person>[] = [{ key: 'name', title: '姓名', value: (row) => row.name }];
const people = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: `第${i}人` }));

/** A list that an act changes, and one that somebody filters. */
function Desk({ count }: { readonly count: number }) {
  const [rows, setRows] = useState(() => people(count));
  const [odd, setOdd] = useState(false);
  const [only, setOnly] = useState<readonly Person[]>(rows);
  const narrow = () => {
    setOdd(!odd);
    setOnly(rows.filter(({ id }) => Number(id) % 2 === 1));
  };
  const readAgain = () => {
    const next = people(count);
    setRows(next);
    setOnly(next);
  };
  return (
    <>
      <button type="button" onClick={readAgain}>
        again
      </button>
      <button type="button" onClick={narrow}>
        odd
      </button>
      <DataTable label="名单" rows={rows} only={only} columns={columns} rowKey={({ id }) => id} filter empty={null} />
    </>
  );
}

describe.each([50, 300])('a list of %i that somebody has scrolled', (count) => {
  const scrolled = async () => {
    renderPage(<Desk count={count} />, {});
    const box = (await screen.findByRole('table')).parentElement as HTMLElement;
    box.scrollTop = 990;
    fireEvent.scroll(box);
    return box;
  };

  it('stays there when its rows are read again', async () => {
    const box = await scrolled();
    fireEvent.click(screen.getByText('again'));
    expect(box.scrollTop).toBe(990);
  });

  it('begins at the top when it is filtered, sorted or searched', async () => {
    const box = await scrolled();
    fireEvent.click(screen.getByText('odd'));
    expect(box.scrollTop).toBe(0);
    box.scrollTop = 500;
    fireEvent.click(screen.getByRole('button', { name: '姓名' }));
    expect(box.scrollTop).toBe(0);
    box.scrollTop = 500;
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '1' } });
    expect(box.scrollTop).toBe(0);
  });
});
