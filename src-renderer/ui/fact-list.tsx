import type { ReactNode } from 'react';
import styles from './fact-list.module.css';
import { asHeading } from './format.ts';
import { keptTogether } from './kept-together.tsx';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** Stands larger: a count that matters. */
  readonly strong?: boolean;
}

/** Names and values; `figures` sets them side by side as large numbers. */
export function FactList({ facts, figures = false }: { readonly facts: readonly Fact[]; readonly figures?: boolean }) {
  return (
    <dl className={figures ? styles.figures : styles.facts}>
      {facts.map(({ label, value, strong }) => (
        <div key={label} data-strong={strong || undefined}>
          <dt>{asHeading(label)}</dt>
          <dd>{typeof value === 'string' ? keptTogether(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}
