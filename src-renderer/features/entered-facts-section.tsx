import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { EnteredFactsView, EnteredFactView } from '../../src-main/core/contract/index.ts';
import type { EnteredFact } from '../../src-main/core/domain/eligibility/entered-facts.ts';
import type { ApplicationId, RoundId } from '../../src-main/core/domain/kernel/ids.ts';
import { factsInWords } from '../../src-main/core/reports/facts-in-words.ts';
import { useAsk, useCommand, useWords } from '../api/index.ts';
import { ErrorNote, localDateTime, Note } from '../ui/index.ts';
import own from './entered-facts.module.css';
import { draftOf, entryOf, type FactDraft, isWhole } from './fact-drafts.ts';
import { FactField } from './fact-field.tsx';
import styles from './stage-page.module.css';

interface EnteredFactsProps {
  readonly roundId: RoundId;
  readonly applicationId: ApplicationId;
  /** Who enters; nothing is saved before somebody is named. */
  readonly by: string;
  /** A page that only shows. */
  readonly readOnly?: boolean;
}

/** What the rules of this application wait for, entered from the papers a group at a time. */
export function EnteredFactsSection({ roundId, applicationId, by, readOnly = false }: EnteredFactsProps) {
  const words = useWords();
  const t = words.eligibility.entered;
  const { data, error } = useAsk('eligibility', 'facts', { roundId, applicationId });
  if (!data) return <ErrorNote error={error?.reply} />;
  const { groups, history, criteria } = data;
  const open = data.open && !readOnly;
  const shown = open ? groups : groups.filter(({ facts }) => facts.some(({ said }) => said !== null));
  if (!open && history.length === 0) return null;
  return (
    <section aria-label={t.heading}>
      <h3>{t.heading}</h3>
      {open && <p className={`${styles.quiet} ${styles.small}`}>{shown.length === 0 ? t.nothingNeeded : t.lead}</p>}
      {shown.map(({ group, facts }) => (
        <FactGroupPart
          key={group}
          roundId={roundId}
          applicationId={applicationId}
          by={by}
          open={open}
          heading={t.groups[group]}
          facts={facts}
          criteria={criteria}
        />
      ))}
      {history.length > 0 && <FactHistory history={history} criteria={criteria} />}
    </section>
  );
}

/** A fact with its value in one line. */
function useTold(criteria: EnteredFactsView['criteria']): (entry: EnteredFactView['entry']) => string {
  const words = useWords();
  const t = words.eligibility.entered;
  return ({ name, value }) => {
    const [told] = factsInWords(words, { [name]: value }, criteria);
    return t.told(told?.label ?? name, value === null ? t.takenBack : (told?.value ?? ''));
  };
}

type GroupPartProps = EnteredFactsProps & {
  readonly open: boolean;
  readonly heading: string;
  readonly facts: EnteredFactsView['groups'][number]['facts'];
  readonly criteria: EnteredFactsView['criteria'];
};

function FactGroupPart({ open, heading, facts, ...rest }: GroupPartProps) {
  const t = useWords().eligibility.entered;
  const told = useTold(rest.criteria);
  const said = facts.flatMap((one) => (one.said === null ? [] : [one.said]));
  const waiting = facts.filter((one) => one.said === null).length;
  const lines = said.map((one) => (
    <div key={one.entry.name} className={own.told}>
      {t.rests(told(one.entry), one.source)}
    </div>
  ));
  if (!open) {
    return (
      <div className={own.group}>
        <div className={own.heading}>{heading}</div>
        {lines}
      </div>
    );
  }
  return (
    <div className={own.group}>
      <details>
        <summary>
          <span className={own.heading}>{heading}</span>
          {waiting > 0 && <span className={`${styles.quiet} ${styles.small}`}>　{t.waiting(waiting)}</span>}
        </summary>
        <GroupForm heading={heading} facts={facts} {...rest} />
      </details>
      {lines}
    </div>
  );
}

function GroupForm({
  roundId,
  applicationId,
  by,
  heading,
  facts,
  criteria,
}: Omit<GroupPartProps, 'open' | 'readOnly'>) {
  const words = useWords();
  const t = words.eligibility.entered;
  const heldFocus = useRef<Element | null>(null);
  // Only what was touched: the rest shows what the office holds.
  const [drafts, setDrafts] = useState<Partial<Record<EnteredFact, FactDraft>>>({});
  const [source, setSource] = useState('');
  const enter = useCommand('eligibility', 'enterFacts', { onDone: () => setDrafts({}) });
  const now = facts.map(({ name, said }) => ({ name, draft: drafts[name] ?? draftOf(name, said?.entry) }));
  const named = by.trim() !== '';
  const grounded = source.trim() !== '';
  const ready = named && grounded && now.every(({ name, draft }) => isWhole(name, draft));
  const send = () => {
    heldFocus.current = document.activeElement;
    const entries = now.map(({ name, draft }) => entryOf(name, draft));
    void enter.run({ roundId, applicationId, facts: entries, source, by });
  };
  useEffect(() => {
    if (enter.busy || heldFocus.current === null) return;
    // The button was dead while the office wrote, and a dead button lets go of the keyboard.
    if (heldFocus.current instanceof HTMLElement) heldFocus.current.focus();
    heldFocus.current = null;
  }, [enter.busy]);
  return (
    <form
      className={own.form}
      aria-label={t.open(heading)}
      data-unsent={Object.keys(drafts).length > 0 || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !enter.busy) send();
      }}
    >
      {now.map(({ name, draft }) => (
        <FactField
          key={name}
          name={name}
          // The group's heading says it already.
          alone={facts.length === 1}
          draft={draft}
          criteria={criteria}
          onChange={(next) => {
            enter.clear();
            setDrafts((all) => ({ ...all, [name]: next }));
          }}
        />
      ))}
      <TextInput
        size="sm"
        label={t.source}
        placeholder={t.sourceHint}
        withAsterisk
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit" size="sm" disabled={!ready} loading={enter.busy}>
          {t.save}
        </Button>
        {!named && <span className={`${styles.quiet} ${styles.small}`}>{words.proofs.needPerson}</span>}
        {named && !grounded && <span className={`${styles.quiet} ${styles.small}`}>{t.needSource}</span>}
      </div>
      <ErrorNote error={enter.error} onClose={enter.clear} />
      {enter.done && !enter.busy && (
        <Note tone="success" onClose={enter.clear}>
          {t.saved}
        </Note>
      )}
    </form>
  );
}

function FactHistory({ history, criteria }: Pick<EnteredFactsView, 'history' | 'criteria'>) {
  const t = useWords().eligibility.entered;
  const told = useTold(criteria);
  return (
    <details className={own.group}>
      <summary>{t.history(history.length)}</summary>
      <ol className={own.lines}>
        {history.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its beginning, and its lines hold nothing
          <li key={i} className={own.told}>
            {t.rests(told(one.entry), one.source)}
            <div>
              {one.by}　{localDateTime(one.utc)}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
