import { ActionIcon, Button, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, GroupId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, NumberField } from '../../ui/index.ts';
import styles from './board.module.css';

interface GroupHeadProps {
  readonly roundId: RoundId;
  readonly group: BoardGroup;
  readonly movable: boolean;
  readonly led: boolean;
  onMerge(groupId: GroupId): void;
  onRemoved(number: number): void;
}

/** Number and name of a group, who leads it and who stands in. */
export function GroupHead({ roundId, group, movable, led, onMerge, onRemoved }: GroupHeadProps) {
  const words = useWords().groups;
  const remove = useCommand('groups', 'removeGroup');
  const setLeader = useCommand('groups', 'setLeader');
  const setDeputy = useCommand('groups', 'setDeputy');
  const { groupId, number, name, leaderId, deputyId, experts, sealed, applications } = group;
  const vacant = experts.length + sealed + applications.length === 0;
  if (groupId === null) {
    return (
      <header className={styles.head}>
        <h3>{words.board.loose}</h3>
      </header>
    );
  }
  const nameOf = (id: ExpertId | null) => experts.find((one) => one.expertId === id)?.name;
  const people = experts.map((one) => ({ value: one.expertId, label: one.name }));
  const field = (label: string, posts: string) => ({
    size: 'xs' as const,
    'aria-label': label,
    leftSection: <span className={styles.postLabel}>{posts}</span>,
    leftSectionWidth: '3.6rem',
    data: people,
  });
  return (
    <>
      <header className={styles.head}>
        <h3>
          {words.card.title(number)}
          {name !== '' && <span className={styles.name}>{name}</span>}
        </h3>
        {movable && (
          <ChangeGroup
            {...{ roundId, groupId, number, name, vacant }}
            onMerge={() => onMerge(groupId)}
            onRemove={async () => {
              if ((await remove.run({ roundId, groupId })) !== undefined) onRemoved(number);
            }}
          />
        )}
      </header>
      {experts.length === 0 && sealed > 0 ? (
        <p className={styles.quiet}>
          {words.card.leader}: {words.card.leaderLater}
        </p>
      ) : vacant ? null : led ? (
        <div className={styles.posts}>
          <Select
            {...field(words.card.leaderOf(number), words.card.leader)}
            placeholder={words.card.noLeader}
            allowDeselect={false}
            value={leaderId}
            onChange={(id) => {
              if (id !== null) void setLeader.run({ roundId, groupId, expertId: id });
            }}
          />
          <Select
            {...field(words.board.deputyOf(number), words.board.deputy)}
            placeholder={words.board.noDeputy}
            clearable
            clearButtonProps={{ 'aria-label': words.board.clearDeputy(number) }}
            value={deputyId}
            onChange={(id) => void setDeputy.run({ roundId, groupId, expertId: id })}
          />
        </div>
      ) : (
        <p className={styles.quiet}>
          {words.card.leader}: {nameOf(leaderId) ?? words.card.noLeader}
          {deputyId !== null && (
            <>
              <br />
              {words.board.deputy}: {nameOf(deputyId)}
            </>
          )}
        </p>
      )}
      <ErrorNote
        error={setLeader.error ?? setDeputy.error ?? remove.error}
        onClose={() => {
          setLeader.clear();
          setDeputy.clear();
          remove.clear();
        }}
      />
    </>
  );
}

interface ChangeGroupProps {
  readonly roundId: RoundId;
  readonly groupId: GroupId;
  readonly number: number;
  readonly name: string;
  readonly vacant: boolean;
  onMerge(): void;
  onRemove(): void;
}

/** Number and name of a group, and what ends it: merged into another, or removed where nobody is in it. */
function ChangeGroup({ roundId, groupId, number, name, vacant, onMerge, onRemove }: ChangeGroupProps) {
  const all = useWords();
  const words = all.groups.board;
  const save = useCommand('groups', 'nameGroup');
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<{ readonly number: number | null; readonly name: string }>({ number, name });
  const usable = typed.number !== null && typed.number >= 1 && typed.number <= 99;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width="17rem" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size="md"
          aria-label={words.change(number)}
          onClick={() => {
            setTyped({ number, name });
            save.clear();
            setOpened(!opened);
          }}
        >
          <IconPencil size="1rem" aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={async (event) => {
            event.preventDefault();
            if (typed.number === null || !usable) return;
            const done = await save.run({ roundId, groupId, number: typed.number, name: typed.name });
            if (done !== undefined) setOpened(false);
          }}
        >
          <Stack gap="sm">
            <NumberField
              label={words.number}
              value={typed.number ?? ''}
              onChange={(value) => setTyped({ ...typed, number: value })}
            />
            <TextInput
              label={words.name}
              description={words.nameHint}
              maxLength={40}
              value={typed.name}
              onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
            />
            <ErrorNote error={save.error} onClose={save.clear} />
            <Button type="submit" disabled={!usable} loading={save.busy}>
              {words.saveName}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setOpened(false);
                if (vacant) onRemove();
                else onMerge();
              }}
            >
              {vacant ? all.regrouping.remove.action : all.regrouping.merge.action}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
