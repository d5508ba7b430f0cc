import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { RoundView } from '../../../src-main/core/contract/index.ts';
import { stages } from '../../../src-main/core/domain/stages/stages.ts';
import { useAsk, usePreferences, useWords } from '../../api/index.ts';
import { pathTo, pathToRegister, placesOf, registersAt } from '../../ui/index.ts';
import { type Hit, useApplicantHits } from './applicant-hits.ts';
import styles from './shell.module.css';

/** Ctrl+K: type a few letters of a round, a stage, an applicant or an action; arrows and Enter. */
export function CommandPalette({
  opened,
  round,
  onClose,
  onLock,
}: {
  readonly opened: boolean;
  readonly round: RoundView | undefined;
  onClose(): void;
  onLock(): void;
}) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding="xs"
      size="lg"
      yOffset="12vh"
      centered={false}
    >
      {opened && <Palette round={round} onClose={onClose} onLock={onLock} />}
    </Modal>
  );
}

function Palette({
  round,
  onClose,
  onLock,
}: {
  readonly round: RoundView | undefined;
  onClose(): void;
  onLock(): void;
}) {
  const words = useWords();
  const navigate = useNavigate();
  const listId = useId();
  const { preferences, change } = usePreferences();
  const rounds = useAsk('rounds', 'list', {});
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);

  const all = useMemo((): readonly Hit[] => {
    const go = (path: string) => () => void navigate(path);
    const places = stages.flatMap((stage) => placesOf[stage].map((place) => ({ stage, place })));
    const inRound: Hit[] = round
      ? places.map(({ stage, place }) => {
          const state = round.stages.find((one) => one.stage === stage)?.state;
          return {
            key: place,
            label: words.stages.places[place],
            kind: 'stage',
            ...(state ? { detail: words.stages.states[state] } : {}),
            act: go(pathTo(round.roundId, place)),
          };
        })
      : [];
    const toRounds = (rounds.data ?? []).map(
      (one): Hit => ({
        key: one.roundId,
        label: one.name,
        kind: 'round',
        detail: one.stage === null ? words.home.finished : words.stages.names[one.stage],
        act: go(pathTo(one.roundId)),
      }),
    );
    const other = preferences.language === 'zh-CN' ? 'en' : 'zh-CN';
    const actions: Hit[] = [
      { key: 'home', label: words.shell.home, kind: 'action', act: go('/') },
      { key: 'new', label: words.home.start, kind: 'action', act: go('/rounds/new') },
      {
        key: 'book',
        label: words.shell.book,
        kind: 'action',
        act: go(round ? pathTo(round.roundId, 'book') : '/book'),
      },
      ...registersAt(round?.roundId).map((register): Hit => {
        return {
          key: register,
          label: words.shell.registers[register],
          kind: 'action',
          act: go(pathToRegister(round?.roundId, register)),
        };
      }),
      { key: 'language', label: words.shell.languages[other], kind: 'action', act: () => change({ language: other }) },
      { key: 'lock', label: words.shell.lock, kind: 'action', act: onLock },
    ];
    return [...inRound, ...toRounds, ...actions];
  }, [words, navigate, round, rounds.data, preferences.language, change, onLock]);

  const wanted = search.trim().toLowerCase();
  const people = useApplicantHits(round?.roundId, search.trim().slice(0, 100));
  const hits = wanted === '' ? all : [...all.filter((hit) => hit.label.toLowerCase().includes(wanted)), ...people];
  const chosen = Math.min(at, hits.length - 1);

  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.act();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      const next = (chosen + step + hits.length) % hits.length;
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView?.({ block: 'nearest' });
    }
    // Enter also ends the composing of Chinese characters; that one is not ours.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(hits[chosen]);
  };

  return (
    <>
      <TextInput
        size="md"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${chosen}` : undefined}
        aria-label={words.shell.commandsHint}
        placeholder={words.shell.commandsPlaceholder}
        leftSection={<IconSearch size="1.1rem" aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      {hits.length === 0 ? (
        <p className={styles.note}>{words.shell.noCommand(search)}</p>
      ) : (
        <div className={styles.found} id={listId} role="listbox" aria-label={words.shell.commands}>
          {hits.map((hit, i) => (
            <div
              key={`${hit.kind} ${hit.key}`}
              id={`${listId}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              className={styles.hit}
              onMouseMove={() => setAt(i)}
              onClick={() => take(hit)}
              onKeyDown={onKey}
            >
              <span>{hit.label}</span>
              <span>
                {words.shell.kinds[hit.kind]}
                {hit.detail !== undefined && ` · ${hit.detail}`}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
