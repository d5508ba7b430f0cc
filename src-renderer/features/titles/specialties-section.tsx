import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueView, SpecialtyView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DataTable, ErrorNote, Section, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { SourceFields, useSource } from './source-fields.tsx';

/** Specialties that the province or the office adds inside series. */
export function SpecialtiesSection({ catalogue }: { readonly catalogue: CatalogueView }) {
  const words = useWords();
  const t = words.titles;
  const [retiring, setRetiring] = useState<SpecialtyView | null>(null);
  const namesOf = (ids: readonly string[]) =>
    ids.map((id) => catalogue.series.find((one) => one.id === id)?.name ?? id).join(words.common.comma);
  return (
    <Section title={t.specialties} note={t.specialtiesNote} flush>
      <DataTable
        label={t.specialties}
        rows={catalogue.specialties}
        rowKey={(one) => `${one.id} ${one.origin}`}
        rowMark={(one) => (one.origin === 'retired' ? 'quiet' : undefined)}
        empty={<p className={register.nothing}>{t.noSpecialties}</p>}
        columns={[
          { key: 'name', title: t.specialtyName, value: (one) => one.name, width: 7 },
          {
            key: 'series',
            title: t.inSeries,
            value: (one) => namesOf(one.series),
            width: 8,
            cell: (one) =>
              one.series.length === 0 ? (
                <StatusBadge plain status="waiting">
                  {t.noSeries}
                </StatusBadge>
              ) : (
                namesOf(one.series)
              ),
          },
          {
            key: 'certificate',
            title: t.certificate,
            value: (one) => (one.ownCertificate ? t.ownCertificate : t.ordinaryCertificate),
            width: 7,
          },
          { key: 'note', title: t.note, value: (one) => one.note, width: 14 },
          { key: 'source', title: t.source, value: (one) => one.source, width: 10 },
          { key: 'origin', title: t.origin, value: (one) => t.origins[one.origin], tight: true },
          {
            key: 'act',
            title: t.act,
            value: () => '',
            sortable: false,
            tight: true,
            cell: (one) =>
              one.origin === 'retired' ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t.retireSpecialty(one.name)}
                  onClick={() => setRetiring(one)}
                >
                  {t.retire}
                </Button>
              ),
          },
        ]}
      />
      <RegisterDrawer
        title={retiring === null ? '' : t.retireSpecialty(retiring.name)}
        opened={retiring !== null}
        onClose={() => setRetiring(null)}
      >
        {retiring !== null && <RetireForm id={retiring.id} onDone={() => setRetiring(null)} />}
      </RegisterDrawer>
    </Section>
  );
}

function RetireForm({ id, onDone }: { readonly id: string; onDone(): void }) {
  const t = useWords().titles;
  const command = useCommand('titles', 'change');
  const source = useSource();
  const retire = async () => {
    const answer = await command.run({ change: { act: 'retire_specialty', id }, ...source.said });
    if (answer !== undefined) onDone();
  };
  return (
    <div className={register.stack}>
      <SourceFields source={source} />
      <ErrorNote error={command.error} />
      <div className={register.end}>
        <Button disabled={!source.complete} loading={command.busy} onClick={() => void retire()}>
          {t.retire}
        </Button>
      </div>
    </div>
  );
}
