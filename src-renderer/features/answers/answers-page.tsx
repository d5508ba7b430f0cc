import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AnswerPersonView, AnswersView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { type Column, DataTable, Note, pathTo, Section, StageHeader, StatusBadge } from '../../ui/index.ts';
import { RecordAnswerDialog } from '../answer-dialogs.tsx';
import { drawnAs, isSealed } from '../answer-words.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import { SealedNames } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { AnswerLog } from './answer-log.tsx';
import { CallNextDialog } from './call-next-dialog.tsx';

const toneOf = {
  accepted: 'passed',
  declined: 'failed',
  unreachable: 'failed',
  absent: 'failed',
  term_over: 'failed',
} as const;

/** In drawn order. */
const LISTS: readonly AnswerPersonView['drawn'][] = ['member', 'alternate', 'continued'];

const isOut = ({ answer }: AnswerPersonView) => answer !== null && answer !== 'accepted';

/** Everybody who was drawn is asked; who cannot come is replaced by rule, and every step is kept. */
export function AnswersPage() {
  const all = useWords();
  const words = all.answers;
  const { roundId } = useRound();
  const navigate = useNavigate();
  const reply = useAsk('answers', 'get', { roundId });
  const [asked, setAsked] = useState<AnswerPersonView | null>(null);
  const [empty, setEmpty] = useState<AnswerPersonView | null>(null);
  if (!reply.data) return <Waiting error={reply.error} />;
  const view = reply.data;
  const accepted = view.people.filter((one) => one.answer === 'accepted').length;
  const silent = view.people.filter((one) => one.seat !== null && one.answer === null).length;
  const open = view.people.filter((one) => one.open).length;
  const replaced = view.people.filter((one) => one.drawn !== 'member' && one.seat !== null && !one.open).length;
  const editable = view.adopted && !view.opened && view.replays;

  return (
    <StageHeader
      stage="draw"
      title={all.stages.places.answers}
      subtitle={words.lead}
      done={[
        ...(accepted > 0 ? [words.done.accepted(accepted)] : []),
        ...(replaced > 0 ? [words.done.replaced(replaced)] : []),
      ]}
      missing={[
        ...(view.adopted ? [] : [{ text: words.notAdopted }]),
        ...(silent > 0 ? [{ text: words.missing.silent(silent) }] : []),
        ...(open > 0 ? [{ text: words.missing.open(open) }] : []),
      ]}
      next={
        <Button onClick={() => navigate(pathTo(roundId, view.adopted ? 'recusal' : 'draw'))}>
          {view.adopted ? all.draw.adopt.toGroups : all.stages.places.draw}
        </Button>
      }
    >
      <SealedNames roundId={roundId} />
      {view.opened && <Note tone="info">{words.closed}</Note>}
      {!view.replays && <Note tone="warning">{words.noLog}</Note>}
      {open > 0 && <Note tone="warning">{words.openSeat}</Note>}
      {view.adopted && (
        <PeopleSection roundId={roundId} view={view} {...(editable ? { onAsk: setAsked, onCallNext: setEmpty } : {})} />
      )}
      {view.adopted && (
        <AnswerLog
          roundId={roundId}
          lines={view.lines}
          editable={editable}
          tools={<SaveDocumentButton roundId={roundId} form="F05" label={all.draw.adopt.record} />}
        />
      )}
      {empty !== null && empty.seat !== null && (
        <CallNextDialog roundId={roundId} expertId={empty.expertId} seat={empty.seat} onClose={() => setEmpty(null)} />
      )}
      {asked && (
        <RecordAnswerDialog
          roundId={roundId}
          expertId={asked.expertId}
          name={asked.name}
          proposed={{ answer: 'accepted', channel: 'phone', reason: '' }}
          onClose={() => setAsked(null)}
        />
      )}
    </StageHeader>
  );
}

interface PeopleProps {
  readonly roundId: RoundId;
  readonly view: AnswersView;
  onAsk?(person: AnswerPersonView): void;
  onCallNext?(person: AnswerPersonView): void;
}

function PeopleSection({ roundId, view, onAsk, onCallNext }: PeopleProps) {
  const all = useWords();
  const words = all.answers;
  const text = words.columns;
  // A sealed name is the place itself: it is told once.
  const place = (one: AnswerPersonView) => (isSealed(one) ? one.name : drawnAs(all, one));
  const seat = (one: AnswerPersonView) =>
    one.seat !== null ? words.seatOf(one.seat) : isOut(one) ? words.leftSeat : words.noSeat;
  const columns: readonly Column<AnswerPersonView>[] = [
    {
      key: 'drawn',
      title: text.drawn,
      value: (one) => LISTS.indexOf(one.drawn) * 10_000 + one.order,
      cell: place,
      text: place,
      tight: true,
    },
    {
      key: 'name',
      title: text.name,
      value: (one) => one.name,
      cell: (one) =>
        isSealed(one) ? (
          <span className={styles.quiet}>{all.secrecy.withheld}</span>
        ) : (
          <span className={styles.name}>{one.name}</span>
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
    },
    { key: 'phone', title: text.phone, value: (one) => one.phone, tight: true },
    { key: 'seat', title: text.seat, value: (one) => one.seat, cell: seat, text: seat, tight: true },
    {
      key: 'answer',
      title: text.answer,
      value: (one) => (one.answer === null ? words.silent : words.answers[one.answer]),
      cell: ({ answer }) => (
        <StatusBadge status={answer === null ? 'open' : toneOf[answer]} plain>
          {answer === null ? words.silent : words.answers[answer]}
        </StatusBadge>
      ),
      tight: true,
    },
    ...(onAsk === undefined
      ? []
      : [
          {
            key: 'acts',
            title: text.acts,
            value: () => null,
            cell: (one: AnswerPersonView) =>
              one.open && one.seat !== null ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.callNext.of(one.seat)}
                  onClick={() => onCallNext?.(one)}
                >
                  {words.callNext.action}
                </Button>
              ) : isOut(one) ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.record.of(one.name)}
                  onClick={() => onAsk(one)}
                >
                  {words.record.action}
                </Button>
              ),
            sortable: false,
            align: 'right',
          } as const,
        ]),
  ];
  return (
    <Section
      title={words.people}
      tools={
        <>
          <SaveDocumentButton roundId={roundId} form="F39" />
          <SaveDocumentButton roundId={roundId} form="F40" />
        </>
      }
      flush
    >
      <DataTable
        label={words.people}
        rows={view.people}
        columns={columns}
        rowKey={(one) => one.expertId}
        filter
        searchText={(one) => `${one.poolNumber} ${one.specialty}`}
        empty={null}
        rowMark={(one) => (isOut(one) ? 'quiet' : undefined)}
      />
    </Section>
  );
}
