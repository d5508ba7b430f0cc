import type { MeetingView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { RulePopover, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './meeting.module.css';

/** The figures everybody in the room looks at. */
export function AttendanceCounter({ meeting }: { readonly meeting: MeetingView }) {
  const words = useWords().meeting.counter;
  const { jurySize, present, absent, quorumNeeded, quorumMet, margin } = meeting;
  const figure = (label: string, value: number, main = false) => (
    <div data-main={main || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <section className={styles.tight} aria-label={words.label}>
      <dl className={own.counter} aria-live="polite">
        {figure(words.expected, jurySize)}
        {figure(words.present, present, true)}
        {figure(words.absent, absent)}
        {figure(words.needed, quorumNeeded)}
      </dl>
      <div className={own.quorum}>
        <span>
          <StatusBadge status={quorumMet ? 'passed' : 'waiting'}>
            {quorumMet ? words.met(margin) : words.short(-margin)}
          </StatusBadge>
          <RulePopover rule="quorum" />
        </span>
        {quorumMet && present % 2 === 0 && <span className={`${styles.quiet} ${styles.small}`}>{words.parity}</span>}
      </div>
    </section>
  );
}
