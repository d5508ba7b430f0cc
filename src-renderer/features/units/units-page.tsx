import { Button } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAsk, useWords } from '../../api/index.ts';
import { TemplateButton } from '../../ui/imports/index.ts';
import { EmptyState, ErrorNote, Page, pathToRegister, Section } from '../../ui/index.ts';
import { SuggestionsPanel } from './suggestions-panel.tsx';
import { TreeButton, TreeDesk, useTreeImport } from './tree-import.tsx';
import { TreeList } from './tree-list.tsx';
import { UnitForm } from './unit-form.tsx';
import { UnitTable } from './unit-table.tsx';

/** The register of units: what is to be decided first, then everything there is. */
export function UnitsPage() {
  const t = useWords().units;
  const { roundId } = useParams();
  const navigate = useNavigate();
  const list = useAsk('units', 'list', {});
  const tree = useTreeImport();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      tools={
        <>
          <TemplateButton of="units" />
          <TreeButton tree={tree} />
          {add}
        </>
      }
    >
      {list.isError && <ErrorNote error={list.error.reply} />}
      <TreeDesk tree={tree} />
      <SuggestionsPanel />
      {list.data && (
        <Section title={t.list} note={t.tree.columns} flush>
          <UnitTable
            units={list.data.units}
            empty={
              <EmptyState
                compact
                icon={<IconBuilding size="2rem" aria-hidden />}
                title={t.emptyTitle}
                actions={<TreeButton tree={tree} />}
              >
                {t.emptyText}
              </EmptyState>
            }
          />
        </Section>
      )}
      {list.data && list.data.trees.length > 0 && <TreeList trees={list.data.trees} />}
      <UnitForm
        opened={adding}
        onClose={() => setAdding(false)}
        onSaved={(unitId) => void navigate(pathToRegister(roundId, 'units', unitId))}
      />
    </Page>
  );
}
