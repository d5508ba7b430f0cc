import { Button, Tabs } from '@mantine/core';
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { BookPreview } from '../../src-main/core/contract/index.ts';
import { useAsk, useCommand, usePreferences, useRound, useWords } from '../api/index.ts';
import { DataTable, ErrorNote, Note, Section, WorkProgress } from '../ui/index.ts';
import styles from './stage-page.module.css';

/** The plan of reviewers as a workbook: out, changed elsewhere, and in again with what it would change. */
export function GroupBook({ fixed }: { readonly fixed: boolean }) {
  const t = useWords().groupDesk.book;
  const { roundId } = useRound();
  const { language } = usePreferences().preferences;
  const [draftId, setDraftId] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<string | null>(null);
  const save = useCommand('groups', 'saveBook');
  const read = useCommand('groups', 'readBook', { onDone: (draft) => setDraftId(draft.draftId) });
  const close = (said: string | null) => {
    setDraftId(null);
    setAccepted(said);
  };
  const start = () => {
    setAccepted(null);
    void read.run({ roundId });
  };
  return (
    <>
      <Section title={t.heading} note={t.lead}>
        <div className={styles.stack}>
          <div className={styles.row}>
            <Button
              variant="default"
              leftSection={<IconFileDownload size="1rem" aria-hidden />}
              loading={save.busy}
              onClick={() => void save.run({ roundId, form: 'assignment_workbook', format: 'xlsx', language })}
            >
              {t.save}
            </Button>
            {!fixed && draftId === null && (
              <Button
                variant="default"
                leftSection={<IconFileUpload size="1rem" aria-hidden />}
                loading={read.busy}
                onClick={start}
              >
                {t.read}
              </Button>
            )}
            {save.done && !save.busy && (
              <span className={styles.quiet} role="status">
                {t.saved(save.done.fileName)}
              </span>
            )}
          </div>
          <ErrorNote error={save.error} onClose={save.clear} />
          <WorkProgress work="import" active={read.busy} />
          <ErrorNote error={read.error} onClose={read.clear} />
          {accepted !== null && (
            <Note tone="success" onClose={() => setAccepted(null)}>
              {accepted}
            </Note>
          )}
        </div>
      </Section>
      {draftId !== null && <Preview draftId={draftId} close={close} />}
    </>
  );
}

interface PreviewProps {
  readonly draftId: string;
  close(said: string | null): void;
}

function Preview({ draftId, close }: PreviewProps) {
  const words = useWords();
  const t = words.groupDesk.book;
  const { roundId } = useRound();
  const preview = useAsk('groups', 'previewBook', { roundId, draftId });
  const drop = useCommand('groups', 'discardBook');
  const accept = useCommand('groups', 'acceptBook', {
    onDone: ({ changes, applications }) => close(t.accepted(changes, applications)),
  });
  const discard = () => {
    close(null);
    void drop.run({ roundId, draftId });
  };
  if (preview.isError) return <ErrorNote error={preview.error.reply} onClose={discard} />;
  if (!preview.data) return null;
  const { fileName, older, digest, applications, changes, missing, refused, unread } = preview.data;
  return (
    <Section
      title={t.preview}
      note={fileName}
      tools={
        <>
          <Button variant="default" onClick={discard} disabled={accept.busy}>
            {t.discard}
          </Button>
          {changes.length > 0 && (
            <Button loading={accept.busy} onClick={() => void accept.run({ roundId, draftId, digest })}>
              {t.accept(changes.length)}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {older && (
          <Note tone="warning" title={t.older}>
            {t.olderHelp}
          </Note>
        )}
        <div className={styles.tight}>
          <span role="status">{t.sum(changes.length, applications)}</span>
          {refused.length > 0 && <span>{t.refusedSum(refused.length)}</span>}
          {missing.length > 0 && <span>{t.missing(missing.length, missing.join(words.common.comma))}</span>}
          {unread.length > 0 && <span>{t.unread(unread.join(words.common.comma))}</span>}
        </div>
        <ErrorNote error={accept.error} onClose={accept.clear} />
        {changes.length + refused.length > 0 && (
          <Tabs defaultValue={refused.length > 0 ? 'refused' : 'changes'} keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="changes">{t.changesTab(changes.length)}</Tabs.Tab>
              <Tabs.Tab value="refused">{t.refusedTab(refused.length)}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="changes">
              <ChangeTable changes={changes} />
            </Tabs.Panel>
            <Tabs.Panel value="refused">
              <RefusalTable refused={refused} />
            </Tabs.Panel>
          </Tabs>
        )}
      </div>
    </Section>
  );
}

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}!${cell}`;

function ChangeTable({ changes }: Pick<BookPreview, 'changes'>) {
  const t = useWords().groupDesk.book;
  type Change = BookPreview['changes'][number];
  const said = ({ change, lead }: Change) => t.changes[change === 'added' && lead ? 'addedLead' : change];
  return (
    <DataTable
      label={t.changesTab(changes.length)}
      rows={changes}
      rowKey={placeOf}
      maxHeight="24rem"
      filter
      empty={<p className={styles.nothing}>{t.sum(0, 0)}</p>}
      columns={[
        { key: 'place', title: t.place, value: placeOf, tight: true },
        { key: 'number', title: t.number, value: (one) => one.number, tight: true },
        { key: 'name', title: t.applicant, value: (one) => one.name, width: 12 },
        { key: 'expert', title: t.expert, value: (one) => one.expert, width: 12 },
        { key: 'change', title: t.change, value: said, tight: true },
      ]}
    />
  );
}

function RefusalTable({ refused }: Pick<BookPreview, 'refused'>) {
  const t = useWords().groupDesk.book;
  type Refusal = BookPreview['refused'][number];
  const why = ({ code, figure }: Refusal) => {
    if (figure === undefined) return t.reasons[code];
    return code === 'covered' ? t.haveOf(t.reasons[code], figure) : t.limitOf(t.reasons[code], figure);
  };
  return (
    <DataTable
      label={t.refusedTab(refused.length)}
      rows={refused}
      rowKey={(one) => `${placeOf(one)} ${one.code}`}
      maxHeight="24rem"
      filter
      empty={<p className={styles.nothing}>{t.nothingRefused}</p>}
      columns={[
        { key: 'place', title: t.place, value: placeOf, tight: true },
        { key: 'name', title: t.applicant, value: (one) => one.name, width: 9 },
        { key: 'expert', title: t.expert, value: (one) => one.expert, width: 8 },
        { key: 'text', title: t.written, value: (one) => one.text, width: 7 },
        { key: 'why', title: t.why, value: why, width: 22 },
      ]}
    />
  );
}
