import { Button, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { CharacterView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, Section, type Status, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { CharacterForm } from './character-form.tsx';
import styles from './names.module.css';
import { PlaceForm } from './place-form.tsx';
import { strokeWords } from './stroke-words.ts';

const statusOf: Readonly<Record<CharacterView['source'], Status>> = {
  data: 'passed',
  office: 'passed',
  count_only: 'waiting',
  unknown: 'waiting',
};

/** Looks up the characters of a name: strokes, where they are known from, and a decision where the data do not do. */
export function LookUpSection() {
  const { common, names: t } = useWords();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useAsk('names', 'lookUp', { text }, { enabled: text !== '' });
  const [open, setOpen] = useState<CharacterView | 'place' | null>(null);
  const rows = text === '' ? [] : (found.data?.characters ?? []);
  const close = () => setOpen(null);
  return (
    <Section
      title={t.lookUp}
      note={t.lookUpNote}
      tools={
        <Button variant="default" size="sm" onClick={() => setOpen('place')}>
          {t.placeName}
        </Button>
      }
      flush
    >
      <div className={styles.bar}>
        <TextInput
          size="sm"
          label={t.typed}
          maxLength={50}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {text !== '' && (
        <DataTable
          label={t.lookUp}
          rows={rows}
          rowKey={(row) => row.character}
          empty={<p className={register.nothing}>{t.noCharacters}</p>}
          columns={[
            {
              key: 'character',
              title: t.character,
              value: (row) => row.character,
              cell: (row) => <span className={styles.glyph}>{row.character}</span>,
              tight: true,
            },
            { key: 'codePoint', title: t.codePoint, value: (row) => row.codePoint, tight: true },
            { key: 'count', title: t.count, value: (row) => row.count, align: 'right', tight: true },
            {
              key: 'types',
              title: t.types,
              value: (row) => row.types,
              cell: (row) =>
                row.types !== null && (
                  <>
                    {strokeWords(row.types, t.strokeNames)}
                    <div className={register.small}>{row.types}</div>
                  </>
                ),
              width: 14,
            },
            {
              key: 'source',
              title: t.source,
              value: (row) => t.sources[row.source],
              cell: (row) => (
                <>
                  <StatusBadge plain status={statusOf[row.source]}>
                    {t.sources[row.source]}
                  </StatusBadge>
                  {!row.inFonts && <div className={register.small}>{common.lacking(row.character, row.codePoint)}</div>}
                </>
              ),
              width: 11,
            },
            {
              key: 'decide',
              title: t.decide,
              value: () => null,
              sortable: false,
              cell: (row) => (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t.decideOn(row.character)}
                  onClick={() => setOpen(row)}
                >
                  {t.decideShort}
                </Button>
              ),
              tight: true,
            },
          ]}
        />
      )}
      <RegisterDrawer
        title={open === 'place' ? t.placeName : t.decideOn(open?.character ?? '')}
        opened={open !== null}
        onClose={close}
      >
        {open === 'place' && <PlaceForm onDone={close} />}
        {open !== null && open !== 'place' && <CharacterForm key={open.character} view={open} onDone={close} />}
      </RegisterDrawer>
    </Section>
  );
}
