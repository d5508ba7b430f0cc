import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import type { CompositionRuleView } from '../../../src-main/core/contract/index.ts';
import type { CheckedBound } from '../../../src-main/core/domain/draw/what-if.ts';
import { asId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { ExclusionReason } from '../../../src-main/core/domain/rules/expert-eligibility.ts';
import { whomInWords } from '../../../src-main/core/reports/composition-in-words.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { type Column, DataTable, Note, Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface WhatIfProps {
  readonly roundId: RoundId;
  readonly rules: readonly CompositionRuleView[];
}

/** Any people chosen by hand against the rules: which hold, which do not, and by how much. */
export function WhatIfSection({ roundId, rules }: WhatIfProps) {
  const all = useWords();
  const words = all.draw.whatIf;
  const { composition } = all.documents;
  const [chosen, setChosen] = useState<string[]>([]);
  const pool = useAsk('experts', 'list', { roundId });
  const expertIds = chosen.map((id) => asId<'expert'>(id));
  const checked = useAsk('draw', 'checkJury', { roundId, expertIds }, { enabled: chosen.length > 0 }).data;
  const nameOf = (id: string) => pool.data?.experts.find((one) => one.expertId === id)?.name ?? id;
  const adviceOf = ({ expertId, code }: { readonly expertId: string; readonly code: ExclusionReason }) =>
    `${nameOf(expertId)}${all.common.comma}${all.draw.exclusions[code]}`;
  const columns: readonly Column<CheckedBound>[] = [
    {
      key: 'whom',
      title: all.draw.rules.whom,
      value: (one) => whomInWords(rules[one.rule]?.attribute ?? '', one.value, composition),
    },
    { key: 'min', title: all.draw.rules.min, value: (one) => one.min, align: 'right', tight: true },
    { key: 'max', title: all.draw.rules.max, value: (one) => one.max, align: 'right', tight: true },
    { key: 'count', title: words.has, value: (one) => one.count, align: 'right', tight: true },
    {
      key: 'by',
      title: all.draw.pool.state,
      value: (one) => one.by,
      cell: (one) =>
        one.by === 0 ? (
          <StatusBadge status="passed" plain>
            {words.kept}
          </StatusBadge>
        ) : (
          <StatusBadge status={rules[one.rule]?.severity === 'block' ? 'failed' : 'open'} plain>
            {one.by < 0 ? words.lacks(-one.by) : words.tooMany(one.by)}
          </StatusBadge>
        ),
      tight: true,
    },
  ];
  return (
    <Section title={words.heading} flush>
      <div className={`${styles.padded} ${styles.stack}`}>
        <p className={`${styles.quiet} ${styles.small}`}>{words.lead}</p>
        <MultiSelect
          label={words.people}
          placeholder={words.peopleHint}
          searchable
          clearable
          limit={50}
          maxValues={199}
          data={(pool.data?.experts ?? []).map((one) => ({
            value: one.expertId as string,
            label: `${one.poolNumber} ${one.name} ${one.unit}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
        {chosen.length > 0 && checked && (
          <Note tone={checked.ok ? 'success' : 'warning'}>
            {[
              words.count(checked.people, checked.seats),
              checked.ok ? words.ok : words.notOk,
              ...(checked.barred.length === 0 ? [] : [words.barred(checked.barred.map((one) => nameOf(one.expertId)))]),
              ...(checked.advised.length === 0 ? [] : [words.advised(checked.advised.map(adviceOf))]),
            ].join(' ')}
          </Note>
        )}
      </div>
      {chosen.length > 0 && checked && checked.bounds.length > 0 && (
        <DataTable
          label={words.heading}
          rows={checked.bounds}
          columns={columns}
          rowKey={(one) => `${one.rule} ${one.value}`}
          empty={null}
          maxHeight="20rem"
        />
      )}
    </Section>
  );
}
