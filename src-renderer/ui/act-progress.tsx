import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { ActProgress as Progressing } from '../../src-main/core/contract/index.ts';
import { percentOf } from '../../src-main/core/domain/draw/chances.ts';
import type { Known, Phase } from '../../src-main/core/domain/kernel/pace.ts';
import { ask, useActing, useWords } from '../api/index.ts';

/** An act that is over sooner does not flash a dialog. */
const PATIENCE_MS = 300;
/** Above the dialog or drawer from which the act was begun. */
const ABOVE_ALL = 500;

/** Phases whose rows are what a person counts: people, dossiers, entries. Steps of a search or lines of a paper are not. */
const COUNTED: ReadonlySet<Phase> = new Set(['comparing', 'judging', 'writing', 'indexing']);

/** The long act under way: how far it is, and a way to stop it before anything is written. Mounted once. */
export function ActProgress() {
  const words = useWords();
  const t = words.common;
  const acting = useActing();
  const actId = acting?.actId ?? null;
  const [shown, setShown] = useState<number | null>(null);
  const [stopping, setStopping] = useState<number | null>(null);
  useEffect(() => {
    if (actId === null) return undefined;
    const timer = setTimeout(() => setShown(actId), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [actId]);
  const inWords = (known: Known) =>
    'objective' in known
      ? t.planKnown(known.objective, (known.objective ?? known.bound) - known.bound)
      : t.lotteryKnown(percentOf(known.reached), percentOf(known.most));
  const opened = actId !== null && shown === actId;
  const stop = () => {
    if (actId === null || stopping === actId) return;
    setStopping(actId);
    // Once the act is over there is nothing left to stop, and its own answer says how it ended.
    ask('desk', 'stopAct', { actId }).catch(() => undefined);
  };
  useWindowEvent('keydown', (event) => {
    if (!opened || event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    stop();
  });
  // While the dialog goes away it says what it said last.
  const last = useRef(acting);
  if (acting !== null) last.current = acting;
  const { phase, part, parts, done, total, known } = last.current?.progress ?? NOTHING;
  const share = (100 * (part - 1 + (total === 0 ? 1 : done / total))) / parts;
  const stopped = stopping !== null && stopping === (last.current?.actId ?? null);
  const channel = last.current?.channel ?? '';
  const act = t.lookingActs[channel] ?? words.desk.actions[channel] ?? '';
  return (
    <Modal
      opened={opened}
      onClose={stop}
      title={t.acting(act)}
      withCloseButton={false}
      closeOnClickOutside={false}
      // The drawer behind would take the same key and close: here it is heard once, and means the act.
      closeOnEscape={false}
      zIndex={ABOVE_ALL}
    >
      <Stack gap="sm">
        <Progress value={share} transitionDuration={150} aria-label={t.acting(act)} />
        <Group justify="space-between" gap="xs">
          <span role="status">{t.actPart(t.phases[phase], part, parts)}</span>
          <span>{COUNTED.has(phase) ? t.workDone(done, total) : `${Math.floor(share)}%`}</span>
        </Group>
        {known && <Text size="sm">{inWords(known)}</Text>}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {t.stopHint}
          </Text>
          <Button
            variant="default"
            flex="none"
            onClick={stop}
            disabled={stopped}
            data-autofocus
            data-mantine-stop-propagation="true"
          >
            {stopped ? t.stopping : t.stopWork}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const NOTHING: Progressing = { phase: 'judging', part: 1, parts: 1, done: 0, total: 1 };
