import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { Note, pathTo, StageHeader } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { EntryView } from './entry-view.tsx';
import { OpinionsView } from './opinions-view.tsx';
import { StatisticsView } from './statistics-view.tsx';
import { SummaryView } from './summary-view.tsx';

type View = 'entry' | 'summary' | 'opinions' | 'statistics';

/** Score sheets typed in, means and ranks, and what the groups say. */
export function ScoringPage() {
  const { roundId } = useRound();
  const all = useWords();
  const words = all.scoring;
  const navigate = useNavigate();
  const answer = useAsk('scoring', 'summary', { roundId });
  const meeting = useAsk('meeting', 'get', { roundId });
  const opinions = useAsk('scoring', 'opinions', { roundId });
  const [params] = useSearchParams();
  const [view, setView] = useState<View>(params.get('view') === 'opinions' ? 'opinions' : 'entry');
  if (!answer.data || !meeting.data || !opinions.data) {
    return <Waiting error={answer.error ?? meeting.error ?? opinions.error} />;
  }

  const summary = answer.data;
  const { opened, closed } = meeting.data;
  const readOnly = !opened || closed;
  const left = summary.expected - summary.entered;
  const awaited = new Set(['none', 'written']);
  const without = opinions.data.rows.filter((row) => awaited.has(row.standing)).length;
  const given = summary.rows.filter((row) => row.opinion !== null).length;
  const complete = summary.expected > 0 && left === 0;

  const next = !opened ? (
    <Button onClick={() => navigate(pathTo(roundId, 'meeting'))}>{all.meeting.open.toOpening}</Button>
  ) : complete && without > 0 && !closed ? (
    <Button onClick={() => setView('opinions')}>{words.toOpinions}</Button>
  ) : complete ? (
    <Button onClick={() => navigate(pathTo(roundId, 'ballots'))}>{words.toBallots}</Button>
  ) : (
    <p className={styles.quiet}>{words.nextEntry}</p>
  );

  return (
    <StageHeader
      stage="meeting"
      title={words.heading}
      subtitle={words.lead}
      done={[
        ...(summary.entered > 0 ? [words.progress(summary.entered, summary.expected)] : []),
        ...(given > 0 ? [words.opinions.given(given)] : []),
      ]}
      missing={[
        ...(left > 0 ? [{ text: words.summary.missingHeading(left) }] : []),
        ...(without > 0 ? [{ text: words.opinions.without(without) }] : []),
      ]}
      next={next}
    >
      {!opened && <Note tone="refusal">{all.meeting.open.notYet}</Note>}
      <div>
        <SegmentedControl
          aria-label={words.views.label}
          value={view}
          onChange={(value) => setView(value as View)}
          data={(['entry', 'summary', 'opinions', 'statistics'] as const).map((value) => ({
            value,
            label: words.views[value],
          }))}
        />
      </div>
      {view === 'entry' && <EntryView roundId={roundId} summary={summary} readOnly={readOnly} />}
      {view === 'summary' && <SummaryView roundId={roundId} summary={summary} />}
      {view === 'statistics' && <StatisticsView roundId={roundId} />}
      {view === 'opinions' && (
        <OpinionsView roundId={roundId} summary={summary} view={opinions.data} readOnly={readOnly} />
      )}
    </StageHeader>
  );
}
