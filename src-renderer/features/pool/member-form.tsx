import type { FormEvent } from 'react';
import type { PoolPageView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { FormEnd } from '../../ui/index.ts';
import { RecordedFields, useRecorded } from '../recorded-fields.tsx';
import register from '../register.module.css';
import { EntryFields, useEntryDraft } from './entry-fields.tsx';

/** Puts an entry right, renews a term, tells of a new employer; each with the day and the reason. */
export function MemberForm({ member, onDone }: { readonly member: PoolPageView; onDone(): void }) {
  const t = useWords().pool;
  const correct = useCommand('pool', 'correct');
  const recorded = useRecorded(member.today);
  const entry = useEntryDraft(member);
  const { fields } = entry;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fields === undefined || !recorded.complete) return;
    if ((await correct.run({ memberId: member.memberId, fields, ...recorded.values })) !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <EntryFields entry={entry} />
        <RecordedFields recorded={recorded} />
        <FormEnd
          error={correct.error}
          busy={correct.busy}
          ready={fields !== undefined && recorded.complete}
          action={t.save}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}
