import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttendanceLine } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { type Column, DataTable, ErrorNote, localTime, Section, StatusBadge } from '../../ui/index.ts';
import { RecordAnswerDialog, UndoAnswerDialog } from '../answer-dialogs.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { AbsenceDialog } from './absence-dialog.tsx';
import { lastStanding, StrikeDialog } from './log-section.tsx';
import own from './meeting.module.css';
import type { Juror } from './sign-in-finder.tsx';

interface SignInListProps {
  readonly roundId: RoundId;
  readonly jurors: readonly Juror[];
  readonly log: readonly AttendanceLine[];
  /** Whose sheet this is, and whether it is in session. */
  readonly sitting: number;
  readonly inSession: boolean;
  readonly opened: boolean;
  readonly closed: boolean;
}

const statusOf = { expected: 'open', present: 'passed', absent: 'failed' } as const;

/** Everyone of the jury in drawn order with what can be done about each; alternates below. */
export function SignInList({ roundId, jurors, log, sitting, inSession, opened, closed }: SignInListProps) {
  const { meeting: words, answers, sittings } = useWords();
  const text = words.list;
  const signIn = useCommand('meeting', 'signIn');
  const [striking, setStriking] = useState<AttendanceLine | null>(null);
  const [absent, setAbsent] = useState<Juror | null>(null);
  const [answering, setAnswering] = useState<Juror | null>(null);
  const [undone, setUndone] = useState<Juror | null>(null);
  const seated = jurors.filter((one) => one.seated);
  const others = jurors.filter((one) => !one.seated);
  const waiting = others.filter((one) => one.role === 'alternate' && one.state !== 'absent');

  /** Marked absent where no answer was recorded: recorded as one, the seat goes to an alternate. */
  const canPassOn = (one: Juror) => one.state === 'absent' && one.answerLine === null && waiting.length > 0;

  const leaves = (one: Juror) => inSession && one.state === 'present';
  const strikable = (one: Juror) => {
    const line = lastStanding(log, sitting, one.expertId);
    return line === undefined ? null : (
      <Button
        {...small}
        aria-label={sittings.log.strikeOf(one.name, sittings.log.kinds[line.kind])}
        onClick={() => setStriking(line)}
      >
        {sittings.log.strike}
      </Button>
    );
  };

  const small = { size: 'compact-sm', variant: 'subtle' } as const;
  const acts = (one: Juror) => (
    <span className={own.acts}>
      {one.seated && !one.masked && one.state !== 'present' && (one.answerLine === null || opened) && (
        <Button
          {...small}
          aria-label={text.signInOf(one.name)}
          onClick={() => void signIn.run({ roundId, expertId: one.expertId, pledged: true })}
        >
          {text.signIn}
        </Button>
      )}
      {one.seated && one.state !== 'absent' && (
        <Button
          {...small}
          aria-label={leaves(one) ? text.leftOf(one.name) : text.absentOf(one.name)}
          onClick={() => setAbsent(one)}
        >
          {leaves(one) ? text.left : text.absent}
        </Button>
      )}
      {!opened && (one.seated ? canPassOn(one) : one.state !== 'absent') && (
        <Button {...small} aria-label={answers.record.of(one.name)} onClick={() => setAnswering(one)}>
          {answers.record.action}
        </Button>
      )}
      {one.answerLine !== null && !opened && (
        <Button {...small} aria-label={answers.undo.of(one.name)} onClick={() => setUndone(one)}>
          {answers.undo.action}
        </Button>
      )}
      {one.state !== 'expected' && (one.answerLine === null || opened) && one.seated && strikable(one)}
    </span>
  );

  const columns: readonly Column<Juror>[] = [
    { key: 'seat', title: text.seat, value: (one) => one.seat, align: 'right', tight: true },
    {
      key: 'name',
      title: text.name,
      value: (one) => one.name,
      cell: (one) => (
        <>
          <span className={styles.name}>{one.name}</span>
          {one.role !== 'member' && <div className={`${styles.quiet} ${styles.small}`}>{text.roles[one.role]}</div>}
        </>
      ),
      tight: true,
    },
    {
      key: 'unit',
      title: text.unit,
      value: (one) => one.unit,
      cell: (one) => (
        <>
          {one.unit}
          <div className={`${styles.quiet} ${styles.small}`}>{one.specialty}</div>
        </>
      ),
      width: 8,
    },
    { key: 'group', title: text.group, value: (one) => one.group, align: 'right', tight: true },
    {
      key: 'recusals',
      title: text.recusals,
      value: (one) => one.recusals,
      cell: (one) => text.recusalsOf(one.recusals),
      align: 'right',
      tight: true,
    },
    {
      key: 'state',
      title: text.state,
      value: (one) => text.states[one.state],
      cell: (one) => <State juror={one} />,
      tight: true,
    },
    ...(closed
      ? []
      : [
          { key: 'acts', title: text.actions, value: () => null, cell: acts, sortable: false, align: 'right' } as const,
        ]),
  ];
  return (
    <>
      <ErrorNote error={signIn.error} onClose={signIn.clear} />
      <Section title={text.heading} tools={<SaveDocumentButton roundId={roundId} form="F06" />} flush>
        <DataTable
          label={text.heading}
          rows={seated}
          columns={columns}
          rowKey={(one) => one.expertId}
          filter
          searchText={(one) => `${one.pinyin} ${one.specialty}`}
          empty={null}
          rowMark={(one) => (one.state === 'absent' ? 'quiet' : undefined)}
        />
      </Section>
      {others.length > 0 && (
        <Section title={text.others(others.length)} flush>
          <DataTable
            label={text.others(others.length)}
            rows={others}
            columns={columns}
            rowKey={(one) => one.expertId}
            empty={null}
          />
        </Section>
      )}
      {absent && (
        <AbsenceDialog roundId={roundId} juror={absent} leaves={leaves(absent)} onClose={() => setAbsent(null)} />
      )}
      {striking && <StrikeDialog roundId={roundId} line={striking} onClose={() => setStriking(null)} />}
      {undone?.answerLine != null && (
        <UndoAnswerDialog
          roundId={roundId}
          number={undone.answerLine}
          name={undone.name}
          onClose={() => setUndone(null)}
        />
      )}
      {answering && (
        <RecordAnswerDialog
          roundId={roundId}
          expertId={answering.expertId}
          name={answering.name}
          proposed={{ answer: 'absent', channel: 'in_person', reason: answering.reason }}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}

function State({ juror }: { readonly juror: Juror }) {
  const words = useWords().meeting.list;
  if (!juror.seated && juror.state !== 'absent') {
    return (
      <StatusBadge status="open" plain>
        {juror.role === 'alternate' ? words.waitingAlternate : words.replaced}
      </StatusBadge>
    );
  }
  return (
    <>
      <StatusBadge status={statusOf[juror.state]} plain>
        {juror.state === 'present' && juror.signedUtc !== null
          ? words.signedAt(localTime(juror.signedUtc))
          : words.states[juror.state]}
      </StatusBadge>
      {juror.state === 'absent' && juror.reason !== '' && (
        <div className={styles.small} style={{ whiteSpace: 'normal' }}>
          {juror.reason}
        </div>
      )}
      {juror.state === 'present' && !juror.pledged && <div className={styles.small}>{words.notPledged}</div>}
    </>
  );
}
