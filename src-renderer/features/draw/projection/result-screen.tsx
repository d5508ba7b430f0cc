import type { DrawProjection } from '../../../../src-main/core/contract/index.ts';
import type { Words } from '../../../text/index.ts';
import styles from './projection.module.css';

type Result = Extract<DrawProjection, { readonly step: 'result'; readonly columns: unknown }>;

/** Characters of 40 px that a column has room for beside the numbers. */
const LONGEST = 9;

/** The jury in columns: thirty-one and fifteen stand on one screen. */
export function ResultScreen({ shown, text: all }: { readonly shown: Result; readonly text: Words['ceremony'] }) {
  const text = all.result;
  return (
    <div className={styles.result}>
      {shown.columns.map(({ role, people }) => {
        const first = people[0]?.order === 1;
        const heading =
          role === 'member'
            ? first
              ? text.members(shown.members)
              : text.membersOn
            : first
              ? text.alternates(shown.alternates)
              : text.alternatesOn;
        return (
          <section key={`${role} ${people[0]?.order}`}>
            <h2>{heading}</h2>
            <ol>
              {people.map(({ order, poolNumber, name, specialty }) => (
                <li key={order}>
                  {/* A sealed name is its place already. */}
                  {poolNumber === '' ? null : <span>{order}</span>}
                  {poolNumber !== '' && <span>{all.number(poolNumber)}</span>}
                  {name !== '' && (
                    <strong className={styles.cut} data-long={[...name].length > LONGEST || undefined}>
                      {name}
                    </strong>
                  )}
                  <span className={`${styles.cut} ${styles.quiet}`}>{specialty}</span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
