import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CharacterView } from '../../../src-main/core/contract/index.ts';
import { areStrokeTypes } from '../../../src-main/core/domain/names/stroke-order.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import register from '../register.module.css';
import { strokeWords } from './stroke-words.ts';

/** The strokes of one character, as the office writes them, with its reason. */
export function CharacterForm({ view, onDone }: { readonly view: CharacterView; onDone(): void }) {
  const { names: t } = useWords();
  const set = useCommand('names', 'setOverride');
  const [stands, setStands] = useState(view.types ?? '');
  const [reason, setReason] = useState('');
  const typed = stands.normalize('NFKC').replace(/\s/gu, '');
  const sound = areStrokeTypes(typed);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!sound || reason.trim() === '') return;
    const answer = await set.run({ kind: 'character', text: view.character, stands: typed, reason });
    if (answer !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <TextInput
          size="sm"
          label={t.types}
          description={t.typesHint}
          withAsterisk
          inputMode="numeric"
          maxLength={84}
          autoComplete="off"
          data-autofocus
          value={stands}
          error={typed !== '' && !sound ? t.typesWrong : undefined}
          onChange={(event) => setStands(event.currentTarget.value)}
        />
        {sound && <p className={register.quiet}>{t.readAs(typed.length, strokeWords(typed, t.strokeNames))}</p>}
        <TextInput
          size="sm"
          label={t.reason}
          description={t.reasonHint}
          withAsterisk
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ErrorNote error={set.error} />
        <div className={register.end}>
          <Button type="submit" loading={set.busy} disabled={!sound || reason.trim() === ''}>
            {t.save}
          </Button>
        </div>
      </div>
    </form>
  );
}
