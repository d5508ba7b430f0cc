import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Contract, OutputOf } from '../../src-main/core/contract/index.ts';
import { parseIsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import type { ApplicationId, RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { sameName } from '../../src-main/core/domain/names/person-name.ts';
import { type DecisionOutcome, decisionOutcomes } from '../../src-main/core/domain/results/result-decision.ts';
import { useCommand, useWords } from '../api/index.ts';
import { DateField, FormEnd, NameField, ReasonField } from '../ui/index.ts';
import { useRememberedName } from './remembered-name.ts';
import styles from './stage-page.module.css';

export type DecisionsView = OutputOf<Contract['results']['decisions']>;

interface Matter {
  readonly value: string;
  readonly label: string;
  readonly applicationId: ApplicationId;
  readonly recordId: string | null;
}

interface ResultDecisionFormProps {
  readonly roundId: RoundId;
  readonly view: DecisionsView;
  onDone(): void;
}

/** One decision on one result: about what, how, on which paper, by which two people. */
export function ResultDecisionForm({ roundId, view, onDone }: ResultDecisionFormProps) {
  const t = useWords().resultDecisions;
  const f = t.form;
  const decide = useCommand('results', 'decide');
  const matters: readonly Matter[] = [
    ...view.matters.map(({ applicationId, bag, name, recordId, entry }) => ({
      value: `${applicationId} ${recordId}`,
      label: f.entry(bag, name, entry),
      applicationId,
      recordId,
    })),
    ...(view.noticePosted ? view.passed : []).map(({ applicationId, number, name }) => ({
      value: applicationId,
      label: f.objection(number, name),
      applicationId,
      recordId: null,
    })),
  ];
  const [chosen, setChosen] = useState<string | null>(
    view.matters[0]?.outcome === null ? (matters[0]?.value ?? null) : null,
  );
  const [outcome, setOutcome] = useState<DecisionOutcome>('held');
  const [documentNumber, setDocumentNumber] = useState('');
  const [day, setDay] = useState<string>(view.today);
  const [reason, setReason] = useState('');
  const [by, setBy] = useRememberedName();
  const [secondPerson, setSecondPerson] = useState('');
  const matter = matters.find((one) => one.value === chosen);
  const decidedOn = parseIsoDate(day);
  const future = decidedOn !== undefined && decidedOn > view.today;
  const same = secondPerson.trim() !== '' && sameName(by, secondPerson);
  const filled = [documentNumber, reason, by, secondPerson].every((one) => one.trim() !== '');
  const ready = matter !== undefined && decidedOn !== undefined && filled && !future && !same;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const { applicationId, recordId } = matter;
    const said = { outcome, reason, documentNumber, decidedOn, by, secondPerson };
    const ground = recordId === null ? 'objection' : 'integrity';
    if (await decide.run({ roundId, applicationId, ground, recordId, ...said })) onDone();
  };
  return (
    <form className={styles.stack} onSubmit={(event) => void submit(event)}>
      <Select
        label={f.about}
        placeholder={f.aboutHint}
        withAsterisk
        searchable
        limit={50}
        data={matters.map(({ value, label }) => ({ value, label }))}
        value={chosen}
        onChange={setChosen}
      />
      <div className={styles.tight}>
        <SegmentedControl
          size="sm"
          aria-label={t.outcome}
          data={decisionOutcomes.map((value) => ({ value, label: t.outcomes[value] }))}
          value={outcome}
          onChange={(value) => setOutcome(value as DecisionOutcome)}
        />
        <span className={`${styles.quiet} ${styles.small}`}>{f.hints[outcome]}</span>
      </div>
      <div className={styles.fields}>
        <TextInput
          label={t.document}
          withAsterisk
          maxLength={80}
          value={documentNumber}
          onChange={(event) => setDocumentNumber(event.currentTarget.value)}
        />
        <DateField label={t.decidedOn} required value={day} onChange={setDay} error={future ? f.future : undefined} />
      </div>
      <ReasonField label={t.reason} value={reason} onChange={setReason} />
      <div className={styles.fields}>
        <NameField label={f.by} value={by} onChange={setBy} />
        <NameField
          label={f.secondPerson}
          value={secondPerson}
          onChange={setSecondPerson}
          error={same ? f.samePerson : undefined}
        />
      </div>
      {!ready && <span className={`${styles.quiet} ${styles.small}`}>{f.need}</span>}
      <FormEnd error={decide.error} busy={decide.busy} ready={ready} action={f.action} onCancel={onDone} />
    </form>
  );
}
