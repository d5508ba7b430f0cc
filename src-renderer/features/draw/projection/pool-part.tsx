import type { CSSProperties, ReactNode } from 'react';
import type { CompositionRuleView, DrawProjection } from '../../../../src-main/core/contract/index.ts';
import { whomInWords } from '../../../../src-main/core/reports/composition-in-words.ts';
import { plannedInWords } from '../../../../src-main/core/reports/plan-in-words.ts';
import type { Words } from '../../../text/index.ts';
import styles from './projection.module.css';

type Pool = Extract<DrawProjection, { readonly step: 'pool' }>;
type Specialties = Extract<Pool, { readonly specialties: unknown }>['specialties'];

/** Down each column, then the next. */
function Lines({
  columns,
  rows,
  children,
}: {
  readonly columns: number;
  readonly rows: number;
  readonly children: ReactNode;
}) {
  const style: CSSProperties = {
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
    gridTemplateRows: `repeat(${rows}, auto)`,
  };
  return (
    <ul className={styles.list} style={style}>
      {children}
    </ul>
  );
}

function SpecialtyLines({ list, columns, text }: { list: Specialties; columns: number; text: Words['ceremony'] }) {
  return (
    <Lines columns={columns} rows={Math.max(1, Math.ceil(list.length / columns))}>
      {list.map(({ specialty, eligible, minimum }) => (
        <li key={specialty}>
          <span className={styles.cut}>{specialty}</span>
          <span>
            {text.pool.people(eligible)}
            {minimum > 0 && <span className={styles.quiet}> {text.pool.minimum(minimum)}</span>}
          </span>
        </li>
      ))}
    </Lines>
  );
}

function RuleLines({ rules, words }: { readonly rules: readonly CompositionRuleView[]; readonly words: Words }) {
  const text = words.ceremony.pool;
  const { composition } = words.documents;
  return (
    <>
      <h2 className={styles.part}>{text.rules}</h2>
      <Lines columns={rules.length > 10 ? 2 : 1} rows={Math.min(10, rules.length)}>
        {rules.map((rule) => (
          <li key={rule.number}>
            <span className={styles.cut}>
              {rule.number}. {whomInWords(rule.attribute, rule.value, composition)}
              {rule.severity !== 'block' && (
                <span className={styles.quiet}> · {composition.severities[rule.severity]}</span>
              )}
            </span>
            <span>
              {[rule.least > 0 ? text.min(rule.least) : '', rule.max === null ? '' : text.max(rule.max)]
                .filter((part) => part !== '')
                .join(' ')}
            </span>
          </li>
        ))}
      </Lines>
    </>
  );
}

/** The sealed pool: in numbers, its specialties and rules, and by name only where the desk chose so. */
export function PoolPart({ shown, words }: { readonly shown: Pool; readonly words: Words }) {
  const text = words.ceremony;
  switch (shown.part) {
    case 'specialties':
      return (
        <>
          <h2 className={styles.part}>{text.pool.specialties(shown.specialties.length)}</h2>
          <SpecialtyLines list={shown.specialties} columns={3} text={text} />
        </>
      );
    case 'rules':
      return <RuleLines rules={shown.rules} words={words} />;
    case 'plan':
      return <PlanPart shown={shown} words={words} />;
    case 'people':
      return (
        <>
          <h2 className={styles.part}>{text.pool.persons}</h2>
          <div className={styles.people}>
            <Lines columns={shown.columns} rows={10}>
              {shown.people.map((one) => (
                <li key={one.poolNumber}>
                  <span>{text.number(one.poolNumber)}</span>
                  <strong className={styles.cut}>{one.name}</strong>
                </li>
              ))}
            </Lines>
          </div>
        </>
      );
    case 'numbers':
      return <Numbers shown={shown} words={words} />;
  }
}

/** What the seal is for, and who will bring what in which order. */
function PlanPart({ shown, words }: { readonly shown: Extract<Pool, { part: 'plan' }>; readonly words: Words }) {
  const { statement: one, from, plan } = shown;
  const { composition, drawRecord, date, personWith } = words.documents;
  const text = drawRecord.statement;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [text.round, text.roundOf(one.round, one.year)],
    [text.jury, personWith(one.jury, one.approval)],
    [text.day, `${date(one.day)} · ${drawRecord.attemptOf(one.attempt)}`],
    [drawRecord.method, composition.methods[one.method] ?? one.method],
    [text.salt, one.salt],
  ];
  return (
    <>
      {from === 1 && (
        <dl className={`${styles.facts} ${styles.above}`}>
          {facts.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <h2 className={styles.part}>{words.ceremony.pool.plan}</h2>
      <ol className={styles.list} style={{ gridAutoFlow: 'row' }}>
        {plan.map((planned, i) => (
          // They stand as they were sealed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={from + i}>
            <span className={styles.cut}>
              {from + i}. {plannedInWords(planned, one.method, composition)}
            </span>
            <span className={`${styles.cut} ${styles.by}`}>{planned.by}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Numbers({ shown, words }: { readonly shown: Extract<Pool, { part: 'numbers' }>; readonly words: Words }) {
  const text = words.ceremony;
  const { experts, eligible, seats, alternates, excluded } = shown;
  const figures = [
    [text.pool.experts, experts],
    [text.pool.eligible, eligible],
    [text.pool.excluded, experts - eligible],
    [text.pool.seats, seats],
    [text.pool.alternates, alternates],
  ] as const;
  return (
    <>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.halves}>
        <section>
          <h2 className={styles.part}>{text.pool.excludedHeading}</h2>
          {excluded.length === 0 ? (
            <p className={styles.quiet}>{text.pool.noneExcluded}</p>
          ) : (
            <ul className={styles.list} style={{ gridAutoFlow: 'row' }}>
              {excluded.map(({ reason, count }) => (
                <li key={reason} style={{ whiteSpace: 'normal' }}>
                  <span>{text.pool.exclusions[reason]}</span>
                  <span style={{ whiteSpace: 'nowrap' }}>{text.pool.people(count)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2 className={styles.part}>{text.pool.specialties(shown.specialtyCount)}</h2>
          <SpecialtyLines list={shown.specialties} columns={2} text={text} />
        </section>
      </div>
    </>
  );
}
