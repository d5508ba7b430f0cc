import type { SittingView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import styles from '../stage-page.module.css';
import own from './meeting.module.css';

/** A sitting's items in their order; the one for cases by themselves names them. */
export function Agenda({ sitting, ownBags }: { readonly sitting: SittingView; readonly ownBags: readonly string[] }) {
  const all = useWords();
  const words = all.sittings;
  if (sitting.agenda.length === 0) return null;
  return (
    <details className={own.agenda}>
      <summary>{words.agenda(sitting.agenda.length)}</summary>
      <ol>
        {sitting.agenda.map((item, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
          <li key={i}>
            {item.title === '' ? all.agendaKinds[item.kind] : item.title}
            {item.kind === 'own' && ownBags.length > 0 && (
              <span className={styles.quiet}> {words.ownBags(ownBags)}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
