import { Button, CloseButton, Modal } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { type SentBy, useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import { ErrorNote, Note } from '../notes.tsx';
import styles from './imports.module.css';

type Source = SentBy<'rosters', 'saveReturned'>['source'];

/** Sends a workbook back to its units with every bad cell marked: the whole of it, or one unit's rows. */
export function ReturnRoster({
  source,
  fileName,
  subtle = false,
}: {
  readonly source: Source;
  readonly fileName: string;
  readonly subtle?: boolean;
}) {
  const { common, imports } = useWords();
  const t = imports.returning;
  const close = () => setOpened(false);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant={subtle ? 'subtle' : 'default'}
        size={subtle ? 'compact-sm' : 'sm'}
        {...(subtle ? {} : { leftSection: <IconFileExport size="1.1rem" aria-hidden /> })}
        onClick={() => setOpened(true)}
      >
        {t.open}
      </Button>
      {/* Put together by hand: the ready-made one has a second page banner and a close button without a name. */}
      <Modal.Root opened={opened} onClose={close} size="56rem">
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body>
            <div className={styles.returningHead}>
              <Modal.Title>{t.title}</Modal.Title>
              <CloseButton aria-label={common.close} onClick={close} />
            </div>
            {opened && <Units source={source} fileName={fileName} />}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Units({ source, fileName }: { readonly source: Source; readonly fileName: string }) {
  const t = useWords().imports.returning;
  const { roundId } = useRound();
  const asked = useAsk('rosters', 'unitsToMend', { roundId, source });
  const save = useCommand('rosters', 'saveReturned');
  if (asked.isError) return <ErrorNote error={asked.error.reply} />;
  if (!asked.data) return null;
  const { units } = asked.data;
  const sum = (of: (unit: (typeof units)[number]) => number) => units.reduce((n, unit) => n + of(unit), 0);
  const label = fileName.replace(/\.[^.]*$/u, '');
  const run = (unit: string | null) =>
    void save.run({
      roundId,
      source,
      unit,
      form: 'returned_roster',
      format: 'xlsx',
      fileLabel: t.fileLabel(label, unit).slice(0, 120),
    });
  return (
    <div className={styles.returning}>
      <p className={styles.lead}>{t.lead}</p>
      <ErrorNote error={save.error} onClose={save.clear} />
      {save.done && (
        <Note tone="success" onClose={save.clear}>
          {t.saved(save.done.fileName)}
        </Note>
      )}
      <div className={styles.wholeRow}>
        <span>
          <b>{t.whole}</b>{' '}
          {t.wholeNote(
            sum((u) => u.rows),
            sum((u) => u.wrongRows),
            sum((u) => u.odd),
          )}
        </span>
        <Button onClick={() => run(null)} loading={save.busy} aria-label={t.saveWhole}>
          {t.save}
        </Button>
      </div>
      {units.length > 1 && (
        <DataTable
          label={t.list}
          rows={units}
          rowKey={(unit) => unit.unit}
          filter={t.search}
          maxHeight="50vh"
          empty={null}
          columns={[
            { key: 'unit', title: t.unit, value: (unit) => unit.unit || t.noUnit, width: 18 },
            { key: 'rows', title: t.rows, value: (unit) => unit.rows, align: 'right', tight: true },
            { key: 'wrong', title: t.wrong, value: (unit) => unit.wrongRows, align: 'right', tight: true },
            { key: 'odd', title: t.odd, value: (unit) => unit.odd, align: 'right', tight: true },
            {
              key: 'save',
              title: '',
              value: () => null,
              sortable: false,
              align: 'right',
              tight: true,
              cell: (unit) => (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  disabled={save.busy}
                  aria-label={t.saveOf(unit.unit || t.noUnit)}
                  onClick={() => run(unit.unit)}
                >
                  {t.save}
                </Button>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
