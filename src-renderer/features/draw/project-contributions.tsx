import { Button } from '@mantine/core';
import { useProjector, useRound, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import type { Brought } from './contribution-fields.tsx';
import { cueOf } from './leading.ts';

/** The screen with what was brought last, however many there are. */
const LAST = 10_000;

/** Puts what is typed so far before the room, on a press and never by itself: the lines before the first that is empty. */
export function ProjectContributions({ list }: { readonly list: readonly Brought[] }) {
  const words = useWords().ceremony.desk;
  const { roundId } = useRound();
  const { open, cue, show, error } = useProjector();
  if (!open || list.length === 0) return null;
  const filled = list.map((one) => ({ ...one, value: one.value.trim() }));
  const lacking = filled.findIndex((one) => one.value === '');
  const whole = lacking < 0 ? filled : filled.slice(0, lacking);
  const now = cueOf(roundId, cue);
  const same = JSON.stringify(now.contributions) === JSON.stringify(whole);
  return (
    <div className={styles.row}>
      <Button
        variant="default"
        size="compact-sm"
        title={words.projectHint}
        disabled={same || whole.length === 0}
        onClick={() => void show({ ...now, step: 'randomness', contributions: whole, page: LAST })}
      >
        {words.project(whole.length)}
      </Button>
      <span className={`${styles.quiet} ${styles.small}`} role="status">
        {words.projected(now.contributions.length)}
      </span>
      <ErrorNote error={error} />
    </div>
  );
}
