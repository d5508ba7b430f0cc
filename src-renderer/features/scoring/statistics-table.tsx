import type { StatisticsPool } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { pointsText } from './score-text.ts';
import own from './scoring.module.css';

type Row = StatisticsPool['rows'][number];

/** Each applicant's spread, and beside the official rank what the order would be if all experts were as strict. */
export function StatisticsTable({ pool }: { readonly pool: StatisticsPool }) {
  const words = useWords();
  const t = words.scoringStatistics;
  const nothing = <span className={styles.quiet}>—</span>;
  const place = (rank: number | null, tied: boolean) =>
    rank === null ? (
      nothing
    ) : (
      <>
        {rank}
        {tied && <span className={own.missing}> {t.tied}</span>}
      </>
    );
  const figure = (value: number | null) => (value === null ? nothing : value.toFixed(2));
  const adjusted: readonly Column<Row>[] = [
    {
      key: 'adjusted',
      title: t.adjusted,
      value: (row) => row.adjusted,
      cell: (row) => (row.adjusted === null ? nothing : pointsText(row.adjusted)),
      align: 'right',
      tight: true,
    },
    {
      key: 'adjustedRank',
      title: t.adjustedRank,
      value: (row) => row.adjustedRank,
      cell: (row) => place(row.adjustedRank, row.adjustedTied),
      align: 'right',
      tight: true,
    },
  ];
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: t.number, value: (row) => row.number, tight: true },
    {
      key: 'name',
      title: t.applicant,
      value: (row) => row.name,
      cell: (row) => <span className={styles.name}>{row.name}</span>,
      tight: true,
    },
    { key: 'level', title: t.level, value: (row) => words.common.levels[row.level] ?? row.level, tight: true },
    {
      key: 'mean',
      title: t.mean,
      value: (row) => row.mean,
      cell: (row) => (row.mean === null ? nothing : <strong>{pointsText(row.mean)}</strong>),
      align: 'right',
      tight: true,
    },
    {
      key: 'rank',
      title: t.rank,
      value: (row) => row.rank,
      cell: (row) => place(row.rank, row.tied),
      align: 'right',
      tight: true,
    },
    {
      key: 'range',
      title: t.range,
      value: (row) => row.range,
      cell: (row) => figure(row.range),
      align: 'right',
      tight: true,
    },
    {
      key: 'deviation',
      title: t.deviation,
      value: (row) => row.deviation,
      cell: (row) => figure(row.deviation),
      align: 'right',
      tight: true,
    },
    {
      key: 'outliers',
      title: t.outliers,
      value: (row) => row.outliers.length,
      cell: (row) => row.outliers.map((one) => t.outlier(one.expert, pointsText(one.total))).join(words.common.comma),
    },
    ...(pool.strictness.ok ? adjusted : []),
  ];
  return (
    <DataTable
      label={t.applications}
      rows={pool.rows}
      columns={columns}
      rowKey={(row) => row.applicationId}
      empty={null}
    />
  );
}
