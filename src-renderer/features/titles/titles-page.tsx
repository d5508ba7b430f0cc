import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CatalogueView, TitleEntryView } from '../../../src-main/core/contract/index.ts';
import type { TitleRank } from '../../../src-main/core/domain/titles/title-levels.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, Page, Section, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { Waiting } from '../waiting.tsx';
import { AddSpecialtyForm, AddTitleForm } from './add-forms.tsx';
import { ChangesSection } from './changes-section.tsx';
import { RanksOfSeries } from './ranks-of-series.tsx';
import { SpecialtiesSection } from './specialties-section.tsx';
import { TitleDetails } from './title-details.tsx';
import { TrapsSection } from './traps-section.tsx';

export interface TitleLine extends TitleEntryView {
  readonly seriesId: string;
  readonly seriesName: string;
  readonly rank: TitleRank;
}

function linesOf({ series }: CatalogueView): TitleLine[] {
  return series.flatMap((one) =>
    one.ranks.flatMap(({ rank, titles }) =>
      titles.map((title) => ({ ...title, rank, seriesId: one.id, seriesName: one.name })),
    ),
  );
}

const keyOf = (line: TitleLine): string => `${line.seriesId} ${line.rank} ${line.wording} ${line.origin}`;
type Adding = 'title' | 'specialty';

/** The catalogue of series and titles: what ships, and what the office made of it by which document. */
export function TitlesPage() {
  const words = useWords();
  const t = words.titles;
  const { data, error } = useAsk('titles', 'catalogue', {});
  const [seriesId, setSeriesId] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  if (!data) return <Waiting error={error} />;
  const lines = linesOf(data).filter((line) => seriesId === null || line.seriesId === seriesId);
  const line = linesOf(data).find((one) => keyOf(one) === opened);
  const series = data.series.find((one) => one.id === seriesId);
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      tools={
        <>
          <Button variant="default" onClick={() => setAdding('specialty')}>
            {t.addSpecialty}
          </Button>
          <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setAdding('title')}>
            {t.add}
          </Button>
        </>
      }
    >
      <Section
        title={t.list}
        note={t.version(data.version, data.shippedVersion)}
        flush
        tools={
          <Select
            size="sm"
            w="16rem"
            aria-label={t.series}
            placeholder={t.everySeries}
            searchable
            clearable
            data={data.series.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` }))}
            value={seriesId}
            onChange={setSeriesId}
          />
        }
      >
        {series !== undefined && <RanksOfSeries key={series.id} series={series} />}
        <DataTable
          label={t.list}
          rows={lines}
          rowKey={keyOf}
          filter={t.search}
          maxHeight="28rem"
          rowMark={(one) => (one.origin === 'retired' ? 'quiet' : undefined)}
          empty={<p className={register.nothing}>{t.empty}</p>}
          columns={[
            {
              key: 'wording',
              title: t.wording,
              value: (one) => one.wording,
              width: 10,
              cell: (one) => (
                <>
                  <button
                    type="button"
                    className={register.name}
                    aria-label={t.openTitle(one.wording)}
                    onClick={() => setOpened(keyOf(one))}
                  >
                    {one.wording}
                  </button>
                  {one.was !== '' && one.was !== one.wording && <div className={register.small}>{t.was(one.was)}</div>}
                </>
              ),
            },
            { key: 'series', title: t.series, value: (one) => one.seriesName, width: 9 },
            { key: 'rank', title: t.rank, value: (one) => t.ranks[one.rank], tight: true },
            { key: 'specialty', title: t.specialty, value: (one) => one.specialty, width: 6 },
            {
              key: 'checked',
              title: t.checked,
              value: (one) => (one.verified ? t.verified : t.unverified),
              tight: true,
              cell: (one) => (
                <StatusBadge plain status={one.verified ? 'passed' : 'waiting'}>
                  {one.verified ? t.verified : t.unverified}
                </StatusBadge>
              ),
            },
            { key: 'origin', title: t.origin, value: (one) => t.origins[one.origin], tight: true },
          ]}
        />
      </Section>
      <SpecialtiesSection catalogue={data} />
      <TrapsSection traps={data.traps} />
      <ChangesSection catalogue={data} />
      <RegisterDrawer title={line?.wording ?? ''} opened={line !== undefined} onClose={() => setOpened(null)}>
        {line !== undefined && <TitleDetails key={opened} line={line} onDone={() => setOpened(null)} />}
      </RegisterDrawer>
      <RegisterDrawer
        title={adding === 'specialty' ? t.addSpecialtyTitle : t.addTitle}
        opened={adding !== null}
        onClose={() => setAdding(null)}
      >
        {adding === 'title' && <AddTitleForm catalogue={data} seriesId={seriesId} onDone={() => setAdding(null)} />}
        {adding === 'specialty' && <AddSpecialtyForm catalogue={data} onDone={() => setAdding(null)} />}
      </RegisterDrawer>
    </Page>
  );
}
