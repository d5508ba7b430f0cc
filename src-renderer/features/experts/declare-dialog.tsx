import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExpertView } from '../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { PARTIES, type Party, RELATIONS, type Relation } from '../../../src-main/core/domain/recusal/declarations.ts';
import { type AnswerOf, useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, DateField } from '../../ui/index.ts';
import { PersonSelect, personChoice } from '../person-select.tsx';
import styles from '../stage-page.module.css';

interface DeclareDialogProps {
  readonly opened: boolean;
  readonly experts: readonly ExpertView[];
  readonly known: AnswerOf<'declarations', 'list'>;
  onClose(): void;
}

const EMPTY = {
  expertId: null as string | null,
  of: 'applicant' as 'applicant' | 'unit',
  about: null as string | null,
  party: 'expert' as Party,
  relation: 'relative' as Relation,
  detail: '',
  toldBy: '',
  toldOn: '',
  expiresOn: '',
};

/** One declaration: who, about whom, what binds them, and how the office knows. */
export function DeclareDialog({ opened, experts, known, onClose }: DeclareDialogProps) {
  const all = useWords();
  const words = all.declarations;
  const { roundId } = useRound();
  const record = useCommand('declarations', 'record');
  const [said, setSaid] = useState(EMPTY);
  const change = (to: Partial<typeof EMPTY>) => setSaid((before) => ({ ...before, ...to }));
  const detailLacks = said.relation === 'other' && said.detail.trim() === '';
  const filled =
    said.expertId !== null && said.about !== null && said.toldBy.trim() !== '' && said.toldOn !== '' && !detailLacks;
  const abouts =
    said.of === 'applicant'
      ? known.applicants.map((one) => ({
          value: one.applicationId as string,
          label: `${words.applicantOf(one.number, one.name)}　${one.unit}`,
        }))
      : known.units.map((one) => ({ value: one.unitId as string, label: words.unitCount(one.unit, one.applicants) }));
  const people = useMemo(() => experts.map((one) => personChoice(one.expertId, one)), [experts]);
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={words.addTitle}
      action={words.save}
      error={record.error}
      disabled={!filled}
      onConfirm={async () => {
        const { expertId, about, party, relation, detail, toldBy, toldOn, expiresOn } = said;
        if (expertId === null || about === null) return undefined;
        const done = await record.run({
          ...{ roundId, expertId: asId<'expert'>(expertId), party, relation, detail, toldBy, toldOn },
          expiresOn: expiresOn === '' ? null : (expiresOn as IsoDate),
          about:
            said.of === 'applicant' ? { applicationId: asId<'application'>(about) } : { unitId: asId<'unit'>(about) },
        });
        if (done !== undefined) setSaid(EMPTY);
        return done;
      }}
    >
      <div className={styles.stack}>
        <PersonSelect
          label={words.expert}
          choices={people}
          value={said.expertId}
          onChange={(expertId) => change({ expertId })}
        />
        <SegmentedControl
          aria-label={words.party}
          data={PARTIES.map((value) => ({ value, label: all.relations.sources[value] }))}
          value={said.party}
          onChange={(value) => {
            const party = value as Party;
            // An applicant speaks of the own application alone.
            change(party === 'applicant' && said.of === 'unit' ? { party, of: 'applicant', about: null } : { party });
          }}
        />
        <SegmentedControl
          aria-label={words.about}
          data={[
            { value: 'applicant', label: words.aboutApplicant },
            { value: 'unit', label: words.aboutUnit, disabled: said.party === 'applicant' },
          ]}
          value={said.of}
          onChange={(of) => change({ of: of === 'unit' ? 'unit' : 'applicant', about: null })}
        />
        <Select
          label={said.of === 'applicant' ? words.aboutApplicant : words.aboutUnit}
          placeholder={words.pick}
          withAsterisk
          searchable
          clearable
          limit={50}
          data={abouts}
          value={said.about}
          onChange={(about) => change({ about })}
        />
        <div className={styles.fields}>
          <Select
            label={words.relation}
            allowDeselect={false}
            data={RELATIONS.map((value) => ({ value, label: all.relations.relations[value] }))}
            value={said.relation}
            onChange={(relation) => relation && change({ relation })}
          />
          <TextInput
            label={words.detail}
            description={words.detailHint}
            maxLength={300}
            value={said.detail}
            onChange={(event) => change({ detail: event.currentTarget.value })}
          />
          <TextInput
            label={words.toldBy}
            withAsterisk
            maxLength={50}
            value={said.toldBy}
            onChange={(event) => change({ toldBy: event.currentTarget.value })}
          />
          <DateField label={words.toldOn} required value={said.toldOn} onChange={(toldOn) => change({ toldOn })} />
          <DateField
            label={words.expiresOn}
            description={words.expiresHint}
            value={said.expiresOn}
            onChange={(expiresOn) => change({ expiresOn })}
          />
        </div>
        {!filled && <p className={`${styles.quiet} ${styles.small}`}>{words.needAll}</p>}
      </div>
    </Confirm>
  );
}
