import { type FormEvent, useState } from 'react';
import type { PoolPageView } from '../../../src-main/core/contract/index.ts';
import { type SentBy, useCommand, useWords } from '../../api/index.ts';
import { DateField, FormEnd } from '../../ui/index.ts';
import { RecordedFields, useRecorded } from '../recorded-fields.tsx';
import register from '../register.module.css';

export type Decision = SentBy<'pool', 'decide'>['act'];

/** Suspends, resumes, removes or readmits somebody, with the reason and the day. */
export function DecisionForm({
  member,
  act,
  onDone,
}: {
  readonly member: PoolPageView;
  readonly act: Decision;
  onDone(): void;
}) {
  const t = useWords().pool;
  const decide = useCommand('pool', 'decide');
  const recorded = useRecorded(member.today);
  const [until, setUntil] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!recorded.complete) return;
    const sent = { memberId: member.memberId, act, until: until === '' ? null : until, ...recorded.values };
    if ((await decide.run(sent)) !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        {act === 'suspended' && (
          <DateField label={t.until} description={t.untilHint} value={until} onChange={setUntil} />
        )}
        <RecordedFields recorded={recorded} />
        <FormEnd
          error={decide.error}
          busy={decide.busy}
          ready={recorded.complete}
          action={t.decide[act]}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}
