import type { FormEvent } from 'react';
import type { PoolPageView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { FormEnd } from '../../ui/index.ts';
import { RecordedFields, useRecorded } from '../recorded-fields.tsx';
import register from '../register.module.css';
import { IdentityFields, useIdentity } from './identity-fields.tsx';

/** Puts a name or a document number right. */
export function IdentityForm({ member, onDone }: { readonly member: PoolPageView; onDone(): void }) {
  const t = useWords().pool;
  const correct = useCommand('pool', 'correctIdentity');
  const recorded = useRecorded(member.today);
  const identity = useIdentity(member.details);
  const ready = recorded.complete && identity.values.name.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const sent = { memberId: member.memberId, identity: identity.values, ...recorded.values };
    if ((await correct.run(sent)) !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <IdentityFields identity={identity} kept={member.idMasked} />
        <RecordedFields recorded={recorded} />
        <FormEnd error={correct.error} busy={correct.busy} ready={ready} action={t.save} onCancel={onDone} />
      </div>
    </form>
  );
}
