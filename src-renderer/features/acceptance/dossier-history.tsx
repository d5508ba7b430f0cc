import type { ApplicationHistory } from '../../../src-main/core/contract/index.ts';
import { partsOf, peopleOf } from '../../../src-main/core/domain/acceptance/event-words.ts';
import { useWords } from '../../api/index.ts';
import { localDateTime } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './acceptance.module.css';

/** Who checked, what was asked for, and every step with its reason. */
export function DossierHistory({ history }: { readonly history: ApplicationHistory }) {
  const { acceptance: words, common } = useWords();
  const { drawer } = words;
  const acts: Readonly<Record<string, string>> = words.acts;
  return (
    <>
      <section className={own.part} aria-label={drawer.checks}>
        <h3>{drawer.checks}</h3>
        {history.checks.length === 0 && <p className={styles.quiet}>{drawer.noChecks}</p>}
        <ul className={own.lines}>
          {history.checks.map((check) => (
            <li key={check.checker}>
              {check.checker}　{drawer[check.outcome]}
              <span className={`${styles.quiet} ${styles.small}`}>　{localDateTime(check.utc)}</span>
              {check.note !== '' && <div className={styles.quiet}>{check.note}</div>}
            </li>
          ))}
        </ul>
      </section>
      <section className={own.part} aria-label={drawer.history}>
        <h3>{drawer.history}</h3>
        {history.events.length === 0 && <p className={styles.quiet}>{drawer.noHistory}</p>}
        <ol className={own.lines}>
          {history.events.map((event, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
            <li key={i}>
              {acts[event.act] ?? event.act}　{peopleOf(event.people).join(common.comma)}
              <div className={`${styles.quiet} ${styles.small}`}>
                {localDateTime(event.utc)}　{drawer.step(words.states[event.from], words.states[event.to])}
              </div>
              {event.reason !== '' && <div>{common.told(partsOf(event.reason))}</div>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
