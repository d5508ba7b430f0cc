import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { OfficeStatus } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, StatusBadge } from '../../ui/index.ts';
import styles from './office.module.css';
import { OfficeFrame } from './office-frame.tsx';

/** Password, or the recovery key. Says nothing of the office beyond the file's name. */
export function UnlockPage({ status }: { readonly status: OfficeStatus }) {
  const words = useWords().office;
  const unlock = useCommand('office', 'unlock');
  const recover = useCommand('office', 'unlockWithRecoveryKey');
  const choose = useCommand('office', 'choose');
  const [byKey, setByKey] = useState(false);
  const [secret, setSecret] = useState('');
  const [capsLock, setCapsLock] = useState(false);
  const busy = unlock.busy || recover.busy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (secret === '' || busy) return;
    if (byKey) await recover.run({ recoveryKey: secret });
    else if ((await unlock.run({ password: secret })) === undefined) setSecret('');
  };
  const switchWay = () => {
    setByKey(!byKey);
    setSecret('');
    unlock.clear();
    recover.clear();
  };
  const watchCaps = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <OfficeFrame footer={words.version(status.appVersion)}>
      <form className={styles.card} data-alone onSubmit={submit} noValidate>
        <h1>{words.unlockTitle}</h1>
        {status.fileName !== null && <p>{words.unlockLead(status.fileName)}</p>}
        {byKey ? (
          <TextInput
            key="key"
            label={words.recoveryKey}
            description={words.recoveryHint}
            value={secret}
            onChange={(e) => setSecret(e.currentTarget.value)}
            autoFocus
            autoComplete="off"
            spellCheck={false}
          />
        ) : (
          <PasswordInput
            key="password"
            size="sm"
            label={words.password}
            value={secret}
            onChange={(e) => setSecret(e.currentTarget.value)}
            onKeyUp={watchCaps}
            autoFocus
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
          />
        )}
        {capsLock && !byKey && (
          <StatusBadge plain status="waiting">
            {words.capsLock}
          </StatusBadge>
        )}
        <ErrorNote error={byKey ? recover.error : unlock.error} />
        <Button type="submit" loading={busy} disabled={secret === ''}>
          {words.unlock}
        </Button>
        <ErrorNote error={choose.error} onClose={choose.clear} />
        <div className={styles.row}>
          <Button variant="subtle" size="compact-sm" onClick={switchWay}>
            {byKey ? words.usePassword : words.useRecovery}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => void choose.run({})} loading={choose.busy}>
            {words.otherFile}
          </Button>
        </div>
      </form>
    </OfficeFrame>
  );
}
