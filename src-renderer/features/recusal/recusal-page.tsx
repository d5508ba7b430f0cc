import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, EmptyState, FactList, Note, pathTo, Section, StageHeader, stageOf } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import { SealedNames } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { byExpert, type ConflictState, countStates } from './by-expert.ts';
import { DecideBar } from './decide-bar.tsx';
import { DeclareDialog } from './declare-dialog.tsx';
import { ExpertConflictTable } from './expert-conflict-table.tsx';

type Filter = 'all' | ConflictState;

/** Who must not judge whom: found by the data, decided by the office one by one, then closed. */
export function RecusalPage() {
  const words = useWords().recusal;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('recusal', 'list', { roundId });
  const settle = useCommand('recusal', 'settle');
  const [filter, setFilter] = useState<Filter>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [declaring, setDeclaring] = useState(false);
  const conflicts = answer.data?.conflicts;
  const shown = useMemo(
    () => (conflicts ?? []).filter((one) => filter === 'all' || one.state === filter),
    [conflicts, filter],
  );
  const experts = useMemo(() => byExpert(shown), [shown]);
  if (!answer.data || !conflicts) return <Waiting error={answer.error} />;

  const { settled } = answer.data;
  const counts = countStates(conflicts);
  const open = stageOf(round, 'groups').state !== 'blocked';
  // Results are announced only when every section has voted.
  const votingOver = stageOf(round, 'results').state === 'done';
  const chosen = shown.filter((one) => selected.has(one.conflictId));
  const toggle = (list: readonly ConflictView[], on: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      for (const one of list) {
        if (on) after.add(one.conflictId);
        else after.delete(one.conflictId);
      }
      return after;
    });

  const next = settled ? (
    <Button onClick={() => navigate(pathTo(roundId, 'groups'))}>{words.settle.next}</Button>
  ) : counts.suggested > 0 ? (
    <p className={styles.quiet}>{words.settle.blocked(counts.suggested)}</p>
  ) : (
    <ConfirmButton
      label={words.settle.action}
      title={words.settle.title}
      action={words.settle.action}
      irreversible
      disabled={!open}
      error={settle.error}
      onConfirm={() => settle.run({ roundId })}
    >
      {words.settle.body(counts.confirmed)}
    </ConfirmButton>
  );

  return (
    <StageHeader
      stage="groups"
      title={words.heading}
      subtitle={words.lead}
      done={[
        ...(counts.confirmed + counts.dismissed > 0 ? [words.decidedOf(counts.confirmed, counts.dismissed)] : []),
        ...(settled ? [words.settle.done] : []),
      ]}
      missing={[
        ...(counts.suggested > 0 ? [{ text: words.missingOpen(counts.suggested) }] : []),
        ...(settled ? [] : [{ text: words.missingSettle }]),
      ]}
      next={next}
      tools={
        <>
          <SaveDocumentButton roundId={roundId} form="F08" label={words.register} />
          {/* What an expert says in the room, before the ballot, counts as well. */}
          {open && !votingOver && (
            <Button variant="default" onClick={() => setDeclaring(true)}>
              {words.declare.action}
            </Button>
          )}
        </>
      }
    >
      <SealedNames roundId={roundId} />
      {settled && <Note tone="success">{words.settle.settled}</Note>}
      {conflicts.length === 0 ? (
        <Section>
          <EmptyState title={words.heading}>{words.empty}</EmptyState>
        </Section>
      ) : (
        <Section>
          <div className={styles.between}>
            <FactList
              figures
              facts={[
                { label: words.counts.open, value: counts.suggested },
                { label: words.counts.confirmed, value: counts.confirmed },
                { label: words.counts.dismissed, value: counts.dismissed },
              ]}
            />
            <SegmentedControl
              aria-label={words.filter.label}
              value={filter}
              onChange={(value) => {
                setFilter(value as Filter);
                setSelected(new Set());
              }}
              data={(['all', 'suggested', 'confirmed', 'dismissed'] as const).map((value) => ({
                value,
                label: words.filter[value],
              }))}
            />
          </div>
        </Section>
      )}
      {!settled && open && shown.length > 0 && (
        <DecideBar
          roundId={roundId}
          shown={shown}
          chosen={chosen}
          onToggleAll={(on) => toggle(shown, on)}
          onDone={() => setSelected(new Set())}
        />
      )}
      {conflicts.length > 0 && shown.length === 0 && (
        <Section flush>
          <p className={styles.nothing}>{words.noneShown}</p>
        </Section>
      )}
      {experts.map((expert) => (
        <ExpertConflictTable
          key={expert.expertId}
          expert={expert}
          selected={selected}
          selectable={!settled && open}
          withdrawable={settled && open && !votingOver}
          onToggle={toggle}
        />
      ))}
      <DeclareDialog roundId={roundId} opened={declaring} onClose={() => setDeclaring(false)} />
    </StageHeader>
  );
}
