import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AliasKind, AliasView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, ErrorNote, Section } from '../../ui/index.ts';
import styles from './units.module.css';

const KINDS: readonly AliasKind[] = ['alias', 'former', 'abbreviation'];

/** What else the unit is called, and the line to add one. */
export function AliasSection({ unitId, aliases }: { readonly unitId: string; readonly aliases: readonly AliasView[] }) {
  const t = useWords().units.page;
  const add = useCommand('units', 'addAlias');
  const remove = useCommand('units', 'removeAlias');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AliasKind>('alias');
  const [until, setUntil] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    remove.clear();
    const validUntil = kind === 'former' && until !== '' ? until : null;
    if ((await add.run({ unitId, name, kind, validUntil })) === undefined) return;
    setName('');
    setUntil('');
  };
  return (
    <Section title={t.aliasTitle} note={t.aliasNote}>
      {aliases.length === 0 ? (
        <p className={styles.quiet}>{t.noAliases}</p>
      ) : (
        <ul className={styles.names}>
          {aliases.map((alias) => (
            <li key={alias.name}>
              <span>{alias.name}</span>
              <span className={styles.small}>
                {t.aliasKinds[alias.kind]}
                {alias.validUntil !== null && ` · ${t.until(alias.validUntil)}`}
              </span>
              <CloseButton
                size="sm"
                aria-label={t.removeAlias(alias.name)}
                disabled={remove.busy}
                onClick={() => void remove.run({ unitId, name: alias.name })}
              />
            </li>
          ))}
        </ul>
      )}
      <form className={styles.row} style={{ marginTop: '0.75rem' }} onSubmit={(event) => void submit(event)}>
        <TextInput
          className={styles.grow ?? ''}
          label={t.aliasName}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t.aliasKind}
          w="8rem"
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: t.aliasKinds[value] }))}
          value={kind}
          onChange={(value) => setKind((value ?? 'alias') as AliasKind)}
        />
        {kind === 'former' && <DateField label={t.untilLabel} value={until} onChange={setUntil} />}
        <Button type="submit" variant="default" loading={add.busy} disabled={name.trim() === ''}>
          {t.addAlias}
        </Button>
      </form>
      <ErrorNote error={add.error ?? remove.error} />
    </Section>
  );
}
