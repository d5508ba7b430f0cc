import type { CatalogueView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { Section } from '../../ui/index.ts';
import own from './titles.module.css';

/** 二级 means three levels: shown, so that nobody reads a level out of a number. */
export function TrapsSection({ traps }: { readonly traps: CatalogueView['traps'] }) {
  const words = useWords();
  const t = words.titles;
  if (traps.length === 0) return null;
  return (
    <Section title={t.traps} note={t.trapsNote}>
      <ul className={own.traps}>
        {traps.map((trap) => (
          <li key={trap.number}>
            <h3>{trap.number}</h3>
            <dl className={own.places}>
              {trap.places.map((place) => (
                <div key={place.rank} style={{ display: 'contents' }}>
                  <dt>{t.ranks[place.rank]}</dt>
                  <dd>{place.titles.map((one) => t.trapTitle(one.wording, one.series)).join(words.common.comma)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}
