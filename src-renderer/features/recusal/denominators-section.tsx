import { type AnswerOf, useWords } from '../../api/index.ts';
import { type Column, DataTable, Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

type Row = AnswerOf<'recusal', 'list'>['denominators'][number];

/** How a vote on each applicant would be counted, in both readings. */
export function DenominatorsSection({ rows }: { readonly rows: readonly Row[] }) {
  const all = useWords();
  const words = all.recusal.counting;
  if (rows.length === 0) return null;
  const columns: readonly Column<Row>[] = [
    { key: 'bag', title: words.bag, value: (one) => one.number, tight: true },
    {
      key: 'applicant',
      title: all.recusal.applicant,
      value: (one) => one.applicant,
      cell: (one) => <span className={styles.name}>{one.applicant}</span>,
    },
    { key: 'attending', title: words.attending, value: (one) => one.attending, align: 'right', tight: true },
    { key: 'recused', title: words.recused, value: (one) => one.recused, align: 'right', tight: true },
    {
      key: 'exclude',
      title: words.exclude,
      value: (one) => one.exclude.denominator,
      cell: ({ exclude }) => words.reading(exclude.denominator, exclude.needed),
      align: 'right',
      tight: true,
    },
    {
      key: 'include',
      title: words.include,
      value: (one) => one.include.denominator,
      cell: ({ include }) => words.reading(include.denominator, include.needed),
      align: 'right',
      tight: true,
    },
    {
      key: 'quorum',
      title: words.quorum,
      value: (one) => (one.quorumMet ? words.quorumMet : words.quorumNot),
      cell: ({ quorumMet }) => (
        <StatusBadge status={quorumMet ? 'passed' : 'failed'} plain>
          {quorumMet ? words.quorumMet : words.quorumNot}
        </StatusBadge>
      ),
    },
  ];
  return (
    <Section title={words.heading} flush>
      <p className={`${styles.quiet} ${styles.small} ${styles.padded}`}>{words.lead}</p>
      <DataTable
        label={words.heading}
        rows={rows}
        columns={columns}
        rowKey={(one) => one.applicationId}
        empty={null}
        maxHeight="22rem"
      />
    </Section>
  );
}
