import { Button, Tooltip } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, EmptyState, ErrorNote, Note, pathTo, Section, StageHeader, stageOf } from '../../ui/index.ts';
import { CheckPersonButton } from '../check-person.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import { SealedNames } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { countShown } from './conflict-rows.ts';
import { ConflictsBoard } from './conflicts-board.tsx';
import { DeclareDialog } from './declare-dialog.tsx';
import { DenominatorsSection } from './denominators-section.tsx';

/** Who must not judge whom: found by the data or said by somebody, decided one by one, then closed. */
export function RecusalPage() {
  const words = useWords().recusal;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('recusal', 'list', { roundId });
  const settle = useCommand('recusal', 'settle');
  const again = useCommand('recusal', 'search');
  const [declaring, setDeclaring] = useState(false);
  const conflicts = answer.data?.conflicts;
  const counts = useMemo(() => countShown(conflicts ?? []), [conflicts]);
  if (!answer.data || !conflicts) return <Waiting error={answer.error} />;

  const { settled, units, denominators } = answer.data;
  const open = stageOf(round, 'groups').state !== 'blocked';
  // Results are announced only when every section has voted.
  const votingOver = stageOf(round, 'results').state === 'done';
  const acting = open && !votingOver;

  const next = settled ? (
    <Button onClick={() => navigate(pathTo(roundId, 'groups'))}>{words.settle.next}</Button>
  ) : counts.open > 0 ? (
    <p className={styles.quiet}>{words.settle.blocked(counts.open)}</p>
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
      {words.settle.body(counts.recused)}
    </ConfirmButton>
  );

  return (
    <StageHeader
      stage="groups"
      title={words.heading}
      subtitle={words.lead}
      done={[
        ...(counts.recused + counts.disclosed + counts.dismissed > 0
          ? [words.decidedOf(counts.recused, counts.disclosed + counts.dismissed)]
          : []),
        ...(settled ? [words.settle.done] : []),
      ]}
      missing={[
        ...(counts.open > 0 ? [{ text: words.missingOpen(counts.open) }] : []),
        ...(settled ? [] : [{ text: words.missingSettle }]),
      ]}
      next={next}
      tools={
        <>
          <SaveDocumentButton roundId={roundId} form="F08" label={words.register} />
          <SaveDocumentButton roundId={roundId} form="F42" label={words.forms} />
          <CheckPersonButton />
          {acting && (
            <Tooltip label={words.again.hint}>
              <Button
                variant="default"
                loading={again.busy}
                aria-description={words.again.hint}
                onClick={() => again.run({ roundId })}
              >
                {words.again.action}
              </Button>
            </Tooltip>
          )}
          {/* What somebody says in the room, before the ballot, counts as well. */}
          {acting && (
            <Button variant="default" onClick={() => setDeclaring(true)}>
              {words.declare.action}
            </Button>
          )}
        </>
      }
    >
      <SealedNames roundId={roundId} />
      <ErrorNote error={again.error} onClose={again.clear} />
      {again.done && (
        <Note tone="success" onClose={again.clear}>
          {words.again.done(again.done.added, again.done.raised, again.done.gone)}
        </Note>
      )}
      {settled && <Note tone="success">{words.settle.settled}</Note>}
      {conflicts.length === 0 ? (
        <Section>
          <EmptyState title={words.heading}>{words.empty}</EmptyState>
        </Section>
      ) : (
        <ConflictsBoard
          conflicts={conflicts}
          units={units}
          counts={counts}
          selectable={!settled && open}
          rulable={acting}
          withdrawable={settled && acting}
        />
      )}
      <DenominatorsSection rows={denominators} />
      <DeclareDialog opened={declaring} onClose={() => setDeclaring(false)} />
    </StageHeader>
  );
}
