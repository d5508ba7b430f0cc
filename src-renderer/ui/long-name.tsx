import { keptTogether } from './kept-together.tsx';
import styles from './long-name.module.css';

/** Longer names may not fit the lines below. */
const LONG = 12;

/** A person's name in a row of a list: three lines at most, the whole of it in its tooltip and on the person's page. */
export function LongName({ name }: { readonly name: string }) {
  return (
    <span className={styles.name} data-name title={name.length > LONG ? name : undefined}>
      {keptTogether(name)}
    </span>
  );
}
