import type { ScoreSummaryView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { schemeName } from '../../../src-main/core/reports/scheme-line.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, Section, StatusBadge } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { pointsText } from './score-text.ts';
import own from './scoring.module.css';

type SummaryRow = ScoreSummaryView['rows'][number];

/** Means, ranks, ties and what is still missing. */
export function SummaryView({ roundId, summary }: { readonly roundId: RoundId; readonly summary: ScoreSummaryView }) {
  const all = useWords();
  const words = all.scoring.summary;
  const opinions = all.scoring.opinions;
  const entry = all.scoring.entry;
  const schemeOf = (row: SummaryRow) => summary.schemes.find((one) => one.id === row.schemeId);
  const isAgreement = (row: SummaryRow) => schemeOf(row)?.kind === 'agreement';
  const vetoes = summary.rows.flatMap((row) =>
    row.totals.flatMap((one) =>
      one.vetoes.map(({ vetoId, remark }) => {
        const title = schemeOf(row)?.vetoes.find(({ id }) => id === vetoId)?.title ?? vetoId;
        return { key: `${row.applicationId} ${one.expertId} ${vetoId}`, row, expert: one.expert, title, remark };
      }),
    ),
  );
  const missing = summary.experts.filter((one) => one.entered < one.expected);
  const columns: readonly Column<SummaryRow>[] = [
    {
      key: 'rank',
      title: words.rank,
      value: (row) => row.rank,
      cell: (row) =>
        row.rank === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <span title={row.tied ? words.tiedHelp : undefined}>
            {row.rank}
            {row.tied && <span className={own.missing}> {words.tied}</span>}
          </span>
        ),
      tight: true,
    },
    { key: 'number', title: words.number, value: (row) => row.number, tight: true },
    {
      key: 'name',
      title: words.applicant,
      value: (row) => row.name,
      cell: (row) => <span className={styles.name}>{row.name}</span>,
      tight: true,
    },
    { key: 'unit', title: words.unit, value: (row) => row.unit },
    { key: 'group', title: words.group, value: (row) => row.group, align: 'right', tight: true },
    ...(summary.schemes.length > 1
      ? [
          {
            key: 'scheme',
            title: words.scheme,
            value: (row: SummaryRow) => schemeName(schemeOf(row)?.title ?? '', all.criteria.schemes),
          },
        ]
      : []),
    {
      key: 'mean',
      title: words.mean,
      value: (row) => row.mean,
      cell: (row) =>
        isAgreement(row) ? (
          words.agreed(row.totals.filter((one) => one.verdict?.verdict === 'agree').length, row.totals.length)
        ) : row.mean === null ? (
          <span className={styles.quiet}>—</span>
        ) : (
          <>
            <strong>{pointsText(row.mean)}</strong>
            {row.reachesCutOff === false && (
              <div className={`${own.missing} ${styles.small}`}>
                {words.belowCutOff(pointsText(schemeOf(row)?.cutOff))}
              </div>
            )}
          </>
        ),
      align: 'right',
      tight: true,
    },
    {
      key: 'totals',
      title: words.totals,
      value: (row) => row.totals.map((one) => one.expert).join(' '),
      sortable: false,
      width: 18,
      cell: (row) => (
        <span className={own.totals}>
          {row.totals.map((one) => (
            <span key={one.expertId}>
              {one.expert}{' '}
              {!one.complete ? (
                <span className={own.missing}>{words.missing}</span>
              ) : one.verdict === null ? (
                pointsText(one.total)
              ) : (
                entry.verdicts[one.verdict.verdict]
              )}
              {one.vetoes.length > 0 && <span className={own.missing}> {words.vetoed}</span>}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'opinion',
      title: words.opinion,
      value: (row) => (row.opinion === null ? null : opinions[row.opinion]),
      cell: (row) => <Opinion opinion={row.opinion} />,
      tight: true,
    },
  ];
  return (
    <>
      {missing.length > 0 && (
        <Section title={words.missingHeading(summary.expected - summary.entered)}>
          <ul className={own.missingList}>
            {missing.map((one) => (
              <li key={one.expertId}>{words.missingOf(one.name, one.expected - one.entered)}</li>
            ))}
          </ul>
        </Section>
      )}
      {vetoes.length > 0 && (
        <Section title={words.vetoesHeading(new Set(vetoes.map(({ row }) => row.applicationId)).size)}>
          <ul className={own.missingList}>
            {vetoes.map(({ key, row, expert, title, remark }) => (
              <li key={key}>{words.vetoOf(row.name, expert, title, remark)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={all.scoring.views.summary}
        note={missing.length === 0 ? words.allIn : undefined}
        tools={<SaveDocumentButton roundId={roundId} form="F10" />}
        flush
      >
        <DataTable
          label={all.scoring.views.summary}
          rows={summary.rows}
          columns={columns}
          rowKey={(row) => row.applicationId}
          filter
          empty={<p className={styles.nothing}>{words.empty}</p>}
        />
      </Section>
    </>
  );
}

export function Opinion({ opinion }: { readonly opinion: SummaryRow['opinion'] }) {
  const words = useWords().scoring.opinions;
  if (opinion === null) return <span className={styles.quiet}>{words.none}</span>;
  return (
    <StatusBadge status={opinion === 'recommend' ? 'passed' : 'failed'} plain>
      {words[opinion]}
    </StatusBadge>
  );
}
