import type { Words } from '../../text/index.ts';
import type { Column } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface PoolPerson {
  readonly poolNumber: string;
  readonly name: string;
  readonly specialty: string;
  readonly unit: string;
}

/** Who somebody of the sealed pool is, in front of a figure about them. */
export function poolPersonColumns<T extends PoolPerson>({ attempt }: Words['draw']): readonly Column<T>[] {
  return [
    { key: 'pool', title: attempt.poolNumber, value: (one) => one.poolNumber, tight: true },
    {
      key: 'name',
      title: attempt.name,
      value: (one) => one.name,
      cell: (one) => <span className={styles.name}>{one.name}</span>,
      tight: true,
    },
    { key: 'specialty', title: attempt.specialty, value: (one) => one.specialty, tight: true },
    { key: 'unit', title: attempt.unit, value: (one) => one.unit },
  ];
}
