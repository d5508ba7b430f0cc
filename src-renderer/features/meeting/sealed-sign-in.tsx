import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './meeting.module.css';

const TAIL = /^[0-9A-Za-z]{4}$/u;

/**
 * A juror whom the desk may not see signs in with name and document. The document's end is gone once it was asked; a name
 * that nobody matches stays to be mended.
 */
export function SealedSignIn({ roundId }: { readonly roundId: RoundId }) {
  const all = useWords();
  const words = all.secrecy.signIn;
  const signIn = useCommand('meeting', 'signInByName');
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [tail, setTail] = useState('');
  const [pledged, setPledged] = useState(true);
  const badTail = tail.trim() !== '' && !TAIL.test(tail.trim());
  const done = signIn.done;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || !TAIL.test(tail.trim())) return;
    const answer = await signIn.run({ roundId, name, tail: tail.trim(), pledged });
    setTail('');
    if (answer === undefined) return;
    if (answer.name !== null) setName('');
    first.current?.focus();
  };

  return (
    <Section title={words.heading} note={words.lead}>
      <form className={styles.stack} onSubmit={(event) => void send(event)}>
        <div className={own.sealed}>
          <TextInput
            ref={first}
            size="md"
            label={words.name}
            autoComplete="off"
            spellCheck={false}
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            size="md"
            label={words.tail}
            placeholder={words.tailHint}
            autoComplete="off"
            spellCheck={false}
            maxLength={4}
            error={badTail && tail.trim().length === 4 ? words.badTail : undefined}
            value={tail}
            onChange={(event) => setTail(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="md"
            loading={signIn.busy}
            disabled={name.trim() === '' || !TAIL.test(tail.trim())}
          >
            {words.action}
          </Button>
        </div>
        <Checkbox
          size="xs"
          label={all.meeting.list.pledged}
          checked={pledged}
          onChange={(event) => setPledged(event.currentTarget.checked)}
        />
        {done && !signIn.busy && (
          <Note tone={done.name === null ? 'warning' : 'success'}>
            {done.name === null ? words.unmatched : words.matched(done.name, done.present)}
          </Note>
        )}
        <ErrorNote error={signIn.error} onClose={signIn.clear} />
      </form>
    </Section>
  );
}
