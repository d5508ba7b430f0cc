import { Button, Tabs } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import { useState } from 'react';
import type { TreePreview } from '../../../src-main/core/contract/index.ts';
import { type Command, useAsk, useCommand, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { DataTable, ErrorNote, IssueTable, Note, Section, WorkProgress } from '../../ui/index.ts';
import styles from './units.module.css';

type Read = Command<Record<string, never>, { readonly draftId: string }>;

/** Reading a tree from start to finish: choose, look, take it whole or leave it. */
export interface TreeImport {
  readonly draftId: string | null;
  readonly read: Read;
  readonly accepted: string | null;
  start(): void;
  close(accepted: string | null): void;
}

export function useTreeImport(): TreeImport {
  const [draftId, setDraftId] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<string | null>(null);
  const read = useCommand('units', 'readTree', { onDone: (draft) => setDraftId(draft.draftId) });
  return {
    draftId,
    read,
    accepted,
    start: () => {
      setAccepted(null);
      void read.run({});
    },
    close: (text) => {
      setDraftId(null);
      setAccepted(text);
    },
  };
}

export function TreeButton({ tree }: { readonly tree: TreeImport }) {
  const t = useWords().units.tree;
  return (
    <Button
      variant="default"
      leftSection={<IconSitemap size="1.1rem" aria-hidden />}
      loading={tree.read.busy}
      onClick={tree.start}
    >
      {t.choose}
    </Button>
  );
}

/** Progress, error, preview, outcome. */
export function TreeDesk({ tree }: { readonly tree: TreeImport }) {
  return (
    <>
      <WorkProgress work="import" active={tree.read.busy} />
      <ErrorNote error={tree.read.error} onClose={tree.read.clear} />
      {tree.accepted !== null && (
        <Note tone="success" onClose={() => tree.close(null)}>
          {tree.accepted}
        </Note>
      )}
      {tree.draftId !== null && <Preview draftId={tree.draftId} close={tree.close} />}
    </>
  );
}

function Preview({ draftId, close }: { readonly draftId: string; readonly close: TreeImport['close'] }) {
  const t = useWords().units.tree;
  const preview = useAsk('units', 'previewTree', { draftId });
  const drop = useCommand('units', 'discardTree');
  const accept = useCommand('units', 'acceptTree', {
    onDone: ({ added, changed }) => close(t.accepted(added, changed)),
  });
  const discard = () => {
    close(null);
    void drop.run({ draftId });
  };
  if (preview.isError) return <ErrorNote error={preview.error.reply} onClose={discard} />;
  if (!preview.data) return null;
  const { added, changed, unchanged, rows, refused, fileName } = preview.data;
  const touched = added + changed;
  return (
    <Section
      title={t.title}
      note={t.lead}
      flush
      tools={
        <>
          <Button variant="default" onClick={discard} disabled={accept.busy}>
            {t.discard}
          </Button>
          <Button
            onClick={() => void accept.run({ draftId })}
            loading={accept.busy}
            disabled={touched === 0 || refused.length > 0}
          >
            {touched === 0 ? t.nothing : t.accept(touched)}
          </Button>
        </>
      }
    >
      <div className={styles.pad}>
        <b>{fileName}</b>
        <div>{t.sum(rows, added, changed, unchanged)}</div>
        <ErrorNote error={accept.error} />
      </div>
      <PreviewTabs preview={preview.data} />
    </Section>
  );
}

function PreviewTabs({ preview }: { readonly preview: TreePreview }) {
  const t = useWords().units.tree;
  const { refused, warnings, units } = preview;
  return (
    <Tabs
      defaultValue={refused.length > 0 ? 'refused' : warnings.length > 0 ? 'warnings' : 'units'}
      keepMounted={false}
    >
      <Tabs.List px="sm">
        <Tabs.Tab value="refused">{t.mistakes(refused.length)}</Tabs.Tab>
        <Tabs.Tab value="warnings">{t.warnings(warnings.length)}</Tabs.Tab>
        <Tabs.Tab value="units">{t.units(units.length)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="refused">
        <IssueTable label={t.mistakeList} issues={refused} empty={t.noMistakes} />
      </Tabs.Panel>
      <Tabs.Panel value="warnings">
        <IssueTable label={t.warningList} issues={warnings} empty={t.noWarnings} />
      </Tabs.Panel>
      <Tabs.Panel value="units">
        <PlannedTable units={units} />
      </Tabs.Panel>
    </Tabs>
  );
}

type Planned = TreePreview['units'][number];

function changeText(words: Words, { changes, aliases }: Planned): string {
  const t = words.units;
  const fields: Readonly<Record<string, string>> = {
    kind: t.kind,
    parent: t.parent,
    prefecture: t.prefecture,
    county: t.county,
    code: t.code,
    note: t.note,
  };
  const shown = (field: string, value: string) =>
    field === 'kind' ? (t.kinds[value as keyof typeof t.kinds] ?? value) : value;
  const lines = changes.map(({ field, from, to }) =>
    t.tree.change(fields[field] ?? field, shown(field, from), shown(field, to)),
  );
  return [...lines, ...(aliases.length === 0 ? [] : [t.tree.newNames(aliases.join(words.common.comma))])].join(
    t.tree.between,
  );
}

function PlannedTable({ units }: { readonly units: readonly Planned[] }) {
  const words = useWords();
  const t = words.units;
  return (
    <DataTable
      label={t.tree.unitList}
      rows={units}
      rowKey={(one) => `${one.row} ${one.name}`}
      rowMark={(one) => (one.state === 'unchanged' ? 'quiet' : undefined)}
      filter
      maxHeight="24rem"
      empty={null}
      columns={[
        { key: 'row', title: t.tree.row, value: (one) => one.row, align: 'right', tight: true },
        { key: 'name', title: t.name, value: (one) => one.name, width: 16 },
        { key: 'parent', title: t.parent, value: (one) => one.parent, width: 12 },
        { key: 'state', title: t.tree.state, value: (one) => t.tree.states[one.state], tight: true },
        { key: 'changes', title: t.tree.changes, value: (one) => changeText(words, one), width: 16 },
      ]}
    />
  );
}
