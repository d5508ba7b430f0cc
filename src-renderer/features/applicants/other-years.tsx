import { Link } from 'react-router';
import type { ApplicantPage } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { pathToApplicant, Section } from '../../ui/index.ts';
import styles from './applicants.module.css';

/** The same person in other rounds: as applicant, and in pools of experts. */
export function OtherYears({ view }: { readonly view: ApplicantPage }) {
  const { applicants, acceptance, common } = useWords();
  const { page: t } = applicants;
  return (
    <div className={styles.stack}>
      <Section title={t.otherRounds} note={t.otherRoundsNote}>
        {view.otherRounds.length === 0 && <p className={styles.quiet}>{t.noOtherRounds}</p>}
        <ul className={styles.lines}>
          {view.otherRounds.map((one) => (
            <li key={one.applicationId}>
              <Link className={styles.link ?? ''} to={pathToApplicant(one.roundId, one.applicationId)}>
                {one.round}
              </Link>
              　{one.number} {one.name}
              <div>
                {common.levels[one.level] ?? one.level}　{one.title}　{acceptance.states[one.state]}
              </div>
              <div className={styles.small}>{one.unit}</div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.pools}>
        {view.inPools.length === 0 && <p className={styles.quiet}>{t.notInPools}</p>}
        <ul className={styles.lines}>
          {view.inPools.map((one) => (
            <li key={one.roundId}>
              {t.inPool(one.round, one.poolNumber)}　{one.title}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
