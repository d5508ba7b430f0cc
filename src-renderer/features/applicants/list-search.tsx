import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { useRound, useWords } from '../../api/index.ts';
import { pathToApplicant } from '../../ui/index.ts';
import styles from './listing.module.css';

interface SearchFieldProps {
  readonly typed: string;
  /** Who is found by it; nobody while the answer is on its way. */
  readonly found: readonly ApplicationView[];
  onType(text: string): void;
}

/** What is typed stands there at once; Enter leads to the only one it finds. */
export function SearchField({ typed, found, onType }: SearchFieldProps) {
  const { applicants: t, common } = useWords();
  const { roundId } = useRound();
  const navigate = useNavigate();
  const [only] = found;
  return (
    <TextInput
      className={styles.search ?? ''}
      size="sm"
      aria-label={common.filterOf(t.list)}
      placeholder={t.search}
      maxLength={100}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      rightSection={
        typed === '' ? null : <CloseButton size="sm" aria-label={common.clearFilter} onClick={() => onType('')} />
      }
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          onType('');
        }
        // Enter also ends the composing of Chinese characters; that one is not ours.
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (typed.trim() !== '' && only && found.length === 1)
          void navigate(pathToApplicant(roundId, only.applicationId));
      }}
    />
  );
}
