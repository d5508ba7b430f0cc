import type { ApplicantPage } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { localDateTime, Section } from '../../ui/index.ts';
import styles from './applicants.module.css';

/** What the office's registers hold of the person; nothing where they hold nothing. */
export function PersonRegisters({ view }: { readonly view: ApplicantPage }) {
  const { applicants, integrity, entrustments: e, resultDecisions: d } = useWords();
  const { frozenList: f, page: t } = applicants;
  const { amendments, integrity: entries, entrustments, resultDecisions } = view;
  return (
    <>
      {amendments.length > 0 && (
        <Section title={f.title}>
          <ol className={styles.lines}>
            {amendments.map((row) => (
              <li key={row.number}>
                {`${row.number}　`}
                {f.what(row.act === 'correct' ? f.fields[row.field || 'name'] : f.acts[row.act], row.before, row.after)}
                <div className={styles.small}>
                  {localDateTime(row.utc)}　{row.people}
                </div>
                <div>{f.grounds(row.reason, row.authority)}</div>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {entries.length > 0 && (
        <Section title={integrity.title}>
          <ul className={styles.lines}>
            {entries.map((row) => (
              <li key={row.recordId}>
                {row.matter}　{integrity.standings[row.standing]}
                <div className={styles.small}>
                  {row.decisionNumber}　{integrity.period(row.startOn, row.endOn)}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {resultDecisions.length > 0 && (
        <Section title={d.heading}>
          <ol className={styles.lines}>
            {resultDecisions.map((row) => (
              <li key={row.number}>
                {d.outcomes[row.outcome]}　{row.documentNumber}
                <div className={styles.small}>
                  {d.matterOf(row.ground, row.entry)}　{row.decidedOn}　{row.by} / {row.secondPerson}
                </div>
                <div>{row.reason}</div>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {entrustments.length > 0 && (
        <Section title={t.entrustments}>
          <ul className={styles.lines}>
            {entrustments.map((row) => (
              <li key={row.entrustmentId}>
                {e.directions[row.direction]}　{t.fromTo(row.fromBody, row.toBody)}
                {row.annulled && `　${e.acts.annul}`}
                <div className={styles.small}>
                  {row.letterNumber}　{row.letterOn}
                  {row.reply !== null && `　${e.fields.reply} ${e.replies[row.reply]}`}
                  {row.result !== null && `　${e.fields.result} ${e.results[row.result]}`}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
