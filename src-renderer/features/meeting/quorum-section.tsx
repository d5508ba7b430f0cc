import { MultiSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { QuorumView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { lossesOf, lossWithout, type QuorumGround } from '../../../src-main/core/domain/quorum/living.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { type Column, DataTable, RulePopover, Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';

/** The quorum of every applicant, and what would be lost if somebody went home. */
export function QuorumSection({ roundId }: { readonly roundId: RoundId }) {
  const words = useWords().sittings.quorum;
  const answer = useAsk('meeting', 'quorum', { roundId });
  const view = answer.data;
  if (!view) return <Waiting error={answer.error} />;
  const below = view.items.filter((one) => !one.met).length;
  const others = view.applications - view.items.length;
  const columns: readonly Column<QuorumView['items'][number]>[] = [
    { key: 'number', title: words.number, value: (one) => one.number, tight: true },
    { key: 'name', title: words.name, value: (one) => one.name, tight: true },
    { key: 'recused', title: words.recused, value: (one) => one.recused, align: 'right', tight: true },
    { key: 'voters', title: words.voters, value: (one) => one.voters, align: 'right', tight: true },
    { key: 'needed', title: words.needed, value: () => view.needed, align: 'right', tight: true },
    {
      key: 'margin',
      title: words.margin,
      value: (one) => one.margin,
      cell: (one) => (
        <StatusBadge status={one.met ? (one.margin === 0 ? 'waiting' : 'passed') : 'failed'} plain>
          {one.met ? words.spare(one.margin) : words.short(-one.margin)}
        </StatusBadge>
      ),
      tight: true,
    },
  ];
  return (
    <Section
      title={words.heading}
      note={view.of === 'plan' ? words.plan : words.room}
      tools={
        view.ground === null ? undefined : (
          <span>
            <StatusBadge status={below === 0 ? 'passed' : 'failed'}>{words.below(below)}</StatusBadge>
            <RulePopover rule="quorum" />
          </span>
        )
      }
    >
      {view.ground === null ? (
        <p className={styles.quiet}>{words.sealed}</p>
      ) : (
        <div className={styles.stack}>
          {view.items.length === 0 ? (
            <p className={styles.quiet}>{words.none}</p>
          ) : (
            <>
              <DataTable
                label={words.heading}
                rows={view.items}
                columns={columns}
                rowKey={(one) => one.applicationId}
                empty={null}
                rowMark={(one) => (one.met ? undefined : 'failed')}
              />
              {others > 0 && <p className={`${styles.quiet} ${styles.small}`}>{words.others(others)}</p>}
            </>
          )}
          <WhatIf view={view} ground={view.ground} />
        </div>
      )}
    </Section>
  );
}

const PAIRS_SHOWN = 5;

interface WhatIfProps {
  readonly view: QuorumView;
  readonly ground: NonNullable<QuorumView['ground']>;
}

/** Before the day, and on it: which applicants would fall below their quorum if these went home. */
function WhatIf({ view, ground }: WhatIfProps) {
  const words = useWords().sittings.quorum;
  const [gone, setGone] = useState<string[]>([]);
  const rules = useMemo((): QuorumGround => {
    return { rule: ground.rule, jurySize: view.jurySize, away: ground.away };
  }, [ground, view.jurySize]);
  const here = useMemo(() => new Set<string>(ground.experts.map((one) => one.expertId)), [ground]);
  const losses = useMemo(() => lossesOf(rules, here), [rules, here]);
  const names = new Map(ground.experts.map((one) => [one.expertId as string, one.name]));
  const bags = new Map(view.items.map((one) => [one.applicationId as string, one.number]));
  const bagsOf = (ids: readonly string[]) => ids.map((id) => bags.get(id) ?? '').sort();
  const nameOf = (id: string) => names.get(id) ?? '';
  const left = gone.filter((id) => here.has(id));
  const loss = lossWithout(rules, here, left);
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }} className={styles.tight}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{words.what}</legend>
      <p className={`${styles.quiet} ${styles.small}`}>{words.whatLead}</p>
      <MultiSelect
        label={words.who}
        searchable
        clearable
        data={ground.experts.map((one) => ({ value: one.expertId as string, label: one.name }))}
        value={left}
        onChange={setGone}
      />
      {left.length > 0 && (
        <p role="status" style={{ margin: 0 }}>
          {loss.meeting
            ? words.fallsAll
            : loss.applicationIds.length === 0
              ? words.fallsNone
              : words.falls(bagsOf(loss.applicationIds))}
        </p>
      )}
      <div className={styles.small}>
        <strong>{words.singles}</strong>
        {!view.met ? null : losses.meeting === 1 ? (
          <p className={styles.quiet}>{words.singleAll}</p>
        ) : losses.singles.length === 0 ? (
          <p className={styles.quiet}>{words.singleNone}</p>
        ) : (
          <ul style={{ margin: 0 }}>
            {losses.singles.map((one) => (
              <li key={one.expertIds.join()}>
                {words.single(nameOf(one.expertIds[0] ?? ''), bagsOf(one.applicationIds))}
              </li>
            ))}
          </ul>
        )}
      </div>
      {losses.meeting > 2 && losses.pairs.length > 0 && (
        <div className={styles.small}>
          <strong>{words.pairs(losses.pairs.length)}</strong>
          <ul style={{ margin: 0 }}>
            {losses.pairs.slice(0, PAIRS_SHOWN).map(({ expertIds: [one = '', other = ''], applicationIds }) => (
              <li key={one + other}>{words.pair(nameOf(one), nameOf(other), bagsOf(applicationIds))}</li>
            ))}
          </ul>
          {losses.pairs.length > PAIRS_SHOWN && (
            <p className={styles.quiet}>{words.more(losses.pairs.length - PAIRS_SHOWN)}</p>
          )}
        </div>
      )}
    </fieldset>
  );
}
