import { Popover, UnstyledButton } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useContext } from 'react';
import { useWords } from '../api/index.ts';
import { RoundRules } from '../api/round.tsx';
import styles from './rule-popover.module.css';

/**
 * The rule behind a figure or a refusal: its sentence, the decree, and the article only where its number was verified.
 * `rule` is an id of the round's rule pack; an id the pack does not name shows nothing.
 */
export function RulePopover({ rule }: { readonly rule: string }) {
  const words = useWords();
  const found = useContext(RoundRules).find((one) => one.rule === rule);
  if (!found) return null;
  return (
    <>
      {/* A space, not a margin: at the beginning of a line it is gone. */}{' '}
      <Popover position="bottom-start" width="22.5rem">
        <Popover.Target>
          <UnstyledButton className={styles.target} aria-label={words.rules.showRule(found.title)}>
            <IconBook2 size="0.95em" aria-hidden />
            {found.article ?? words.rules.basis}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <div className={styles.title}>{found.title}</div>
          <div className={styles.source}>
            {found.decree}
            {found.article}
          </div>
          <div className={styles.source}>{words.rules.severity[found.severity]}</div>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
