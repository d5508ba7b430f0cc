import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { ImportBatches, ImportButtons, ImportDesk, TemplateButton, useRosterImport } from '../../ui/imports/index.ts';
import {
  EmptyState,
  ErrorNote,
  FactList,
  LackingNote,
  Note,
  pathTo,
  Section,
  StageHeader,
  stageOf,
} from '../../ui/index.ts';
import { CheckPersonButton } from '../check-person.tsx';
import { GiveUpButton } from '../give-up-button.tsx';
import { AlsoApplicantsSection } from './also-applicants-section.tsx';
import { DeclarationsSection } from './declarations-section.tsx';
import { DisciplineChanges } from './discipline-changes.tsx';
import { ExpertTable } from './expert-table.tsx';
import { PoolBridge } from './pool-bridge.tsx';
import { SealDialog } from './seal-dialog.tsx';

/** From the approved pool to a sealed one: what is sealed is what will be drawn from. */
export function ExpertsPage() {
  const words = useWords();
  const round = useRound();
  const { roundId, setup } = round;
  const list = useAsk('experts', 'list', { roundId });
  const roster = useRosterImport(roundId, 'experts');
  const undo = useCommand('experts', 'undoImport');
  const unseal = useCommand('experts', 'unseal');
  const [sealing, setSealing] = useState(false);
  const t = words.experts;
  if (list.isError) return <ErrorNote error={list.error.reply} />;
  if (!list.data) return null;
  const { experts, alsoApplicants, disciplineChanges, batches, sealed, poolDigest } = list.data;
  const none = experts.length === 0;
  const eligible = experts.filter((expert) => expert.exclusions.length === 0).length;
  const able = bySpecialty(experts);
  const needed = setup.jurySize + setup.alternates;
  const frozen = stageOf(round, 'applicants').state === 'done';
  const drawn = stageOf(round, 'draw').state === 'done';
  const undecided = alsoApplicants.filter((one) => one.undecided);

  const next = drawn ? (
    <Button component={Link} to={pathTo(roundId, 'answers')}>
      {words.answers.toPage}
    </Button>
  ) : sealed ? (
    <Button component={Link} to={pathTo(roundId, 'draw')}>
      {t.toDraw}
    </Button>
  ) : roster.draft !== null ? (
    words.imports.previewNext
  ) : none ? (
    t.nextImport
  ) : frozen && undecided.length > 0 ? (
    words.alsoApplicants.next
  ) : frozen ? (
    <Button onClick={() => setSealing(true)}>{t.seal}</Button>
  ) : (
    <Button component={Link} to={pathTo(roundId, 'applicants')}>
      {t.toFreeze}
    </Button>
  );
  return (
    <StageHeader
      stage="experts"
      tools={
        sealed ? (
          <>
            <CheckPersonButton />
            <GiveUpButton
              label={t.unseal}
              title={t.unsealTitle}
              body={t.unsealText}
              error={unseal.error}
              onConfirm={(reason) => unseal.run({ roundId, reason })}
            />
          </>
        ) : (
          !none && (
            <>
              <TemplateButton of="experts" />
              <ImportButtons roster={roster} />
              <CheckPersonButton />
            </>
          )
        )
      }
      done={[
        ...(none ? [] : [t.done.people(experts.length, batches.length), t.done.eligible(eligible)]),
        ...(sealed ? [t.done.sealed] : []),
      ]}
      missing={[
        ...(none ? [{ text: t.missing.people }] : []),
        ...(none || sealed ? [] : [{ text: frozen ? t.missing.seal : t.missing.frozen }]),
        ...(undecided.length > 0 && !sealed ? [{ text: words.alsoApplicants.missing(undecided.length) }] : []),
        ...(!none && eligible < needed ? [{ text: t.missing.few(eligible, needed) }] : []),
      ]}
      next={next}
    >
      <ImportDesk roster={roster} closed={sealed ? { code: 'refused', reason: 'pool_sealed' } : null} />
      {undo.done && (
        <Note tone="success" onClose={undo.clear}>
          {words.imports.undone(undo.done.removed)}
        </Note>
      )}
      {sealed && poolDigest !== null && (
        <Note title={t.sealedNote}>
          {t.digest} <code>{poolDigest}</code>
        </Note>
      )}
      {!none && (
        <Section title={t.bySpecialty}>
          <FactList figures facts={[...able].map(([label, value]) => ({ label, value }))} />
        </Section>
      )}
      {alsoApplicants.length > 0 && <AlsoApplicantsSection pairs={alsoApplicants} sealed={sealed} />}
      <LackingNote people={list.data.experts.map((one) => ({ ...one, key: one.expertId }))} />
      <Section title={t.list} note={none || sealed ? undefined : t.discipline.hint} flush>
        <ExpertTable
          experts={experts}
          able={able}
          undecided={undecided}
          sealed={sealed}
          sum={none ? undefined : t.sum(experts.length, eligible, experts.length - eligible)}
          empty={
            <EmptyState
              compact
              title={t.emptyTitle}
              actions={
                <>
                  <ImportButtons roster={roster} primary={roster.draft === null} />
                  <TemplateButton of="experts" />
                </>
              }
            >
              {t.emptyText}
            </EmptyState>
          }
        />
      </Section>
      {disciplineChanges.length > 0 && <DisciplineChanges changes={disciplineChanges} />}
      {!none && <DeclarationsSection experts={experts} />}
      <PoolBridge sealed={sealed} none={none} />
      {batches.length > 0 && <ImportBatches roundId={roundId} batches={batches} undo={undo} />}
      {sealing && <SealDialog roundId={roundId} eligible={eligible} onClose={() => setSealing(false)} />}
    </StageHeader>
  );
}

/** Who can be drawn, by specialty, the largest first. */
function bySpecialty(
  experts: readonly { readonly specialty: string; readonly exclusions: readonly string[] }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { specialty, exclusions } of experts) {
    counts.set(specialty, (counts.get(specialty) ?? 0) + (exclusions.length === 0 ? 1 : 0));
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
