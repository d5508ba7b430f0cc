import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScoreSummaryView } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { schemeName } from '../../../src-main/core/reports/scheme-line.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote, Note, Section } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { ScoreSheetGrid } from './score-sheet-grid.tsx';
import own from './scoring.module.css';
import { VerdictList } from './verdict-list.tsx';

interface EntryViewProps {
  readonly roundId: RoundId;
  readonly summary: ScoreSummaryView;
  readonly readOnly: boolean;
}

/** Experts with their progress on the left, the chosen one's sheet on the right. */
export function EntryView({ roundId, summary, readOnly }: EntryViewProps) {
  const words = useWords().scoring;
  const { experts } = summary;
  // Chosen once: typing the last cell of a sheet must not jump to the next expert.
  const [picked, setPicked] = useState<ExpertId | null>(
    () => experts.find((one) => one.present && one.entered < one.expected)?.expertId ?? null,
  );
  const chosen = experts.find((one) => one.expertId === picked) ?? experts[0];
  if (!chosen) {
    return (
      <Section>
        <p className={styles.quiet}>{words.summary.empty}</p>
      </Section>
    );
  }
  const following = experts[experts.indexOf(chosen) + 1];
  return (
    <div className={own.entry}>
      <Section
        title={words.entry.expert}
        flush
        tools={<SaveDocumentButton roundId={roundId} form="F09" label={words.entry.allSheets} />}
      >
        <ul className={own.experts} aria-label={words.entry.experts}>
          {experts.map((one) => (
            <li key={one.expertId}>
              <button
                type="button"
                className={own.expert}
                aria-current={one === chosen || undefined}
                data-complete={one.entered === one.expected || undefined}
                onClick={() => setPicked(one.expertId)}
              >
                <span className={styles.name}>{one.name}</span>
                <span className={own.progress}>
                  {one.entered} / {one.expected}
                </span>
                {!one.present && <span className={own.note}>{words.entry.notPresent}</span>}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={chosen.name}
        note={
          chosen.entered === chosen.expected ? words.entry.complete : words.entry.left(chosen.expected - chosen.entered)
        }
        tools={
          <>
            <SaveDocumentButton
              key={chosen.expertId}
              roundId={roundId}
              form="F09"
              formats={['pdf', 'docx']}
              about={{ of: chosen.expertId, fileLabel: chosen.name }}
              ready
            />
            {following && (
              <Button variant="default" onClick={() => setPicked(following.expertId)}>
                {words.entry.nextExpert}
              </Button>
            )}
          </>
        }
        flush
      >
        {!chosen.present && (
          <div className={styles.padded}>
            <Note tone="refusal">{words.entry.notPresentBody}</Note>
          </div>
        )}
        <Sheet
          key={chosen.expertId}
          roundId={roundId}
          expertId={chosen.expertId}
          readOnly={readOnly || !chosen.present}
        />
      </Section>
    </div>
  );
}

function Sheet({
  roundId,
  expertId,
  readOnly,
}: {
  readonly roundId: RoundId;
  readonly expertId: ExpertId;
  readonly readOnly: boolean;
}) {
  const words = useWords();
  const answer = useAsk('scoring', 'sheet', { roundId, expertId });
  // The last answer stays on screen while the next is read: another expert's sheet must not.
  const sheet = answer.data?.expertId === expertId ? answer.data : undefined;
  if (!sheet) {
    return (
      <div className={styles.padded}>
        {answer.error ? (
          <ErrorNote error={answer.error.reply} />
        ) : (
          <p className={styles.quiet}>{words.common.loading}</p>
        )}
      </div>
    );
  }
  if (sheet.parts.length === 0) return <p className={styles.nothing}>{words.scoring.entry.none}</p>;
  return sheet.parts.map((part) => (
    <section
      key={part.scheme.id}
      className={own.part}
      aria-label={schemeName(part.scheme.title, words.criteria.schemes)}
    >
      {(sheet.parts.length > 1 || part.scheme.kind === 'agreement') && (
        <h3>{schemeName(part.scheme.title, words.criteria.schemes)}</h3>
      )}
      {part.scheme.kind === 'agreement' ? (
        <VerdictList roundId={roundId} sheet={sheet} part={part} readOnly={readOnly} />
      ) : (
        <ScoreSheetGrid roundId={roundId} sheet={sheet} part={part} readOnly={readOnly} />
      )}
    </section>
  ));
}
