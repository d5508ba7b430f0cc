import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { isOpen } from '../../../src-main/core/domain/acceptance/states.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { ImportBatches, ImportButtons, ImportDesk, TemplateButton, useRosterImport } from '../../ui/imports/index.ts';
import {
  Confirm,
  EmptyState,
  ErrorNote,
  LackingNote,
  Note,
  pathTo,
  pathToSheet,
  Section,
  StageHeader,
} from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import { ApplicationTable } from './application-table.tsx';
import { FrozenListSection } from './frozen-list-section.tsx';
import { UnfreezeButton } from './unfreeze-button.tsx';

/** From the units' rosters to a frozen list. */
export function ApplicantsPage() {
  const words = useWords();
  const { roundId } = useRound();
  const list = useAsk('applicants', 'list', { roundId });
  const roster = useRosterImport(roundId, 'applicants');
  const undo = useCommand('applicants', 'undoImport');
  const freeze = useCommand('applicants', 'freeze');
  const [freezing, setFreezing] = useState(false);
  const t = words.applicants;
  if (list.isError) return <ErrorNote error={list.error.reply} />;
  if (!list.data) return null;
  const { applications, batches, frozen } = list.data;
  const refused = batches.reduce((sum, batch) => sum + batch.refusedRows, 0);
  const none = applications.length === 0;
  const open = applications.filter((one) => isOpen(one.state)).length;
  const accepted = applications.filter((one) => one.state === 'accepted').length;

  const whatOf = ({ code, rule }: { readonly code: string; readonly rule: string }) =>
    rule === '' ? (words.criteria.round.findingNames[code] ?? code) : rule;

  const next = frozen ? (
    <Button component={Link} to={pathTo(roundId, 'experts')}>
      {t.toExperts}
    </Button>
  ) : roster.draft !== null ? (
    words.imports.previewNext
  ) : none ? (
    t.nextImport
  ) : open > 0 ? (
    <Button component={Link} to={pathTo(roundId, 'acceptance')}>
      {t.toAcceptance(open)}
    </Button>
  ) : (
    <Button onClick={() => setFreezing(true)}>{t.freeze}</Button>
  );
  return (
    <StageHeader
      stage="applicants"
      tools={
        frozen ? (
          <UnfreezeButton roundId={roundId} />
        ) : (
          !none && (
            <>
              <Button variant="default" component={Link} to={pathToSheet(roundId)}>
                {words.editing.open}
              </Button>
              <TemplateButton of="applicants" />
              <ImportButtons roster={roster} />
            </>
          )
        )
      }
      done={[...(none ? [] : [t.done.people(applications.length, batches.length)]), ...(frozen ? [t.done.frozen] : [])]}
      missing={[
        ...(none ? [{ text: t.missing.people }] : []),
        ...(open > 0 ? [{ text: t.missing.acceptance(open) }] : []),
        ...(frozen || none ? [] : [{ text: t.missing.freeze }]),
        ...(refused > 0 && !frozen ? [{ text: t.missing.refused(refused) }] : []),
      ]}
      next={next}
    >
      <ImportDesk roster={roster} closed={frozen ? { code: 'refused', reason: 'list_frozen' } : null} />
      {undo.done && (
        <Note tone="success" onClose={undo.clear}>
          {undo.done.restored > 0
            ? words.imports.compare.undone(undo.done.removed, undo.done.restored)
            : words.imports.undone(undo.done.removed)}
        </Note>
      )}
      {frozen && freeze.done && freeze.done.warned > 0 && (
        <Note tone="warning" title={t.frozenWarned(freeze.done.warned)} onClose={freeze.clear}>
          <ul>
            {[...Map.groupBy(freeze.done.warnings, whatOf)].map(([what, warned]) => (
              <li key={what}>{t.against(warned.map(({ number }) => number).join(words.common.comma), what)}</li>
            ))}
          </ul>
        </Note>
      )}
      {frozen && <Note>{t.frozenNote}</Note>}
      {frozen && (
        <FrozenListSection roundId={roundId} people={applications.filter((one) => one.state === 'accepted')} />
      )}
      <LackingNote people={applications.map((one) => ({ ...one, key: one.applicationId }))} />
      <Section title={t.list} flush>
        <ApplicationTable
          applications={applications}
          ground={list.data.ground}
          frozen={frozen}
          empty={
            <EmptyState
              compact
              title={t.emptyTitle}
              actions={
                <>
                  <ImportButtons roster={roster} primary={roster.draft === null} />
                  <TemplateButton of="applicants" />
                </>
              }
            >
              {t.emptyText}
            </EmptyState>
          }
        />
      </Section>
      {batches.length > 0 && (
        <ImportBatches
          roundId={roundId}
          batches={batches}
          lastOnly
          undo={undo}
          paper={({ batchId, fileName }) => (
            <SaveDocumentButton
              roundId={roundId}
              form="F01"
              formats={['xlsx', 'pdf', 'docx']}
              about={{ of: batchId, fileLabel: fileName.replace(/\.[^.]*$/u, '') }}
              ready
            />
          )}
        />
      )}
      <Confirm
        opened={freezing}
        onClose={() => setFreezing(false)}
        title={t.freezeTitle(accepted)}
        action={t.freeze}
        error={freeze.error}
        onConfirm={() => freeze.run({ roundId })}
      >
        {t.freezeText}
        {refused > 0 && <p>{t.freezeLeft(refused)}</p>}
      </Confirm>
    </StageHeader>
  );
}
