import { Fragment } from 'react';
import type { StatisticsPool } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Result } from '../../../src-main/core/domain/kernel/result.ts';
import { schemeName } from '../../../src-main/core/reports/scheme-line.ts';
import { explainCode, useAsk, useWords } from '../../api/index.ts';
import { DataTable, FactList, Note, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import own from './scoring.module.css';
import { StatisticsTable } from './statistics-table.tsx';

/** With a minus sign that is as wide as a digit. */
const three = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(3)}`;
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** How far the experts agree and how strict each is; what cannot be told says why. */
export function StatisticsView({ roundId }: { readonly roundId: RoundId }) {
  const all = useWords();
  const t = all.scoringStatistics;
  const answer = useAsk('scoring', 'statistics', { roundId });
  if (!answer.data) return <Waiting error={answer.error} />;
  const { pools, rules } = answer.data;
  if (pools.length === 0) {
    return (
      <Section>
        <p className={styles.quiet}>{t.empty}</p>
      </Section>
    );
  }
  return (
    <>
      <Note>{t.lead}</Note>
      {pools.map((pool) => (
        <Section
          key={`${pool.group} ${pool.schemeId}`}
          title={t.pool(pool.group, schemeName(pool.scheme, all.criteria.schemes))}
          note={t.entered(pool.entered, pool.expected)}
          flush
        >
          <div className={own.figures}>
            <Agreement pool={pool} />
            {pool.kind === 'quantified' && <Strictness pool={pool} />}
          </div>
          {pool.kind === 'quantified' && <StatisticsTable pool={pool} />}
        </Section>
      ))}
      <Section title={t.reading}>
        <dl className={own.reading}>
          {[
            [t.alpha, t.alphaHelp(rules.draws)],
            [t.concordance, t.concordanceHelp],
            [t.intraclass, t.intraclassHelp],
            [t.strictness, t.strictnessHelp(rules.leastShared)],
            [t.outliers, t.outliersHelp(rules.outlierPercent)],
            [t.adjusted, t.adjustedHelp],
          ].map(([term, help]) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{help}</dd>
            </Fragment>
          ))}
        </dl>
      </Section>
    </>
  );
}

function Agreement({ pool }: { readonly pool: StatisticsPool }) {
  const all = useWords();
  const t = all.scoringStatistics;
  function said<T>(result: Result<T>, words: (value: T) => string) {
    if (result.ok) return words(result.value);
    const { code, params } = result.refusal;
    return (
      <span className={styles.quiet}>
        {t.cannot}
        {all.common.colon}
        {explainCode(all, code, params)}
      </span>
    );
  }
  const alpha = said(pool.alpha, ({ alpha: value, low, high }) =>
    low === null || high === null ? t.noInterval(three(value)) : t.interval(three(value), three(low), three(high)),
  );
  const facts =
    pool.kind === 'agreement'
      ? [
          { label: t.alpha, value: alpha },
          { label: t.kappa, value: said(pool.kappa, three) },
        ]
      : [
          { label: t.alpha, value: alpha },
          {
            label: t.concordance,
            value: said(pool.concordance, ({ w, chiSquare, degrees, p }) =>
              p === null
                ? t.noP(three(w))
                : t.p(three(w), chiSquare.toFixed(2), degrees, p < 0.001 ? t.small : t.equals(three(p))),
            ),
          },
          {
            label: t.intraclass,
            value: said(pool.intraclass, ({ single, average }) => t.intraclassOf(three(single), three(average))),
          },
        ];
  return (
    <section aria-label={t.agreement}>
      <h3>{t.agreement}</h3>
      <FactList facts={facts} />
    </section>
  );
}

function Strictness({ pool }: { readonly pool: StatisticsPool }) {
  const all = useWords();
  const t = all.scoringStatistics;
  const { strictness } = pool;
  return (
    <section aria-label={t.strictness}>
      <h3>{t.strictness}</h3>
      {strictness.ok ? (
        <DataTable
          label={t.strictness}
          rows={strictness.value}
          rowKey={(row) => row.expertId}
          empty={null}
          columns={[
            { key: 'expert', title: t.expert, value: (row) => row.expert },
            { key: 'shared', title: t.shared, value: (row) => row.shared, align: 'right', tight: true },
            {
              key: 'offset',
              title: t.offset,
              value: (row) => row.offset,
              cell: (row) => signed(row.offset),
              align: 'right',
              tight: true,
            },
          ]}
        />
      ) : (
        <p className={styles.quiet}>
          {t.cannot}
          {all.common.colon}
          {explainCode(all, strictness.refusal.code, strictness.refusal.params)}
        </p>
      )}
    </section>
  );
}
