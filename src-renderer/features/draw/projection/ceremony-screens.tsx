import type { DrawProjection } from '../../../../src-main/core/contract/index.ts';
import { shortSeal } from '../../../../src-main/core/domain/draw/pool-digest.ts';
import { plannedInWords } from '../../../../src-main/core/reports/plan-in-words.ts';
import type { Words } from '../../../text/index.ts';
import { localDateTime } from '../../../ui/index.ts';
import styles from './projection.module.css';

type Of<S extends DrawProjection['step']> = Extract<DrawProjection, { readonly step: S }>;
type Attempted<S extends DrawProjection['step']> = Extract<Of<S>, { readonly state: unknown }>;

/** The sixteen characters that everybody writes down, two groups a line, and which attempt they are of. */
export function DigestScreen({ shown, words }: { readonly shown: Of<'digest'>; readonly words: Words }) {
  const text = words.ceremony;
  const { shortSeal: code, statement } = shown;
  const methods = words.documents.composition.methods;
  return (
    <div className={styles.middle}>
      {code === '' ? (
        <p className={styles.said}>{text.notSealed}</p>
      ) : (
        <>
          <p className={styles.said}>{text.digest.lead}</p>
          <div className={`${styles.seal} ${styles.mono}`}>
            {code.split('-').map((group, i) => (
              // They stand as they are written; two groups may be the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <span key={i}>{group}</span>
            ))}
          </div>
          {statement && (
            <p>
              {text.digest.of(statement.attempt, methods[statement.method] ?? statement.method, statement.plan.length)}
            </p>
          )}
          <p className={styles.quiet}>{text.digest.why}</p>
        </>
      )}
    </div>
  );
}

function Meter({ bits, needed, text }: { bits: number; needed: number; text: Words['ceremony']['randomness'] }) {
  const enough = bits > needed;
  const filled = enough ? 100 : needed === 0 ? 0 : Math.floor((bits * 100) / needed);
  return (
    <div className={styles.meter}>
      <div className={styles.bits}>
        <strong>{text.given(bits)}</strong>
        <span>
          {text.needed(needed)} · {enough ? text.enough : text.short}
        </span>
      </div>
      <div className={styles.bar}>
        <div style={{ width: `${filled}%` }} />
      </div>
    </div>
  );
}

/** What the witnesses brought so far against what it takes. */
export function RandomnessScreen({ shown, words }: { readonly shown: Of<'randomness'>; readonly words: Words }) {
  const text = words.ceremony.randomness;
  const { composition } = words.documents;
  const { method, bits, bitsNeeded, from, contributions, lottery } = shown;
  return (
    <>
      {bitsNeeded !== null && <Meter bits={bits} needed={bitsNeeded} text={text} />}
      {lottery && (
        <p className={styles.lottery}>
          {text.lottery(lottery.panels, lottery.balls)} <span className={styles.mono}>{shortSeal(lottery.digest)}</span>
        </p>
      )}
      {contributions.length === 0 ? (
        <p className={styles.said}>{text.waiting}</p>
      ) : (
        <ol className={styles.list} style={{ gridAutoFlow: 'row', rowGap: 'calc(10 * var(--u))' }}>
          {contributions.map((one, i) => (
            // They stand in the order that was sealed.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={from + i}>
              <span className={styles.brought}>
                {from + i}. {plannedInWords(one, method, composition)}{' '}
                {one.brought &&
                  (one.value === '' ? words.secrecy.withheld : <strong className={styles.mono}>{one.value}</strong>)}
              </span>
              <span className={`${styles.cut} ${styles.by}`}>
                {one.kind === 'computer' ? text.onEntry : one.brought ? text.by(one.by) : text.awaited(one.by)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Before: which attempt it will be. After: that it stands in the book, as number so many of so many. */
export function CommitScreen({ shown, words }: { readonly shown: Of<'commit'>; readonly words: Words }) {
  const text = words.ceremony.commit;
  if (shown.next !== null) {
    return (
      <div className={styles.middle}>
        <p className={styles.said}>{text.next(shown.next)}</p>
        <p className={styles.quiet}>{text.nextWhy}</p>
      </div>
    );
  }
  const { committedUtc, drawer, witnesses, method, seed, lottery } = shown;
  const { lottery: panels } = words.draw;
  const facts: readonly (readonly [label: string, value: string])[] = [
    [text.at, localDateTime(committedUtc)],
    [text.drawer, drawer],
    [text.witnesses, witnesses],
    [text.method, words.documents.composition.methods[method] ?? method],
    ...(lottery === null || lottery.panel === ''
      ? []
      : [
          [panels.drawn, panels.drawnOf(lottery.panel, lottery.panels, lottery.void)] as const,
          [panels.short, shortSeal(lottery.digest)] as const,
        ]),
    [text.seed, seed || words.secrecy.withheld],
  ];
  return (
    <>
      <p className={styles.count}>{text.count(shown.attempt, shown.attempts)}</p>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What a witness needs at home to draw again. */
export function CheckScreen({ shown, words }: { readonly shown: Attempted<'check'>; readonly words: Words }) {
  const { ceremony: text, secrecy } = words;
  return (
    <>
      <p className={styles.count}>{text.commit.count(shown.attempt, shown.attempts)}</p>
      <ol className={styles.steps}>
        {text.check.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl className={styles.facts} style={{ marginTop: 'calc(36 * var(--u))' }}>
        <dt>{text.check.code}</dt>
        <dd className={styles.mono}>{shown.shortSeal}</dd>
        <dt>{text.check.seed}</dt>
        <dd className={styles.mono}>{shown.seed || secrecy.withheld}</dd>
        {shown.sealedOutcome !== null && (
          <>
            <dt>{secrecy.outcome}</dt>
            <dd className={styles.mono}>{shortSeal(shown.sealedOutcome)}</dd>
          </>
        )}
      </dl>
    </>
  );
}
