import { Checkbox, TextInput } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { JurorView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { findJurors } from './find-jurors.ts';
import own from './meeting.module.css';

export type Juror = JurorView & { readonly pinyin: string; readonly poolNumber: string };

interface SignInFinderProps {
  readonly roundId: RoundId;
  readonly jurors: readonly Juror[];
  /** The sitting is open: whoever signs now is late, or comes back. */
  readonly late: boolean;
}

/** The hall act: type two letters, press Enter, next expert. */
export function SignInFinder({ roundId, jurors, late }: SignInFinderProps) {
  const all = useWords();
  const words = all.meeting.find;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const signIn = useCommand('meeting', 'signIn');
  const [typed, setTyped] = useState('');
  // Among several nobody is chosen before a digit or an arrow key says so.
  const [at, setAt] = useState(-1);
  const [reason, setReason] = useState('');
  const [pledged, setPledged] = useState(true);
  const [said, setSaid] = useState('');

  const found = findJurors(typed, jurors).slice(0, 8);
  const chosen = found.length === 1 ? found[0] : found[Math.min(at, found.length - 1)];
  const hint =
    typed.trim() === ''
      ? said || words.help
      : found.length === 0
        ? words.none
        : chosen && chosen.state === 'present'
          ? words.already(chosen.name)
          : chosen
            ? (late ? words.oneLate : words.one)(chosen.name)
            : words.several(found.length);

  const sign = async (juror: Juror) => {
    if (juror.state === 'present') return;
    const done = await signIn.run({ roundId, expertId: juror.expertId, pledged, ...(late ? { reason } : {}) });
    if (done === undefined) return;
    const sentence = { late: words.signedLate, returned: words.returned } as const;
    const of = done.kind === 'late' || done.kind === 'returned' ? sentence[done.kind] : words.signed;
    setSaid(of(juror.name, done.present));
    setTyped('');
    setReason('');
    setAt(-1);
    field.current?.focus();
  };

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (found.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((before) => (before < 0 && step < 0 ? found.length - 1 : (before + step + found.length) % found.length));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      void sign(chosen);
    } else if (event.key === 'Escape') {
      setTyped('');
      setAt(-1);
    }
  };

  return (
    <div className={styles.tight}>
      <TextInput
        ref={field}
        size="md"
        label={words.label}
        placeholder={words.placeholder}
        leftSection={<IconUserSearch size="1.1rem" aria-hidden />}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(chosen ? { 'aria-activedescendant': `${id}-${chosen.expertId}` } : {})}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={keyDown}
      />
      <p className={`${styles.quiet} ${styles.small}`} role="status">
        {hint}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={words.label} className={own.found} hidden={found.length === 0}>
        {found.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={one.expertId}
            id={`${id}-${one.expertId}`}
            role="option"
            aria-selected={one === chosen}
            className={own.option}
            onClick={() => void sign(one)}
          >
            <span className={own.digit} aria-hidden>
              {found.length > 1 ? i + 1 : ''}
            </span>
            <span className={own.seat}>{all.meeting.list.seatOf(one.seat)}</span>
            <span className={styles.name}>{one.name}</span>
            <span className={styles.quiet}>{one.unit}</span>
            {one.state !== 'expected' && (
              <StatusBadge status={one.state === 'present' ? 'passed' : 'failed'} plain>
                {all.meeting.list.states[one.state]}
              </StatusBadge>
            )}
          </div>
        ))}
      </div>
      {late && (
        <TextInput
          size="xs"
          label={words.lateReason}
          description={words.lateNow}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Checkbox
        size="xs"
        label={all.meeting.list.pledged}
        checked={pledged}
        onChange={(event) => setPledged(event.currentTarget.checked)}
      />
      <ErrorNote error={signIn.error} onClose={signIn.clear} />
    </div>
  );
}
