import { Button, CloseButton, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SpellingView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import styles from './names.module.css';

const SEPARATED = /[\s、,，/]+/u;

/** Spellings of one syllable: a group a line, and the line to add one or to write one anew. */
export function SpellingsSection({ groups }: { readonly groups: readonly SpellingView[] }) {
  const { common, names: t } = useWords();
  const save = useCommand('names', 'saveSpelling');
  const remove = useCommand('names', 'removeSpelling');
  const [editing, setEditing] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const spellings = typed.split(SEPARATED).filter((one) => one !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    remove.clear();
    if (spellings.length < 2) return;
    if ((await save.run({ spellingId: editing, spellings })) === undefined) return;
    setEditing(null);
    setTyped('');
  };
  return (
    <Section title={t.spellings} note={t.spellingsNote}>
      {groups.length === 0 ? (
        <p className={register.quiet}>{t.noSpellings}</p>
      ) : (
        <ul className={styles.groups}>
          {groups.map((group) => {
            const text = group.spellings.join(common.comma);
            return (
              <li key={group.spellingId}>
                <button
                  type="button"
                  className={register.name}
                  aria-label={t.editSpelling(text)}
                  onClick={() => {
                    setEditing(group.spellingId);
                    setTyped(text);
                  }}
                >
                  {text}
                </button>
                <CloseButton
                  size="sm"
                  aria-label={t.removeSpelling(text)}
                  disabled={remove.busy}
                  onClick={() => void remove.run({ spellingId: group.spellingId })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <form className={styles.line} onSubmit={(event) => void submit(event)}>
        <TextInput
          className={styles.grow ?? ''}
          size="sm"
          label={editing === null ? t.newSpelling : t.changeSpelling}
          description={t.spellingHint}
          inputWrapperOrder={['label', 'description', 'input']}
          maxLength={120}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={save.busy} disabled={spellings.length < 2}>
          {editing === null ? t.add : t.save}
        </Button>
        {editing !== null && (
          <Button
            variant="subtle"
            onClick={() => {
              setEditing(null);
              setTyped('');
            }}
          >
            {common.notNow}
          </Button>
        )}
      </form>
      <ErrorNote error={save.error ?? remove.error} />
    </Section>
  );
}
