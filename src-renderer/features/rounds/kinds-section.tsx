import type { KindStatistics } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { type Column, DataTable, ErrorNote, Section } from '../../ui/index.ts';

const COLUMNS = ['applied', 'accepted', 'open', 'returned', 'withdrawn', 'moved'] as const;

/** Applications by kind and level: each kind has its own statistics. */
export function KindsSection({ roundId }: { readonly roundId: string }) {
  const words = useWords();
  const t = words.rounds.kinds;
  const { data, error } = useAsk('rounds', 'statistics', { roundId });
  if (error) return <ErrorNote error={error.reply} />;
  if (!data || data.kinds.length === 0) return null;
  const sums = COLUMNS.map((column) => {
    const sum = data.kinds.reduce((total, one) => total + one[column], 0);
    return `${t[column]} ${sum}`;
  });
  const columns: Column<KindStatistics>[] = [
    { key: 'kind', title: t.kind, value: (one) => one.heading, width: 8 },
    { key: 'level', title: t.level, value: (one) => words.common.levels[one.level] ?? one.level, tight: true },
    ...COLUMNS.map((column): Column<KindStatistics> => {
      return { key: column, title: t[column], value: (one) => one[column], align: 'right', tight: true };
    }),
  ];
  return (
    <Section title={t.title} note={t.note} flush>
      <DataTable
        label={t.title}
        rows={data.kinds}
        rowKey={(one) => `${one.kind} ${one.level}`}
        empty={null}
        sum={`${t.total}${words.common.colon}${sums.join(words.common.comma)}`}
        columns={columns}
      />
    </Section>
  );
}
