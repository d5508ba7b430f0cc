import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SecrecyView } from '../../src-main/core/contract/index.ts';
import type { RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, usePreferences, useWords } from '../api/index.ts';
import { Confirm, localDateTime, Note, shortDigest } from '../ui/index.ts';
import { ConsentFields, given, NO_CONSENT } from './consent-fields.tsx';
import styles from './stage-page.module.css';

interface SealedNamesProps {
  readonly roundId: RoundId;
  readonly acts?: boolean;
  /** Where not even the seats of the masked stand. */
  readonly inGroups?: boolean;
}

/** What of the jury is sealed now; with `acts`, also who let it be known and how it is released. Nothing where nothing is. */
export function SealedNames({ roundId, acts = false, inGroups = false }: SealedNamesProps) {
  const words = useWords().secrecy;
  const answer = useAsk('secrecy', 'get', { roundId });
  const [asking, setAsking] = useState<'release' | 'contacts' | null>(null);
  const [saved, setSaved] = useState('');
  const view = answer.data;
  if (view === undefined || view.rule === 'visible') return null;
  const { released, drawn, masked } = view;
  if (released !== null) {
    if (!acts) return null;
    return (
      <Note tone="success" title={words.released(localDateTime(released.utc), released.by, released.secondPerson)}>
        {words.releasedWhy(released.reason)}
        <HandedOver view={view} />
      </Note>
    );
  }
  const said = drawn === 0 ? words.banner.none : masked === 0 ? words.banner.all : words.banner.masked(masked, drawn);
  if (!acts) {
    return masked === 0 ? null : (
      <Note tone="info" title={words.banner.title}>
        {inGroups ? words.banner.inGroups : words.banner.short}
      </Note>
    );
  }
  return (
    <>
      <Note tone="info" title={words.banner.title}>
        <div className={styles.stack}>
          <span>
            {said}
            {drawn > 0 && ` ${words.banner.how}`}
          </span>
          {drawn > 0 && (
            <span className={styles.row}>
              <Button size="compact-sm" variant="default" onClick={() => setAsking('contacts')}>
                {words.contacts.action}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setAsking('release')}>
                {words.release.action}
              </Button>
            </span>
          )}
          {saved !== '' && <span role="status">{saved}</span>}
          <HandedOver view={view} />
        </div>
      </Note>
      {asking === 'release' && <ReleaseDialog roundId={roundId} onClose={() => setAsking(null)} />}
      {asking === 'contacts' && (
        <ContactsDialog
          roundId={roundId}
          onSaved={(file) => setSaved(words.contacts.saved(file))}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function HandedOver({ view: { handedOver } }: { readonly view: SecrecyView }) {
  const words = useWords().secrecy;
  if (handedOver.length === 0) return null;
  return (
    <div className={styles.small}>
      {words.handedOver(handedOver.length)}
      <ul>
        {handedOver.map((one) => (
          <li key={one.utc}>
            {words.handedOverOn(localDateTime(one.utc), one.liaison, one.people, one.by, one.secondPerson, one.reason)}
            <br />
            {words.handedOverFile} <code title={one.sha256}>{shortDigest(one.sha256)}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReleaseDialog({ roundId, onClose }: { readonly roundId: RoundId; onClose(): void }) {
  const words = useWords().secrecy.release;
  const release = useCommand('secrecy', 'release');
  const [consent, setConsent] = useState(NO_CONSENT);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.title}
      action={words.action}
      irreversible
      error={release.error}
      disabled={!given(consent)}
      onConfirm={() => release.run({ roundId, ...consent })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.body}</p>
        <ConsentFields value={consent} labels={words} onChange={setConsent} />
        {!given(consent) && <p className={`${styles.quiet} ${styles.small}`}>{words.need}</p>}
      </div>
    </Confirm>
  );
}

interface ContactsDialogProps {
  readonly roundId: RoundId;
  onSaved(file: string): void;
  onClose(): void;
}

function ContactsDialog({ roundId, onSaved, onClose }: ContactsDialogProps) {
  const words = useWords().secrecy.contacts;
  const { language } = usePreferences().preferences;
  const save = useCommand('secrecy', 'handOver');
  const [liaison, setLiaison] = useState('');
  const [consent, setConsent] = useState(NO_CONSENT);
  const filled = liaison.trim() !== '' && given(consent);
  const run = async () => {
    const made = await save.run({ roundId, ...consent, liaison, language, form: 'contact_list', format: 'xlsx' });
    if (made !== undefined) onSaved(made.fileName);
    return made;
  };
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.title}
      action={words.action}
      error={save.error}
      disabled={!filled}
      onConfirm={run}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.body}</p>
        <TextInput
          label={words.liaison}
          withAsterisk
          maxLength={50}
          value={liaison}
          onChange={(event) => setLiaison(event.currentTarget.value)}
        />
        <ConsentFields value={consent} labels={words} onChange={setConsent} />
        {!filled && <p className={`${styles.quiet} ${styles.small}`}>{words.need}</p>}
      </div>
    </Confirm>
  );
}

/** How the round treats the names of its jury before sign-in, and where that is decided. */
export function SecrecyRule({ roundId }: { readonly roundId: RoundId }) {
  const words = useWords().secrecy;
  const answer = useAsk('secrecy', 'get', { roundId });
  if (answer.data === undefined) return null;
  const { rule, decree, article } = answer.data;
  return (
    <p className={`${styles.quiet} ${styles.small}`}>
      <strong>{words.state}</strong>
      {words.ruled(words.values[rule], [decree, article].filter((part) => part !== null).join(' '))}
      <br />
      {rule === 'sealed' ? words.sealedHelp : words.visibleHelp}
    </p>
  );
}
