import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconLayoutSidebar, IconLock, IconSearch } from '@tabler/icons-react';
import type { Preferences, RoundView } from '../../../src-main/core/contract/index.ts';
import { usePreferences, useWords } from '../../api/index.ts';
import { StatusBadge } from '../../ui/index.ts';
import styles from './shell.module.css';

export function TopBar({
  round,
  railOpen,
  onRail,
  onFind,
  onLock,
}: {
  readonly round: RoundView | undefined;
  readonly railOpen: boolean;
  onRail(): void;
  onFind(): void;
  onLock(): void;
}) {
  const words = useWords();
  return (
    <header className={styles.top}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={railOpen ? words.shell.closeRail : words.shell.openRail}
        aria-expanded={railOpen}
        onClick={onRail}
      >
        <IconLayoutSidebar size="1.2rem" aria-hidden />
      </ActionIcon>
      <span className={styles.brand}>{words.common.appName}</span>
      <div className={styles.where}>
        {round && (
          <>
            <span className={styles.divider} aria-hidden />
            <Tooltip label={round.name}>
              <span className={styles.roundName}>{round.name}</span>
            </Tooltip>
            {round.rehearsal && <StatusBadge status="waiting">{words.rounds.rehearsal}</StatusBadge>}
          </>
        )}
      </div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconSearch size="1rem" aria-hidden />}
        onClick={onFind}
        title={words.shell.commandsHint}
      >
        {words.shell.commands}
        <span className={styles.key} aria-hidden>
          Ctrl K
        </span>
      </Button>
      <ViewMenu />
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconLock size="1rem" aria-hidden />}
        onClick={onLock}
        title={words.shell.lockHint}
      >
        {words.shell.lock}
      </Button>
    </header>
  );
}

/** Language, colours and type size of this computer. */
function ViewMenu() {
  const words = useWords().shell;
  const { preferences, change } = usePreferences();
  return (
    <Menu position="bottom-end" width={200} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconAdjustmentsHorizontal size="1rem" aria-hidden />}>
          {words.view}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices
          label={words.language}
          names={words.languages}
          value={preferences.language}
          onChange={(language: Preferences['language']) => change({ language })}
        />
        <Menu.Divider />
        <Choices
          label={words.colours}
          names={words.colourChoices}
          value={preferences.colours}
          onChange={(colours: Preferences['colours']) => change({ colours })}
        />
        <Menu.Divider />
        <Choices
          label={words.typeSize}
          names={words.typeSizes}
          value={preferences.typeSize}
          onChange={(typeSize: Preferences['typeSize']) => change({ typeSize })}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices<K extends string>({
  label,
  names,
  value,
  onChange,
}: {
  readonly label: string;
  readonly names: Readonly<Record<K, string>>;
  readonly value: K;
  onChange(value: K): void;
}) {
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      <Menu.RadioGroup value={value} onChange={(next) => onChange(next as K)}>
        {(Object.keys(names) as K[]).map((key) => (
          <Menu.RadioItem key={key} value={key}>
            {names[key]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
