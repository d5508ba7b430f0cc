import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CompositionRuleView } from '../../../src-main/core/contract/index.ts';
import { leastText } from '../../../src-main/core/domain/draw/composition.ts';
import { whomInWords } from '../../../src-main/core/reports/composition-in-words.ts';
import { useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** `3`, or a share with the number of people that it comes to. */
function leastInWords({ min, least }: Pick<CompositionRuleView, 'min' | 'least'>, words: Words['draw']['rules']) {
  return typeof min === 'number' ? String(min) : words.share(leastText(min), least);
}

interface RuleTableProps {
  readonly label: string;
  readonly rules: readonly CompositionRuleView[];
  /** The rules from this number on may be taken away. */
  readonly removableFrom?: number;
  readonly onRemove?: (number: number) => void;
}

/** The rules in the order in which they are sealed, each with its source. */
export function RuleTable({ label, rules, removableFrom, onRemove }: RuleTableProps) {
  const all = useWords();
  const words = all.draw.rules;
  const { composition } = all.documents;
  const columns: readonly Column<CompositionRuleView>[] = [
    { key: 'number', title: words.number, value: (one) => one.number, align: 'right', tight: true },
    { key: 'whom', title: words.whom, value: (one) => whomInWords(one.attribute, one.value, composition) },
    {
      key: 'min',
      title: words.min,
      value: (one) => one.least,
      cell: (one) => leastInWords(one, words),
      align: 'right',
      tight: true,
    },
    {
      key: 'max',
      title: words.max,
      value: (one) => one.max ?? '',
      cell: (one) => one.max ?? words.noLimit,
      align: 'right',
      tight: true,
    },
    {
      key: 'severity',
      title: words.severity,
      value: (one) => composition.severities[one.severity] ?? one.severity,
      tight: true,
    },
    { key: 'source', title: words.source, value: (one) => `${one.decree}${one.article ?? ''}` },
    ...(onRemove === undefined
      ? []
      : [
          {
            key: 'remove',
            title: '',
            value: () => '',
            cell: (one: CompositionRuleView) =>
              one.number < (removableFrom ?? 0) ? (
                <span className={`${styles.quiet} ${styles.small}`}>{words.fromSetup}</span>
              ) : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.remove(one.number)}
                  onClick={() => onRemove(one.number)}
                >
                  <IconX size="1rem" aria-hidden />
                </ActionIcon>
              ),
            tight: true,
          },
        ]),
  ];
  return (
    <DataTable
      label={label}
      rows={rules}
      columns={columns}
      rowKey={(one) => String(one.number)}
      empty={<p className={styles.nothing}>{words.none}</p>}
      maxHeight="20rem"
    />
  );
}
