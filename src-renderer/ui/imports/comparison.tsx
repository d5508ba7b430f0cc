import { Button, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ImportDiffView, ImportPreview } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../notes.tsx';
import styles from './comparison.module.css';
import { ApplyComparison, type Compared } from './comparison-apply.tsx';
import { ChangedPeople } from './comparison-changes.tsx';
import { type ComparisonChoice, effectOf, proposedChoice } from './comparison-choice.ts';
import { AddedPeople, GonePeople, UnchangedPeople } from './comparison-people.tsx';

/** What the preview shows of a workbook that meets people of the list; it takes the place of plain accepting. */
export interface ImportComparison {
  /** Heading of the tab. */
  readonly tab: string;
  readonly panel: ReactNode;
  /** The button that does it. */
  readonly act: ReactNode;
}

/**
 * Compares the draft with the list. `pending` while it is being compared; null where the two have nothing to do with
 * each other.
 */
export function useImportComparison(
  roundId: string,
  preview: ImportPreview | null,
  onDone: (outcome: Compared) => void,
): ImportComparison | 'pending' | null {
  const { common, imports } = useWords();
  const words = imports.compare;
  const [chosen, setChosen] = useState<{ readonly digest: string; readonly choice: ComparisonChoice } | null>(null);
  const draftId = preview?.draftId ?? '';
  const enabled = preview !== null && preview.accepted > 0;
  const answer = useAsk('applicants', 'compareDraft', { roundId, draftId }, { enabled });
  const accept = useCommand('applicants', 'acceptCompared', { onDone });
  if (!enabled) return null;
  // The last answer stays on screen while another draft is compared: it would be the wrong one.
  if (answer.isPlaceholderData || (answer.data === undefined && (answer.isFetching || !answer.isError)))
    return 'pending';
  const diff = answer.data;
  // Not compared is not "nothing in common": the plain way in would take everybody on the list for somebody else.
  if (diff === undefined)
    return {
      tab: words.tab,
      panel: <ErrorNote error={answer.error?.reply} />,
      act: <Button onClick={() => void answer.refetch()}>{common.again}</Button>,
    };
  if (diff === null) return null;
  const choice = chosen?.digest === diff.digest ? chosen.choice : proposedChoice(diff);
  const choose = (part: Partial<ComparisonChoice>) =>
    setChosen({ digest: diff.digest, choice: { ...choice, ...part } });
  return {
    tab: words.tab,
    panel: <ComparisonPanel preview={preview} diff={diff} choice={choice} onChoose={choose} error={accept.error} />,
    act: (
      <ApplyComparison
        roundId={roundId}
        draftId={draftId}
        diff={diff}
        choice={choice}
        accept={accept}
        compareAgain={() => void answer.refetch()}
      />
    ),
  };
}

function ComparisonPanel({
  preview,
  diff,
  choice,
  onChoose,
  error,
}: {
  readonly preview: ImportPreview;
  readonly diff: ImportDiffView;
  readonly choice: ComparisonChoice;
  onChoose(part: Partial<ComparisonChoice>): void;
  readonly error: Parameters<typeof ErrorNote>[0]['error'];
}) {
  const t = useWords().imports.compare;
  const { unchanged, changed, added, gone, elsewhere } = diff;
  const effect = effectOf(diff, choice);
  const first = changed.length > 0 ? 'changed' : added.length > 0 ? 'added' : gone.length > 0 ? 'gone' : 'unchanged';
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span>{t.lead}</span>
        <output className={styles.sum}>
          {t.sum(preview.rows, unchanged.length, changed.length, added.length, preview.refusedRows)}
        </output>
        {elsewhere > 0 && <span>{t.elsewhere(elsewhere)}</span>}
        <strong role="status">
          {t.effect(
            effect.changed.length,
            effect.fields,
            effect.rechecked.length,
            effect.added.length,
            effect.gone.length,
          )}
        </strong>
        <ErrorNote error={error} />
      </div>
      <Tabs defaultValue={first} keepMounted={false} variant="pills">
        <Tabs.List px="sm" pb="xs" aria-label={t.parts}>
          <Tabs.Tab value="changed">{t.changed(changed.length)}</Tabs.Tab>
          <Tabs.Tab value="added">{t.added(added.length)}</Tabs.Tab>
          <Tabs.Tab value="gone">{t.gone(gone.length)}</Tabs.Tab>
          <Tabs.Tab value="unchanged">{t.unchanged(unchanged.length)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="changed">
          <ChangedPeople people={changed} choice={choice} onChoose={(fields) => onChoose({ fields })} />
        </Tabs.Panel>
        <Tabs.Panel value="added">
          <AddedPeople people={added} chosen={choice.added} onChoose={(some) => onChoose({ added: some })} />
        </Tabs.Panel>
        <Tabs.Panel value="gone">
          <GonePeople people={gone} chosen={choice.gone} onChoose={(some) => onChoose({ gone: some })} />
        </Tabs.Panel>
        <Tabs.Panel value="unchanged">
          <UnchangedPeople people={unchanged} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
