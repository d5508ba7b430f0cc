import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, StatusBadge } from '../../ui/index.ts';
import styles from './office.module.css';
import { judgeStrength } from './password-strength.ts';

/** Name, password twice, then main asks where the file shall be. */
export function CreateOffice({
  least,
  onCreated,
  onBack,
}: {
  readonly least: number;
  onCreated(recoveryKey: string, officeName: string): void;
  onBack(): void;
}) {
  const words = useWords().office;
  const create = useCommand('office', 'create', {
    // Before the refresh, which would open the office and take this page away with the key.
    onDone: (made, sent) => onCreated(made.recoveryKey, sent.officeName),
  });
  const [officeName, setOfficeName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const strength = judgeStrength(password, least);
  const nameMissing = officeName.trim() === '';
  const different = password !== again;
  const wrong = nameMissing || strength.kind === 'short' || different;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    void create.run({ officeName: officeName.trim(), password });
  };

  return (
    <form className={styles.card} data-wide onSubmit={submit} noValidate>
      <h1>{words.createTitle}</h1>
      <TextInput
        label={words.officeName}
        description={words.officeNameHint}
        value={officeName}
        onChange={(e) => setOfficeName(e.currentTarget.value)}
        error={tried && nameMissing ? words.needName : undefined}
        maxLength={100}
        data-autofocus
        autoFocus
      />
      <div>
        <PasswordInput
          size="sm"
          label={words.password}
          description={words.passwordHint(least)}
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
          error={tried && strength.kind === 'short'}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        />
        <div className={styles.strength} role="status">
          {password !== '' && (
            <StatusBadge plain status={strength.kind === 'short' || strength.kind === 'weak' ? 'waiting' : 'passed'}>
              {strength.kind === 'short' ? words.strength.short(strength.left) : words.strength[strength.kind]}
            </StatusBadge>
          )}
        </div>
      </div>
      <PasswordInput
        size="sm"
        label={words.passwordAgain}
        value={again}
        onChange={(e) => setAgain(e.currentTarget.value)}
        error={different && (tried || again.length >= password.length) && again !== '' ? words.different : undefined}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
      />
      <ErrorNote error={create.error} onClose={create.clear} />
      <div className={styles.row}>
        <Button variant="default" onClick={onBack} disabled={create.busy}>
          {words.back}
        </Button>
        <Button type="submit" loading={create.busy}>
          {words.createNow}
        </Button>
      </div>
    </form>
  );
}
