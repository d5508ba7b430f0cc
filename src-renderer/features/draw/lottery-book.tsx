import type { LotteryLine } from '../../../src-main/core/contract/index.ts';
import { shortSeal } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, localDateTime } from '../../ui/index.ts';

/** Every lottery that was made, and what became of it. One that still stands by itself needs no book. */
export function LotteryBook({ lines }: { readonly lines: readonly LotteryLine[] }) {
  const words = useWords().draw.lottery;
  const text = words.book;
  if (lines.length === 0 || (lines.length === 1 && lines[0]?.stands)) return null;
  // What became of a line is told by the reason why the next one was made.
  const rows = lines.map((line, i) => ({ ...line, next: lines[i + 1] }));
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'number', title: text.number, value: (one) => one.number, align: 'right', tight: true },
    { key: 'panels', title: words.panels, value: (one) => one.panels, align: 'right', tight: true },
    { key: 'short', title: words.short, value: (one) => shortSeal(one.digest), tight: true },
    {
      key: 'made',
      title: words.madeAt,
      value: (one) => one.madeUtc,
      cell: (one) => `${localDateTime(one.madeUtc)} ${one.madeBy}`.trim(),
      tight: true,
    },
    {
      key: 'published',
      title: words.publishedAt,
      value: (one) => one.publishedUtc ?? '',
      cell: (one) => (one.publishedUtc === null ? words.unpublished : localDateTime(one.publishedUtc)),
      tight: true,
    },
    {
      key: 'became',
      title: text.became,
      value: (one) => (one.stands ? text.stands : text.givenUp(one.next?.reason ?? '', one.next?.secondPerson ?? '')),
    },
  ];
  return (
    <DataTable label={text.heading} rows={rows} columns={columns} rowKey={(one) => String(one.number)} empty={null} />
  );
}
