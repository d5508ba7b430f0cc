import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { PARTIES, type Party, RELATIONS, type Relation } from '../../../src-main/core/domain/recusal/declarations.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, DateField, Note } from '../../ui/index.ts';
import { type PersonChoice, PersonSelect, personChoice } from '../person-select.tsx';
import styles from '../stage-page.module.css';

const EMPTY = {
  party: 'expert' as Party,
  expertId: null as string | null,
  applicationId: null as string | null,
  relation: 'relative' as Relation,
  detail: '',
  toldBy: '',
  toldOn: '',
  expiresOn: '',
};

/** What an expert declared, an applicant asked for, or the office found, and no data could show. */
export function DeclareDialog({ opened, onClose }: { readonly opened: boolean; onClose(): void }) {
  const all = useWords();
  const words = all.recusal.declare;
  const { roundId } = useRound();
  const experts = useAsk('experts', 'list', { roundId }, { enabled: opened });
  const applicants = useAsk('applicants', 'list', { roundId }, { enabled: opened });
  const seal = useAsk('secrecy', 'get', { roundId }, { enabled: opened }).data;
  const sealed = seal !== undefined && seal.rule !== 'visible' && seal.released === null && seal.masked > 0;
  const declare = useCommand('recusal', 'declare');
  const [said, setSaid] = useState(EMPTY);
  const change = (to: Partial<typeof EMPTY>) => setSaid((before) => ({ ...before, ...to }));

  const jurors = useMemo(
    () =>
      (experts.data?.experts ?? []).filter((one) => one.drawn !== null).map((one) => personChoice(one.expertId, one)),
    [experts.data],
  );
  const accepted = useMemo(
    () =>
      (applicants.data?.applications ?? [])
        .filter((one) => one.state === 'accepted')
        .map((one): PersonChoice => {
          const label = `${one.number}　${one.name}　${one.unit}`;
          return { value: one.applicationId, label, search: `${label} ${one.pinyin}` };
        }),
    [applicants.data],
  );
  const { party, expertId, applicationId, relation, detail, toldBy, toldOn, expiresOn } = said;
  const filled =
    expertId !== null && applicationId !== null && toldOn !== '' && (relation !== 'other' || detail.trim() !== '');

  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={words.title}
      action={words.save}
      error={declare.error}
      disabled={!filled}
      onConfirm={async () => {
        if (expertId === null || applicationId === null) return undefined;
        const done = await declare.run({
          ...{ roundId, party, relation, detail, toldBy, toldOn: toldOn as IsoDate },
          expertId: asId<'expert'>(expertId),
          applicationId: asId<'application'>(applicationId),
          expiresOn: expiresOn === '' ? null : (expiresOn as IsoDate),
        });
        if (done !== undefined) setSaid(EMPTY);
        return done;
      }}
    >
      <div className={styles.stack}>
        {sealed && (
          <Note tone="info" title={words.sealedTitle}>
            {words.sealed}
          </Note>
        )}
        <div className={styles.tight}>
          <SegmentedControl
            aria-label={words.party}
            data={PARTIES.map((value) => ({ value, label: all.relations.sources[value] }))}
            value={party}
            onChange={(value) => change({ party: value as Party })}
          />
          <p className={`${styles.quiet} ${styles.small}`}>{words.partyHint[party]}</p>
        </div>
        <PersonSelect
          label={words.expert}
          choices={jurors}
          value={expertId}
          onChange={(value) => change({ expertId: value })}
        />
        <PersonSelect
          label={words.applicant}
          choices={accepted}
          value={applicationId}
          onChange={(value) => change({ applicationId: value })}
        />
        <Select
          label={words.relation}
          allowDeselect={false}
          data={RELATIONS.map((value) => ({ value, label: all.relations.relations[value] }))}
          value={relation}
          onChange={(value) => value !== null && change({ relation: value as Relation })}
        />
        <Textarea
          label={words.detail}
          placeholder={words.detailHint}
          withAsterisk={relation === 'other'}
          autosize
          minRows={2}
          maxLength={500}
          value={detail}
          onChange={(event) => change({ detail: event.currentTarget.value })}
        />
        <div className={styles.fields}>
          <TextInput
            label={words.toldBy}
            maxLength={50}
            value={toldBy}
            onChange={(event) => change({ toldBy: event.currentTarget.value })}
          />
          <DateField label={words.toldOn} required value={toldOn} onChange={(value) => change({ toldOn: value })} />
          <DateField
            label={words.expiresOn}
            description={words.expiresHint}
            value={expiresOn}
            onChange={(value) => change({ expiresOn: value })}
          />
        </div>
        {!filled && <p className={`${styles.quiet} ${styles.small}`}>{words.needAll}</p>}
      </div>
    </Confirm>
  );
}
