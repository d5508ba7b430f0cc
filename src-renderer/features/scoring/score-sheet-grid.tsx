import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScoreSheet } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { act, asReplyError, explainError, useWords } from '../../api/index.ts';
import { EntryGrid, type SaveOutcome } from '../../ui/entry-grid/entry-grid.tsx';
import { SavedMark } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { liveTotal, pointsProblem, pointsText } from './score-text.ts';
import own from './scoring.module.css';

type SheetRow = ScoreSheet['rows'][number];

interface ScoreSheetGridProps {
  readonly roundId: RoundId;
  readonly sheet: ScoreSheet;
  readonly readOnly: boolean;
}

/** One expert's sheet, typed from paper: every cell is on disk when the caret has left it. */
export function ScoreSheetGrid({ roundId, sheet, readOnly }: ScoreSheetGridProps) {
  const all = useWords();
  const words = all.scoring;
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState(0);
  const [savedUtc, setSavedUtc] = useState<string | null>(null);
  const criterionOf = (key: string) => sheet.criteria.find((one) => one.criterionId === key);

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
        <span className={`${styles.quiet} ${styles.small}`}>{words.entry.keys}</span>
        <SavedMark savedUtc={savedUtc} busy={underWay > 0} />
      </div>
      <EntryGrid<SheetRow>
        id={`score-${sheet.expertId}`}
        label={words.entry.gridOf(sheet.expert)}
        rows={sheet.rows}
        rowKey={(row) => row.applicationId}
        columns={sheet.criteria.map((one) => ({
          key: one.criterionId,
          title: words.criteria[one.criterionId] ?? one.title,
          hint: words.entry.max(pointsText(one.maxPoints)),
        }))}
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
              const total = liveTotal(sheet.criteria, texts);
              return total === null ? <span className={styles.quiet}>—</span> : <strong>{pointsText(total)}</strong>;
            },
          },
        ]}
        text={(row, key) => pointsText(row.points[sheet.criteria.findIndex((one) => one.criterionId === key)])}
        cellLabel={(row, column) => words.entry.cellOf(row.name, column.title)}
        check={(_row, key, text) => {
          const criterion = criterionOf(key);
          return criterion ? pointsProblem(words, text, criterion) : null;
        }}
        save={save}
        readOnly={readOnly}
      />
    </>
  );
}
