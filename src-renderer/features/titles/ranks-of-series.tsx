import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SeriesView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { SourceFields, useSource } from './source-fields.tsx';
import own from './titles.module.css';

/** Whether a series' titles are all here: an unknown one is a mistake only where they are. */
export function RanksOfSeries({ series }: { readonly series: SeriesView }) {
  const t = useWords().titles;
  const [asked, setAsked] = useState<SeriesView['ranks'][number] | null>(null);
  return (
    <section className={own.ranks} aria-label={t.completeness}>
      {series.note !== '' && <p className={register.small}>{series.note}</p>}
      <ul>
        {series.ranks.map((one) => (
          <li key={one.rank}>
            <StatusBadge plain status={one.complete ? 'passed' : 'waiting'}>
              {one.complete && one.titles.length === 0
                ? t.place(t.ranks[one.rank], t.noSuchRank)
                : t.completeOf(t.ranks[one.rank], one.complete)}
            </StatusBadge>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t.completeAct(t.ranks[one.rank], one.complete)}
              onClick={() => setAsked(one)}
            >
              {one.complete ? t.markIncomplete : t.markComplete}
            </Button>
          </li>
        ))}
      </ul>
      <RegisterDrawer
        title={asked === null ? '' : t.completeAct(t.ranks[asked.rank], asked.complete)}
        opened={asked !== null}
        onClose={() => setAsked(null)}
      >
        {asked !== null && (
          <CompleteForm series={series.id} rank={asked.rank} complete={!asked.complete} onDone={() => setAsked(null)} />
        )}
      </RegisterDrawer>
    </section>
  );
}

function CompleteForm({
  onDone,
  ...change
}: {
  readonly series: string;
  readonly rank: SeriesView['ranks'][number]['rank'];
  readonly complete: boolean;
  onDone(): void;
}) {
  const t = useWords().titles;
  const command = useCommand('titles', 'change');
  const source = useSource();
  return (
    <div className={register.stack}>
      <SourceFields source={source} />
      <ErrorNote error={command.error} />
      <div className={register.end}>
        <Button
          disabled={!source.complete}
          loading={command.busy}
          onClick={async () => {
            if ((await command.run({ change: { act: 'complete_rank', ...change }, ...source.said })) !== undefined) {
              onDone();
            }
          }}
        >
          {t.save}
        </Button>
      </div>
    </div>
  );
}
