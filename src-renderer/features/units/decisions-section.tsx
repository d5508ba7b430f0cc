import { Button } from '@mantine/core';
import { useState } from 'react';
import type { UnitPageView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ConfirmButton, ErrorNote, localDateTime, Section } from '../../ui/index.ts';
import { UnitPicker } from './unit-picker.tsx';
import styles from './units.module.css';

/** Which units it was told apart from, and which were joined to it; both can be taken back. */
export function DecisionsSection({ page }: { readonly page: UnitPageView }) {
  const { page: t, renamedBy } = useWords().units;
  const { unit, distinct, merges } = page;
  const forget = useCommand('units', 'forgetDistinct');
  const undo = useCommand('units', 'undoMerge');
  if (distinct.length + merges.length === 0) return null;
  return (
    <Section title={merges.length > 0 ? t.merges : t.distinct}>
      <ErrorNote error={forget.error} onClose={forget.clear} />
      <ul className={styles.names}>
        {merges.map((merge) => (
          <li key={merge.mergeId}>
            <span>{t.merged(merge.name, localDateTime(merge.mergedUtc))}</span>
            {merge.undoable ? (
              <ConfirmButton
                variant="subtle"
                label={t.undoMerge}
                title={t.undoMergeTitle}
                action={t.undoMerge}
                error={undo.error}
                onConfirm={() => undo.run({ mergeId: merge.mergeId, reason: renamedBy.undoing })}
              >
                {t.undoMergeText(merge.name)}
              </ConfirmButton>
            ) : (
              <span className={styles.small}>{merge.undone ? t.mergeUndone : t.mergeFixed}</span>
            )}
          </li>
        ))}
        {distinct.map((other) => (
          <li key={other.unitId}>
            <span>{other.name}</span>
            <span className={styles.small}>{[t.distinct, other.reason].filter((one) => one !== '').join(' · ')}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={forget.busy}
              onClick={() => void forget.run({ firstId: unit.unitId, secondId: other.unitId })}
            >
              {t.forget}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Joins a unit that no suggestion found: renamed beyond recognition, or merged by the authorities. */
export function JoinButton({ page }: { readonly page: UnitPageView }) {
  const { page: t, renamedBy } = useWords().units;
  const join = useCommand('units', 'confirmSame');
  const [opened, setOpened] = useState(false);
  const [other, setOther] = useState<string | null>(null);
  const { unitId, name } = page.unit;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t.join}
      </Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.joinTitle(name)}
        action={t.joinNow}
        error={join.error}
        disabled={other === null}
        onConfirm={async () => {
          if (other === null) return undefined;
          const done = await join.run({
            keepId: unitId,
            removeId: other,
            aliasKind: 'alias',
            reason: renamedBy.joining,
          });
          if (done) setOther(null);
          return done;
        }}
      >
        <p>{t.joinText}</p>
        <UnitPicker label={t.joinOther} value={other} onChange={setOther} without={unitId} required />
      </Confirm>
    </>
  );
}
