import type { NoticeView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { FactList, Note, Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { DayStrip } from './day-strip.tsx';

/** The posted notice: its days, its channels, how long it still runs. */
export function NoticeState({ view }: { readonly view: NoticeView }) {
  const all = useWords();
  const words = all.notice;
  if (view.postedOn === null || view.endsOn === null) return null;
  const left = view.counted.filter((day) => day >= view.today).length;
  return (
    <Section
      title={words.plan.heading}
      note={words.plan.days(view.days)}
      tools={
        <StatusBadge status={view.closed ? 'passed' : view.periodOver ? 'next' : 'waiting'}>
          {view.closed
            ? words.state.closed
            : view.periodOver
              ? words.state.over
              : words.state.running(view.endsOn, left)}
        </StatusBadge>
      }
    >
      <div className={styles.stack}>
        <FactList
          facts={[
            { label: words.state.postedOn, value: all.common.longDate(view.postedOn) },
            { label: words.state.endsOn, value: words.plan.endsAt(all.common.longDate(view.endsOn)), strong: true },
            { label: words.state.channels, value: view.channels },
            { label: words.state.phone, value: view.phone },
            { label: words.state.address, value: view.address },
          ]}
        />
        <DayStrip from={view.postedOn} counted={view.counted} today={view.today} />
        {view.corrections.map((one) => (
          <p key={one.utc} className={styles.quiet}>
            {words.correct.line(one.wasPostedOn, one.postedOn, one.reason)}
          </p>
        ))}
        {view.provisional && !view.closed && <Note tone="warning">{words.plan.provisional}</Note>}
      </div>
    </Section>
  );
}
