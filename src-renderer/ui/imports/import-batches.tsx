import { Button, Modal, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ComparisonView, ImportBatchView } from '../../../src-main/core/contract/index.ts';
import { type Command, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { ConfirmButton } from '../confirm.tsx';
import { DataTable } from '../data-table.tsx';
import { localDateTime } from '../format.ts';
import { IssueTable } from '../issue-table.tsx';
import { Section } from '../page.tsx';
import { BatchChanges } from './batch-changes.tsx';
import styles from './imports.module.css';
import { ReturnRoster } from './return-roster.tsx';

const effectText = (words: Words['imports'], one: ComparisonView) =>
  words.compare.outcome(one.added, one.changed, one.withdrawn, one.unchanged, one.leftOut);

function undoText(words: Words['imports'], { fileName, accepted, comparison }: ImportBatchView): string {
  if (comparison === null) return words.undoText(fileName, accepted);
  return words.compare.undoText(fileName, comparison.added, comparison.changed, comparison.withdrawn);
}

/** Every import of a roster with what it brought, what it refused, and its undo. */
export function ImportBatches({
  roundId,
  batches,
  undo,
  paper,
  lastOnly = false,
}: {
  readonly roundId: string;
  readonly batches: readonly ImportBatchView[];
  readonly undo: Command<{ roundId: string; batchId: string }, { readonly removed: number }>;
  /** What makes the list of an import's refused rows on paper; left out where there is none. */
  readonly paper?: (batch: ImportBatchView) => ReactNode;
  /** Imports are taken back one after the other, the last one first, and to the row. */
  readonly lastOnly?: boolean;
}) {
  const words = useWords().imports;
  const [shown, setShown] = useState<ImportBatchView | null>(null);
  const [changesOf, setChangesOf] = useState<ImportBatchView | null>(null);
  return (
    <Section title={words.batches} note={lastOnly ? words.compare.batchesNote : words.batchesNote} flush>
      <DataTable
        label={words.batches}
        rows={batches}
        rowKey={(batch) => batch.batchId}
        maxHeight="18rem"
        empty={<p className={styles.quiet}>{words.noBatches}</p>}
        columns={[
          {
            key: 'file',
            title: words.file,
            value: (b) => b.fileName,
            width: 14,
            cell: (b) => (
              <>
                {b.fileName}
                {b.comparison !== null && <div className={styles.small}>{effectText(words, b.comparison)}</div>}
              </>
            ),
          },
          { key: 'time', title: words.importedAt, value: (b) => localDateTime(b.importedUtc), tight: true },
          { key: 'rows', title: words.rows, value: (b) => b.rows, align: 'right' },
          { key: 'accepted', title: words.accepted, value: (b) => b.accepted, align: 'right' },
          { key: 'refused', title: words.refused, value: (b) => b.refusedRows, align: 'right' },
          {
            key: 'acts',
            title: '',
            value: () => null,
            sortable: false,
            align: 'right',
            cell: (batch) => (
              <span className={styles.row} style={{ justifyContent: 'flex-end', flexWrap: 'wrap' }}>
                {batch.refused.length + batch.warnings.length > 0 && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setShown(batch)}>
                    {batch.refused.length > 0 ? words.showRefused : words.showWarnings}
                  </Button>
                )}
                {batch.returnable && batch.refused.length + batch.warnings.length > 0 && (
                  <ReturnRoster source={{ batchId: batch.batchId }} fileName={batch.fileName} subtle />
                )}
                {batch.comparison !== null && batch.comparison.changed > 0 && (
                  <Button variant="subtle" size="compact-sm" onClick={() => setChangesOf(batch)}>
                    {words.compare.showChanges}
                  </Button>
                )}
                {batch.undoable && (
                  <ConfirmButton
                    variant="subtle"
                    label={words.undo}
                    title={words.undoTitle}
                    action={batch.comparison === null ? words.undoNow(batch.accepted) : words.compare.undoNow}
                    error={undo.error}
                    onConfirm={() => undo.run({ roundId, batchId: batch.batchId })}
                  >
                    {undoText(words, batch)}
                  </ConfirmButton>
                )}
              </span>
            ),
          },
        ]}
      />
      <Modal
        opened={changesOf !== null}
        onClose={() => setChangesOf(null)}
        title={changesOf === null ? '' : words.compare.changesOf(changesOf.fileName)}
        size="72rem"
      >
        {changesOf && <BatchChanges roundId={roundId} batchId={changesOf.batchId} />}
      </Modal>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        title={shown === null ? '' : words.issuesOf(shown.fileName)}
        size="72rem"
      >
        {shown && (
          <Tabs defaultValue={shown.refused.length > 0 ? 'refused' : 'warnings'} keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="refused">{words.tabs.refused(shown.refusedRows)}</Tabs.Tab>
              <Tabs.Tab value="warnings">{words.tabs.warnings(shown.warnings.length)}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="refused">
              {shown.refused.length > 0 && paper?.(shown)}
              <IssueTable label={words.refusedList} issues={shown.refused} empty={words.noRefused} maxHeight="60vh" />
            </Tabs.Panel>
            <Tabs.Panel value="warnings">
              <IssueTable
                label={words.warningsList}
                issues={shown.warnings}
                empty={words.noWarnings}
                maxHeight="60vh"
              />
            </Tabs.Panel>
          </Tabs>
        )}
      </Modal>
    </Section>
  );
}
