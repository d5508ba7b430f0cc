import type { DrawView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Note, Section } from '../../ui/index.ts';
import { GiveUpButton } from '../give-up-button.tsx';
import styles from '../stage-page.module.css';
import { DrawForm } from './draw-form.tsx';
import { NextSealForm } from './next-seal-form.tsx';

/** What comes next at the desk: the attempt that is sealed, or, once it stands in the book, the seal of another. */
export function AttemptToCome({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const words = useWords().draw;
  const abort = useCommand('draw', 'abort');
  const { seal, attempts } = view;
  if (seal === null) return null;
  if (seal.used) {
    return (
      <Section title={words.plan.again}>
        <NextSealForm key={attempts.length} roundId={roundId} view={view} />
      </Section>
    );
  }
  // Of one that was given up nobody is on record.
  const latest = [...attempts].sort((a, b) => b.attempt - a.attempt).find(({ drawer }) => drawer !== '');
  const { statement } = seal;
  return (
    <Section
      title={statement === null || statement.attempt === 1 ? words.form.heading : words.form.again}
      tools={
        <GiveUpButton
          label={words.abort.label}
          title={words.abort.title(attempts.length + 1)}
          body={words.abort.body}
          error={abort.error}
          onConfirm={(reason) => abort.run({ roundId, reason })}
        />
      }
    >
      {statement === null ? (
        <div className={styles.stack}>
          <Note tone="warning">{words.abort.earlier}</Note>
        </div>
      ) : (
        <DrawForm
          key={statement.salt}
          roundId={roundId}
          statement={statement}
          bitsNeeded={view.bitsNeeded}
          lottery={view.lottery}
          {...(latest ? { latest } : {})}
        />
      )}
    </Section>
  );
}
