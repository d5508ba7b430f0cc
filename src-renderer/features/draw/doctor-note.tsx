import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import type { CompositionRuleView } from '../../../src-main/core/contract/index.ts';
import type { Relaxation } from '../../../src-main/core/domain/draw/doctor.ts';
import type { RuleEnd } from '../../../src-main/core/domain/draw/ways-out.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { whomInWords } from '../../../src-main/core/reports/composition-in-words.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './draw.module.css';
import { WayOut } from './way-out.tsx';

interface DoctorNoteProps {
  readonly roundId: RoundId;
  readonly rules: readonly CompositionRuleView[];
  /** Only where rules can still be changed: those from this number on are the office's own. */
  readonly firstOwn?: number;
  readonly onApply?: (own: readonly CompositionRuleView[]) => void;
}

/** Why the rules cannot be kept together, in one sentence, and the smallest ways out with what each buys. */
export function DoctorNote({ roundId, rules, firstOwn = 0, onApply }: DoctorNoteProps) {
  const all = useWords();
  const words = all.draw.doctor;
  const { composition } = all.documents;
  const [asked, setAsked] = useState(false);
  const answer = useAsk('draw', 'diagnose', { roundId }, { enabled: asked });
  const found = answer.data;
  const whom = (at: number) => {
    const rule = rules[at];
    return rule === undefined ? '' : whomInWords(rule.attribute, rule.value, composition);
  };
  const endInWords = ({ rule, end }: RuleEnd) =>
    words.end[end](whom(rule), rules[rule]?.[end === 'min' ? 'least' : 'max'] ?? 0);
  const wayInWords = ({ changes, seats }: Relaxation) => [
    ...changes.map(({ rule, end, from, to }) => words.change[end](whom(rule), from, to)),
    ...(seats === null ? [] : [words.seats(seats.from, seats.to)]),
  ];
  // Whoever stopped it can ask again.
  if (!asked || (answer.error && !answer.isFetching)) {
    return (
      <div>
        <ErrorNote error={asked ? answer.error?.reply : null} />
        <Button variant="default" size="compact-sm" onClick={() => (asked ? void answer.refetch() : setAsked(true))}>
          {words.check}
        </Button>
      </div>
    );
  }
  // What was found under the rules before a change says nothing of those that stand now.
  if (found === undefined || answer.isFetching) {
    return (
      <p role="status" className={`${styles.row} ${styles.quiet}`}>
        <Loader size="1rem" aria-hidden />
        {words.checking}
      </p>
    );
  }
  if (found.kind === 'possible') return <Note tone="success">{words.possible}</Note>;
  if (found.kind === 'undecided') return <Note tone="warning">{words.undecided}</Note>;
  const ways = found.proved ? words.ways : words.waysFound;
  return (
    <Note tone="warning">
      <p className={own.why}>
        {found.conflict.length === 0
          ? words.tooFew(found.eligible, found.seats)
          : words.because(found.conflict.map(endInWords), found.seats)}
      </p>
      {found.relaxations.length > 0 && (
        <>
          <p className={styles.quiet}>{ways}</p>
          <ol className={own.ways} aria-label={ways}>
            {found.relaxations.map((way) => (
              <li key={wayInWords(way).join()}>
                {wayInWords(way).map((change) => (
                  <div key={change}>{change}</div>
                ))}
                <div className={styles.row}>
                  {onApply && (
                    <WayOut roundId={roundId} rules={rules} way={way} firstOwn={firstOwn} onApply={onApply} />
                  )}
                  <span className={`${styles.quiet} ${styles.small}`}>{words.buys(way.bits)}</span>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </Note>
  );
}
