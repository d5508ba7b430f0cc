import type { ReactNode } from 'react';
import type { OpinionGroupView } from '../../src-main/core/contract/index.ts';
import type { RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../api/index.ts';
import { type Column, ConfirmButton, DataTable, localTime, Section, StatusBadge } from '../ui/index.ts';
import styles from './stage-page.module.css';

interface OpinionBoardProps {
  readonly roundId: RoundId;
  readonly groups: readonly OpinionGroupView[];
  /** Groups may hand in here. */
  readonly handingIn: boolean;
  readonly tools?: ReactNode;
}

const left = (one: OpinionGroupView) => one.of - one.agreed - one.excused;

/** How far each group is with its written opinions, and for whom the room waits. */
export function OpinionBoard({ roundId, groups, handingIn, tools }: OpinionBoardProps) {
  const all = useWords().scoring.opinions;
  const words = all.board;
  const handIn = useCommand('scoring', 'handInOpinions');
  const awaited = groups.filter((one) => one.handedIn === null).map((one) => one.number);
  const columns: readonly Column<OpinionGroupView>[] = [
    {
      key: 'group',
      title: words.group,
      value: (one) => one.number,
      cell: (one) => <span className={styles.name}>{all.group(one.number)}</span>,
      tight: true,
    },
    { key: 'head', title: words.head, value: (one) => (one.head === '' ? '—' : one.head), tight: true },
    {
      key: 'agreed',
      title: words.agreed,
      value: (one) => one.agreed,
      cell: (one) => words.of(one.agreed, one.of),
      align: 'right',
      tight: true,
    },
    { key: 'excused', title: words.excused, value: (one) => one.excused, align: 'right', tight: true },
    {
      key: 'state',
      title: words.state,
      value: (one) => (one.handedIn === null ? left(one) : -1),
      cell: (one) =>
        one.handedIn !== null ? (
          <StatusBadge status="passed" plain>
            {words.handedIn(one.handedIn.by, localTime(one.handedIn.utc))}
          </StatusBadge>
        ) : left(one) > 0 ? (
          <StatusBadge status="waiting" plain>
            {words.open(left(one))}
          </StatusBadge>
        ) : handingIn ? (
          <ConfirmButton
            variant="subtle"
            label={words.handInOf(one.number)}
            title={words.handInTitle(one.number)}
            action={words.handIn}
            error={handIn.error}
            onConfirm={() => handIn.run({ roundId, groupId: one.groupId })}
          >
            {words.handInBody(one.agreed, one.excused)}
          </ConfirmButton>
        ) : (
          <StatusBadge status="next" plain>
            {words.ready}
          </StatusBadge>
        ),
    },
  ];
  return (
    <Section
      title={words.title}
      note={groups.length === 0 ? undefined : awaited.length === 0 ? words.done : words.waiting(awaited)}
      tools={tools}
      flush
    >
      <DataTable
        label={words.title}
        rows={groups}
        columns={columns}
        rowKey={(one) => one.groupId}
        rowMark={(one) => (one.handedIn === null ? undefined : 'passed')}
        empty={<p className={styles.nothing}>{words.empty}</p>}
      />
    </Section>
  );
}
