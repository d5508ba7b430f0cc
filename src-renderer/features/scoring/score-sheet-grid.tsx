import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScoreSheet } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { scoredItems } from '../../../src-main/core/domain/scoring/scheme.ts';
import { act, asReplyError, explainError, useWords } from '../../api/index.ts';
import { EntryGrid, type SaveOutcome } from '../../ui/entry-grid/entry-grid.tsx';
import { SavedMark } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { capNotes, columnsOf, liveTotal, pointsProblem, pointsText } from './score-text.ts';
import own from './scoring.module.css';
import { VetoButton } from './veto-button.tsx';

type Part = ScoreSheet['parts'][number];
type SheetRow = Part['rows'][number];

interface ScoreSheetGridProps {
  readonly roundId: RoundId;
  readonly sheet: ScoreSheet;
  readonly part: Part;
  readonly readOnly: boolean;
}

/** One expert's points by one scheme, typed from paper: every cell is on disk when the caret has left it. */
export function ScoreSheetGrid({ roundId, sheet, part, readOnly }: ScoreSheetGridProps) {
  const all = useWords();
  const words = all.scoring;
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState(0);
  const [savedUtc, setSavedUtc] = useState<string | null>(null);
  const { scheme, rows } = part;
  const items = scoredItems(scheme);
  const caps = capNotes(all, scheme);

  const save = async (row: SheetRow, criterionId: string, text: string): Promise<SaveOutcome> => {
    setUnderWay((n) => n + 1);
    try {
      const { applicationId } = row;
      const { points } = await act('scoring', 'enter', {
        roundId,
        expertId: sheet.expertId,
        applicationId,
        criterionId,
        text,
      });
      setSavedUtc(new Date().toISOString());
      void client.invalidateQueries({ queryKey: ['scoring'] });
      return { kind: 'saved', text: pointsText(points) };
    } catch (failure) {
      return { kind: 'refused', sentence: explainError(all, asReplyError(failure)) };
    } finally {
      setUnderWay((n) => n - 1);
    }
  };

  return (
    <>
      <div className={`${styles.padded} ${styles.between}`}>
        <span className={`${styles.quiet} ${styles.small}`}>
          {[words.entry.keys, ...caps].join(all.criteria.schemes.between)}
        </span>
        <SavedMark savedUtc={savedUtc} busy={underWay > 0} />
      </div>
      <EntryGrid<SheetRow>
        id={`score-${sheet.expertId}-${scheme.id}`}
        label={words.entry.gridOf(sheet.expert)}
        rows={rows}
        rowKey={(row) => row.applicationId}
        columns={columnsOf(all, scheme)}
        lead={[
          { key: 'number', title: words.entry.number, cell: (row) => row.number },
          {
            key: 'name',
            title: words.entry.applicant,
            width: 11,
            cell: (row) => (
              <>
                <span className={styles.name}>{row.name}</span>
                {row.lead && <span className={own.lead}>{words.entry.lead}</span>}
                <div className={`${styles.quiet} ${styles.small}`}>{row.title}</div>
              </>
            ),
          },
        ]}
        trail={[
          {
            key: 'total',
            title: words.entry.total,
            align: 'right',
            width: 5,
            cell: (_row, texts) => {
              const total = liveTotal(scheme, texts);
              return total === null ? <span className={styles.quiet}>—</span> : <strong>{pointsText(total)}</strong>;
            },
          },
          ...(scheme.vetoes.length === 0
            ? []
            : [
                {
                  key: 'veto',
                  title: words.entry.veto,
                  width: 6,
                  cell: (row: SheetRow) => (
                    <VetoButton
                      roundId={roundId}
                      expertId={sheet.expertId}
                      vetoes={scheme.vetoes}
                      row={row}
                      readOnly={readOnly}
                    />
                  ),
                },
              ]),
        ]}
        text={(row, key) => pointsText(row.points[items.findIndex((one) => one.id === key)])}
        cellLabel={(row, column) => words.entry.cellOf(row.name, column.title)}
        check={(_row, key, text) => {
          const item = items.find((one) => one.id === key);
          return item === undefined ? null : pointsProblem(words, text, item);
        }}
        save={save}
        readOnly={readOnly}
      />
    </>
  );
}
