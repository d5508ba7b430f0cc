import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { PoolChoice } from '../pool-comparison.tsx';
import register from '../register.module.css';

interface Drafted {
  readonly draftId: string;
  readonly today: string;
  onTaken(counts: { readonly added: number; readonly changed: number }): void;
  onCancel(): void;
}

/** A workbook beside the pool. Rosters do not name the series of their titles: the office says it once. */
export function TakeDraft(props: Drafted) {
  const t = useWords().pool;
  const catalogue = useAsk('titles', 'catalogue', {});
  const [series, setSeries] = useState('');
  if (catalogue.isError) return <ErrorNote error={catalogue.error.reply} />;
  if (!catalogue.data) return null;
  return (
    <div className={register.stack}>
      <p className={register.quiet}>{t.takeDraftLead}</p>
      <NativeSelect
        size="sm"
        label={t.draftSeries}
        description={t.draftSeriesHint}
        withAsterisk
        value={series}
        onChange={(event) => setSeries(event.currentTarget.value)}
        data={[{ value: '', label: t.fillNotChosen }, ...catalogue.data.series.map((one) => one.name)]}
      />
      {series !== '' && <Compared key={series} series={series} {...props} />}
    </div>
  );
}

function Compared({ draftId, series, today, onTaken, onCancel }: Drafted & { readonly series: string }) {
  const compared = useAsk('pool', 'compareDraft', { draftId, series });
  const take = useCommand('pool', 'takeDraft');
  if (compared.isError) return <ErrorNote error={compared.error.reply} />;
  if (!compared.data) return null;
  const { digest } = compared.data;
  return (
    <PoolChoice
      comparison={compared.data}
      today={today}
      error={take.error}
      busy={take.busy}
      onCancel={onCancel}
      onTake={async ({ keys, ...recorded }) => {
        const done = await take.run({ draftId, series, digest, keys: [...keys], ...recorded });
        if (done !== undefined) onTaken(done);
      }}
    />
  );
}
