import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportDiffView } from '../../../src-main/core/contract/index.ts';
import { type Command, type SentBy, useWords } from '../../api/index.ts';
import { Confirm } from '../confirm.tsx';
import { type ComparisonChoice, effectOf, sentChoice } from './comparison-choice.ts';

const NAMED = 12;

export type Compared = { readonly added: number; readonly changed: number; readonly withdrawn: number };

/** Says in numbers and names what will happen, asks who answers for it and why, and does it. */
export function ApplyComparison({
  roundId,
  draftId,
  diff,
  choice,
  accept,
  compareAgain,
}: {
  readonly roundId: string;
  readonly draftId: string;
  readonly diff: ImportDiffView;
  readonly choice: ComparisonChoice;
  readonly accept: Command<SentBy<'applicants', 'acceptCompared'>, Compared>;
  /** The list may have changed under the comparison. */
  compareAgain(): void;
}) {
  const { imports, common } = useWords();
  const t = imports.compare;
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const { changed, fields, rechecked, added, gone } = effectOf(diff, choice);
  const nothing = changed.length + added.length + gone.length === 0;
  const touches = changed.length + gone.length > 0;
  const reasonNeeded = gone.length > 0 || rechecked.some((one) => one.state === 'accepted');
  const groups = [
    { label: t.changedNames, people: changed },
    { label: t.recheckedNames, people: rechecked },
    { label: t.addedNames, people: added },
    { label: t.goneNames, people: gone },
  ].filter(({ people }) => people.length > 0);
  const namesOf = (people: readonly { readonly name: string }[]) => {
    const named = people.slice(0, NAMED).map((one) => one.name);
    return t.names(named.join(common.comma), people.length - named.length);
  };
  const unsaid = (touches && by.trim() === '') || (reasonNeeded && reason.trim() === '');
  return (
    <>
      <Button disabled={nothing} loading={accept.busy} onClick={() => setAsking(true)}>
        {t.apply}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.applyTitle}
        action={t.apply}
        error={accept.error}
        disabled={unsaid}
        onConfirm={async () => {
          const input = { roundId, draftId, ...sentChoice(diff, choice), by: by.trim(), reason: reason.trim() };
          const outcome = await accept.run(input);
          if (outcome === undefined) compareAgain();
          return outcome;
        }}
      >
        <Stack gap="sm">
          <div>{t.effect(changed.length, fields, rechecked.length, added.length, gone.length)}</div>
          {groups.map(({ label, people }) => (
            <div key={label}>
              <b>{label}</b>
              {common.colon}
              {namesOf(people)}
            </div>
          ))}
          {touches && (
            <>
              <TextInput
                label={t.by}
                required
                maxLength={50}
                value={by}
                onChange={(event) => setBy(event.currentTarget.value)}
              />
              <TextInput
                label={t.reason}
                description={t.reasonHint}
                required={reasonNeeded}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </>
          )}
          <div>{t.undoHint}</div>
        </Stack>
      </Confirm>
    </>
  );
}
