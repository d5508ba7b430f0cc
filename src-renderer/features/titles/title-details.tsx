import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, FactList } from '../../ui/index.ts';
import register from '../register.module.css';
import { SourceFields, useSource } from './source-fields.tsx';
import type { TitleLine } from './titles-page.tsx';

/** One title of a series, and what the office may do with it by a document. */
export function TitleDetails({ line, onDone }: { readonly line: TitleLine; onDone(): void }) {
  const words = useWords();
  const t = words.titles;
  const command = useCommand('titles', 'change');
  const source = useSource();
  const [to, setTo] = useState(line.wording);
  const { wording, rank, seriesId: series } = line;
  const at = { series, rank, wording };
  const run = async (change: Parameters<typeof command.run>[0]['change']) => {
    if ((await command.run({ change, ...source.said })) !== undefined) onDone();
  };
  const renamed = to.trim() !== '' && to.trim() !== wording;
  return (
    <div className={register.stack}>
      <FactList
        facts={[
          { label: t.series, value: line.seriesName },
          { label: t.rank, value: t.ranks[rank] },
          ...(line.specialty === '' ? [] : [{ label: t.specialty, value: line.specialty }]),
          { label: t.checked, value: line.verified ? t.verified : t.unverified },
          { label: t.origin, value: t.origins[line.origin] },
          ...(line.was === '' || line.was === wording ? [] : [{ label: t.wording, value: t.was(line.was) }]),
        ]}
      />
      {line.origin !== 'retired' && (
        <>
          <TextInput
            size="sm"
            label={t.changeTo}
            maxLength={50}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <SourceFields source={source} />
          <ErrorNote error={command.error} />
          <div className={register.end}>
            <Button
              variant="default"
              color="blocked"
              disabled={!source.complete || command.busy}
              onClick={() => void run({ act: 'retire_wording', ...at })}
            >
              {t.retire}
            </Button>
            {!line.verified && (
              <Button
                variant="default"
                disabled={!source.complete || command.busy}
                onClick={() => void run({ act: 'confirm_wording', ...at })}
              >
                {t.confirm}
              </Button>
            )}
            <Button
              disabled={!source.complete || !renamed || command.busy}
              onClick={() => void run({ act: 'change_wording', ...at, to: to.trim() })}
            >
              {t.change}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
