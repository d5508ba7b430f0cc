import type { ReactNode } from 'react';
import { linePieces } from '../../src-main/core/domain/kernel/line-pieces.ts';
import styles from './kept-together.module.css';

/** Text whose lines neither begin with the dot of a name nor part a number from its 号; copied, it is the text. */
export function keptTogether(text: string): ReactNode {
  const pieces = linePieces(text);
  if (pieces.length === 1) return text;
  return pieces.map((piece, i) =>
    i % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stand in their order
      <span key={i} className={styles.whole}>
        {piece}
      </span>
    ),
  );
}
