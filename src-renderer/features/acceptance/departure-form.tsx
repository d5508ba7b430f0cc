import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { type DepartureKind, departureKinds } from '../../../src-main/core/domain/acceptance/departure.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { filled, Send } from './send.tsx';

interface DepartureFormProps {
  readonly roundId: RoundId;
  readonly row: AcceptanceRow;
  readonly today: string;
  readonly by: string;
}

/** Retired, moved or died after applying, with the day and what it rests on. */
export function DepartureForm({ roundId, row, today, by }: DepartureFormProps) {
  const words = useWords().acceptance.departure;
  const record = useCommand('acceptance', 'recordDeparture');
  const [kind, setKind] = useState<DepartureKind>('retired');
  const [on, setOn] = useState(today);
  const [newUnit, setNewUnit] = useState('');
  const [source, setSource] = useState('');
  const toUnit = kind === 'transferred' ? newUnit : '';
  const input = { roundId, applicationId: row.applicationId, kind, on, toUnit, source, by };
  return (
    <Send command={record} input={input} label={words.action} ready={filled(by, on, source)}>
      <Note>{words.lead}</Note>
      <SegmentedControl
        aria-label={words.kind}
        value={kind}
        onChange={(value) => setKind(departureKinds.find((one) => one === value) ?? 'retired')}
        data={departureKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <div className={styles.fields}>
        <DateField label={words.on} value={on} onChange={setOn} />
        {kind === 'transferred' && (
          <TextInput
            size="sm"
            label={words.toUnit}
            maxLength={100}
            value={newUnit}
            onChange={(event) => setNewUnit(event.currentTarget.value)}
          />
        )}
      </div>
      <TextInput
        size="sm"
        label={words.source}
        description={words.sourceHint}
        withAsterisk
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </Send>
  );
}
