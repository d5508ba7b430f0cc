import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { AnswerLineView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, localDateTime, Section } from '../../ui/index.ts';
import { UndoAnswerDialog } from '../answer-dialogs.tsx';
import { drawnAs, drawnPerson, isSealed, passedInWords } from '../answer-words.ts';
import styles from '../stage-page.module.css';

interface AnswerLogProps {
  readonly roundId: RoundId;
  readonly lines: readonly AnswerLineView[];
  readonly editable: boolean;
  readonly tools: ReactNode;
}

/** The seat for which the drawn order was continued; null: the line is an answer. */
const continuedSeat = ({ answer, seat }: AnswerLineView) => (answer === 'continued' ? seat : null);

/** Every answer and what followed from it, the newest first; what was taken back stays. */
export function AnswerLog({ roundId, lines, editable, tools }: AnswerLogProps) {
  const all = useWords();
  const words = all.answers;
  const text = words.columns;
  const [undone, setUndone] = useState<AnswerLineView | null>(null);
  const called = ({ seat, calledIn }: AnswerLineView) =>
    seat === null ? '' : `${words.seatOf(seat)} ${calledIn === null ? words.nobody : drawnPerson(all, calledIn)}`;
  const quiet = `${styles.quiet} ${styles.small}`;
  const columns: readonly Column<AnswerLineView>[] = [
    { key: 'number', title: text.number, value: (one) => one.number, align: 'right', tight: true },
    { key: 'at', title: text.at, value: (one) => one.utc, cell: (one) => localDateTime(one.utc), tight: true },
    {
      key: 'person',
      title: text.name,
      value: ({ person }) => person.name,
      cell: ({ person }) => (
        <>
          <span className={styles.name}>{person.name}</span>
          {!isSealed(person) && <div className={quiet}>{drawnAs(all, person)}</div>}
        </>
      ),
      tight: true,
    },
    {
      key: 'answer',
      title: text.answer,
      value: ({ answer }) => words.answers[answer],
      cell: ({ answer, reason, found, undone: back }) => (
        <>
          {words.answers[answer]}
          {reason !== '' && <div className={styles.small}>{reason}</div>}
          {found !== null && <div className={styles.small}>{all.experts.exclusions[found]}</div>}
          {back !== null && (
            <div className={quiet}>{words.undoneBy(localDateTime(back.utc), back.by, back.reason)}</div>
          )}
        </>
      ),
    },
    {
      key: 'by',
      title: text.by,
      value: ({ by }) => by,
      cell: ({ by, secondPerson, answer, channel }) => (
        <>
          {[by, secondPerson].filter((one) => one !== '').join(all.common.comma)}
          {/* Nobody was asked when the drawn order was continued. */}
          {answer !== 'continued' && <div className={quiet}>{words.channels[channel]}</div>}
        </>
      ),
      tight: true,
    },
    {
      key: 'called',
      title: text.called,
      value: called,
      cell: (one) => (
        <>
          {called(one)}
          {one.passedOver.map((passed) => (
            <div key={passed.expertId} className={quiet}>
              {passedInWords(all, passed)}
            </div>
          ))}
        </>
      ),
    },
    ...(editable
      ? [
          {
            key: 'acts',
            title: text.acts,
            value: () => null,
            cell: (one: AnswerLineView) =>
              one.undone === null && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={
                    continuedSeat(one) === null
                      ? words.undo.of(one.person.name)
                      : words.undo.ofSeat(continuedSeat(one) ?? 0)
                  }
                  onClick={() => setUndone(one)}
                >
                  {words.undo.action}
                </Button>
              ),
            sortable: false,
            align: 'right',
          } as const,
        ]
      : []),
  ];
  return (
    <Section title={words.log(lines.length)} tools={tools} flush>
      <DataTable
        label={words.log(lines.length)}
        rows={[...lines].reverse()}
        columns={columns}
        rowKey={(one) => String(one.number)}
        empty={<p className={styles.nothing}>{words.noLines}</p>}
        rowMark={(one) => (one.undone === null ? undefined : 'quiet')}
      />
      {undone && (
        <UndoAnswerDialog
          roundId={roundId}
          number={undone.number}
          name={undone.person.name}
          continuedSeat={continuedSeat(undone)}
          onClose={() => setUndone(null)}
        />
      )}
    </Section>
  );
}
