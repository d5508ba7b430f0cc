import { Input, Select } from '@mantine/core';
import { useState } from 'react';
import type { AnswerOf } from '../api/index.ts';
import { useRound, useWords } from '../api/index.ts';
import { Section } from '../ui/index.ts';
import own from './group-papers.module.css';
import { SaveDocumentButton } from './save-document-button.tsx';
import styles from './stage-page.module.css';

type Groups = AnswerOf<'groups', 'list'>['groups'];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the groups take along: who sits where and the reading order, what each expert reads, the synopses. */
export function GroupPapers({ groups, assigned }: { readonly groups: Groups; readonly assigned: boolean }) {
  const words = useWords();
  const { roundId } = useRound();
  const t = words.groupDesk.papers;
  const readers = groups.flatMap((group) => group.experts).filter((one) => one.load > 0);
  const groupNames = groups.map(({ groupId, number }) => ({ value: groupId, label: words.groups.card.title(number) }));
  return (
    <Section title={t.heading} note={t.lead}>
      <div className={styles.fields}>
        <div className={styles.tight}>
          <Input.Wrapper size="sm" label={words.papers.forms.F43} labelElement="div">
            <p className={`${styles.quiet} ${own.said}`}>{t.listNote}</p>
          </Input.Wrapper>
          <SaveDocumentButton roundId={roundId} form="F43" />
        </div>
        {assigned && (
          <OneOrAll
            form="F44"
            label={t.reader}
            all={t.allReaders}
            choices={readers.map(({ expertId, name }) => ({ value: expertId, label: name }))}
          />
        )}
        <OneOrAll form="F02" label={t.group} all={t.allGroups} choices={groupNames} />
      </div>
    </Section>
  );
}

function OneOrAll(props: {
  readonly form: 'F02' | 'F44';
  readonly label: string;
  readonly all: string;
  readonly choices: readonly Choice[];
}) {
  const { form, label, all, choices } = props;
  const { roundId } = useRound();
  const [chosen, setChosen] = useState('');
  const one = choices.find(({ value }) => value === chosen);
  return (
    <div className={styles.tight}>
      <Select
        size="sm"
        label={label}
        data={[{ value: '', label: all }, ...choices]}
        value={one?.value ?? ''}
        allowDeselect={false}
        searchable={choices.length > 10}
        onChange={(value) => setChosen(value ?? '')}
      />
      {one === undefined ? (
        <SaveDocumentButton roundId={roundId} form={form} />
      ) : (
        <SaveDocumentButton
          key={one.value}
          roundId={roundId}
          form={form}
          formats={['pdf', 'docx']}
          about={{ of: one.value, fileLabel: one.label }}
          ready
        />
      )}
    </div>
  );
}
