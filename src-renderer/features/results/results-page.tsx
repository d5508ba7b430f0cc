import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ResultRow } from '../../../src-main/core/contract/index.ts';
import { formatPoints } from '../../../src-main/core/domain/scoring/score.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import {
  type Column,
  ConfirmButton,
  DataTable,
  localDateTime,
  Note,
  pathTo,
  Section,
  StageHeader,
  StatusBadge,
  stageOf,
} from '../../ui/index.ts';
import { ResultDecisions } from '../result-decisions.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { LevelTable } from './level-table.tsx';

type Filter = 'all' | 'passed' | 'failed';

/** What the votes came to, and the announcement. */
export function ResultsPage() {
  const all = useWords();
  const words = all.results;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('results', 'get', { roundId });
  const announce = useCommand('results', 'announce');
  const [filter, setFilter] = useState<Filter>('all');
  if (!answer.data) return <Waiting error={answer.error} />;

  const { rows, byLevel, announced, announcedUtc, standard } = answer.data;
  const stage = stageOf(round, 'results');
  const meetingClosed = stageOf(round, 'meeting').state === 'done';
  const passed = rows.filter((row) => row.passed).length;
  const failed = rows.filter((row) => row.outcome === 'failed').length;
  const unvoted = rows.length - passed - failed;
  const shown = rows.filter((row) => filter === 'all' || row.outcome === filter);
  const outcomes = { passed: words.passed, failed: words.failed, no_quorum: words.notVoted };
  const levelName = (level: string) => words.levels[level] ?? level;

  const next = announced ? (
    <Button onClick={() => navigate(pathTo(roundId, meetingClosed ? 'notice' : 'meeting'))}>
      {meetingClosed ? words.announce.toNotice : words.announce.toMeeting}
    </Button>
  ) : (
    <ConfirmButton
      label={words.announce.action}
      title={words.announce.title}
      action={words.announce.action}
      irreversible
      disabled={stage.state === 'blocked' || rows.length === 0}
      error={announce.error}
      onConfirm={() => announce.run({ roundId })}
    >
      {words.announce.body(passed, failed)}
    </ConfirmButton>
  );

  const figure = (key: keyof ResultRow & keyof typeof words, title: string): Column<ResultRow> => ({
    key,
    title,
    value: (row) => Number(row[key]),
    align: 'right',
    tight: true,
  });
  const columns: readonly Column<ResultRow>[] = [
    { key: 'number', title: words.number, value: (row) => row.number, tight: true },
    {
      key: 'name',
      title: words.name,
      value: (row) => row.name,
      cell: (row) => <span className={styles.name}>{row.name}</span>,
      tight: true,
    },
    { key: 'unit', title: words.unit, value: (row) => row.unit, width: 10 },
    { key: 'title', title: words.qualification, value: (row) => row.title, tight: true },
    {
      key: 'outcome',
      title: words.outcome,
      value: (row) => outcomes[row.outcome],
      cell: (row) => (
        <>
          <StatusBadge status={row.outcome === 'no_quorum' ? 'waiting' : row.outcome} plain>
            {outcomes[row.outcome]}
          </StatusBadge>
          <div className={`${styles.quiet} ${styles.small}`}>{words.sentence(row, standard)}</div>
        </>
      ),
      width: 14,
    },
    figure('agree', words.agree),
    figure('needed', words.needed),
    figure('oppose', words.oppose),
    figure('abstain', words.abstain),
    figure('invalid', words.invalid),
    figure('present', words.present),
    figure('recused', words.recused),
    figure('denominator', words.denominator),
    {
      key: 'mean',
      title: words.mean,
      value: (row) => row.scoreMean,
      cell: (row) => (row.scoreMean === null ? '—' : formatPoints(row.scoreMean)),
      align: 'right',
      tight: true,
    },
  ];

  return (
    <StageHeader
      stage="results"
      subtitle={words.lead}
      done={[
        ...(rows.length > 0 ? [words.counted(passed + failed, passed, failed)] : []),
        ...(unvoted > 0 ? [words.unvoted(unvoted)] : []),
        ...(announced ? [words.announce.done] : []),
      ]}
      missing={announced ? [] : [{ text: words.missing, rule: 'chairAnnounces' }]}
      next={next}
    >
      {announced && announcedUtc !== null && (
        <Note tone="success">{words.announce.announced(localDateTime(announcedUtc))}</Note>
      )}
      {rows.length === 0 ? (
        <Section>
          <p className={styles.quiet}>{words.empty}</p>
        </Section>
      ) : (
        <>
          <ResultDecisions stage="results" />
          <Section
            title={words.byLevel}
            tools={
              <>
                <SaveDocumentButton roundId={roundId} form="F14" />
                <SaveDocumentButton roundId={roundId} form="F15" />
                <SaveDocumentButton roundId={roundId} form="F16" />
              </>
            }
            flush
          >
            <LevelTable
              levels={byLevel}
              sectionName={(level, type) =>
                all.ballots.section(
                  levelName(level),
                  type === 'regular' ? null : (all.common.applicationKinds[type] ?? type),
                )
              }
            />
          </Section>
          <Section
            title={words.roster}
            note={words.standard(standard)}
            tools={
              <SegmentedControl
                size="xs"
                aria-label={words.filter.label}
                value={filter}
                onChange={(value) => setFilter(value as Filter)}
                data={[
                  { value: 'all', label: `${words.filter.all} ${rows.length}` },
                  { value: 'passed', label: `${words.filter.passed} ${passed}` },
                  { value: 'failed', label: `${words.filter.failed} ${failed}` },
                ]}
              />
            }
            flush
          >
            <DataTable
              label={words.title}
              rows={shown}
              columns={columns}
              rowKey={(row) => row.applicationId}
              filter
              searchText={(row) => levelName(row.level)}
              empty={<p className={styles.nothing}>{words.noneShown}</p>}
            />
          </Section>
        </>
      )}
    </StageHeader>
  );
}
