import { IconBan, IconDoorExit, IconSpeakerphone } from '@tabler/icons-react';
import { TREATMENTS, type Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';
import type { Words } from '../../text/index.ts';
import styles from './board.module.css';

const ICONS = { forbid: IconBan, leave: IconDoorExit, disclose: IconSpeakerphone };

/** What kind of recusal it is: a sign of its own with words, which do without colour. */
export function RecusalSign({ treatment, children }: { readonly treatment: Treatment; readonly children: string }) {
  const Icon = ICONS[treatment];
  return (
    <span className={styles.said} data-treatment={treatment}>
      <Icon size="0.9rem" stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** `不评 1 份、退场 2 份`; '' where there is none of any. */
export function signsText(words: Words, counts: Readonly<Record<Treatment, number>>): string {
  return TREATMENTS.filter((treatment) => counts[treatment] > 0)
    .map((treatment) => words.regrouping.sign(words.relations.treatments[treatment], counts[treatment]))
    .join(words.common.comma);
}
