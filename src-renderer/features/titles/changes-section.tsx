import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CatalogueView, TitleChangeView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { DataTable, ErrorNote, localDateTime, Section, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { useRememberedName } from '../remembered-name.ts';

/** What a change did, in words. */
function changeInWords({ titles: t }: Words, { change }: TitleChangeView, catalogue: CatalogueView): string {
  const seriesName = (id: string) => catalogue.series.find((one) => one.id === id)?.name ?? id;
  switch (change.act) {
    case 'add_specialty':
      return t.acts.add_specialty(change.name);
    case 'retire_specialty':
      return t.acts.retire_specialty(catalogue.specialties.find((one) => one.id === change.id)?.name ?? change.id);
    case 'complete_rank': {
      const place = t.place(seriesName(change.series), t.ranks[change.rank]);
      return t.acts.complete_rank(place, change.complete ? t.complete : t.incomplete);
    }
    case 'change_wording':
      return t.acts.change_wording(change.wording, change.to);
    default:
      return t.acts[change.act](change.wording);
  }
}

/** The office's changes, newest first; one can be taken back while nothing later rests on it. */
export function ChangesSection({ catalogue }: { readonly catalogue: CatalogueView }) {
  const words = useWords();
  const t = words.titles;
  const [asked, setAsked] = useState<number | null>(null);
  const standing = (one: TitleChangeView): string =>
    one.takenBack !== null ? t.takenBack(one.takenBack.by, one.takenBack.reason) : one.conflict ? t.conflict : t.stands;
  return (
    <Section title={t.history} flush>
      <DataTable
        label={t.history}
        rows={catalogue.changes}
        rowKey={(one) => String(one.number)}
        rowMark={(one) => (one.takenBack === null ? undefined : 'quiet')}
        empty={<p className={register.nothing}>{t.historyEmpty}</p>}
        columns={[
          { key: 'number', title: words.desk.seq, value: (one) => one.number, align: 'right', tight: true },
          { key: 'when', title: t.when, value: (one) => localDateTime(one.utc), tight: true },
          { key: 'what', title: t.what, value: (one) => changeInWords(words, one, catalogue), width: 12 },
          { key: 'document', title: t.source, value: (one) => one.document, width: 10 },
          { key: 'by', title: t.by, value: (one) => one.by, width: 5 },
          {
            key: 'standing',
            title: t.standing,
            value: standing,
            width: 8,
            cell: (one) => (
              <StatusBadge plain status={one.takenBack !== null ? 'open' : one.conflict ? 'failed' : 'passed'}>
                {standing(one)}
              </StatusBadge>
            ),
          },
          {
            key: 'act',
            title: t.act,
            value: () => '',
            sortable: false,
            tight: true,
            cell: (one) =>
              one.takenBack === null ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t.takeBackOf(one.number)}
                  onClick={() => setAsked(one.number)}
                >
                  {t.takeBack}
                </Button>
              ) : null,
          },
        ]}
      />
      <RegisterDrawer title={t.takeBackTitle} opened={asked !== null} onClose={() => setAsked(null)}>
        {asked !== null && <TakeBackForm key={asked} number={asked} onDone={() => setAsked(null)} />}
      </RegisterDrawer>
    </Section>
  );
}

function TakeBackForm({ number, onDone }: { readonly number: number; onDone(): void }) {
  const t = useWords().titles;
  const command = useCommand('titles', 'takeBack');
  const [reason, setReason] = useState('');
  const [by, setBy] = useRememberedName();
  const takeBack = async () => {
    if ((await command.run({ number, reason, by })) !== undefined) onDone();
  };
  return (
    <div className={register.stack}>
      <TextInput
        size="sm"
        label={t.reason}
        withAsterisk
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t.by}
        withAsterisk
        maxLength={50}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <ErrorNote error={command.error} />
      <div className={register.end}>
        <Button
          disabled={reason.trim() === '' || by.trim() === ''}
          loading={command.busy}
          onClick={() => void takeBack()}
        >
          {t.takeBack}
        </Button>
      </div>
    </div>
  );
}
