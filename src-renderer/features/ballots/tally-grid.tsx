import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BallotRoundView, BallotRowView } from '../../../src-main/core/contract/index.ts';
import type { RoundId, SectionId } from '../../../src-main/core/domain/kernel/ids.ts';
import { act, asReplyError, explainError, useWords } from '../../api/index.ts';
import { EntryGrid, type SaveOutcome } from '../../ui/entry-grid/entry-grid.tsx';
import { SavedMark } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './ballots.module.css';
import { RowResult } from './row-result.tsx';
import { checkRow, isStored, parseCount, storedText, tallyKeys } from './tally-check.ts';

interface TallyGridProps {
  readonly roundId: RoundId;
  readonly sectionId: SectionId;
  readonly round: BallotRoundView;
  readonly label: string;
}

/** The tally as it is called out: four counts a row, saved when they add up and not before. */
export function TallyGrid({ roundId, sectionId, round, label }: TallyGridProps) {
  const all = useWords();
  const words = all.ballots.tally;
  const client = useQueryClient();
  const [underWay, setUnderWay] = useState(0);
  const [savedUtc, setSavedUtc] = useState<string | null>(null);
  const readOnly = round.state !== 'reconciled';

  const save = async (
    row: BallotRowView,
    key: string,
    text: string,
    texts: Readonly<Record<string, string>>,
  ): Promise<SaveOutcome> => {
    const checked = checkRow(row, texts);
    // A row that does not add up stays on screen, marked, until it does: only whole rows are on disk.
    if (checked.state !== 'balanced') return { kind: 'held' };
    setUnderWay((n) => n + 1);
    try {
      await act('ballots', 'enterRow', { roundId, sectionId, applicationId: row.applicationId, ...checked.marks });
      setSavedUtc(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['ballots'] });
      return { kind: 'saved', text: String(parseCount(texts[key] ?? text) ?? '') };
    } catch (failure) {
      return { kind: 'refused', sentence: explainError(all, asReplyError(failure)) };
    } finally {
      setUnderWay((n) => n - 1);
    }
  };

  return (
    <>
      {!readOnly && (
        <div className={`${styles.padded} ${styles.between}`}>
          <span className={`${styles.quiet} ${styles.small}`}>{all.scoring.entry.keys}</span>
          <SavedMark savedUtc={savedUtc} busy={underWay > 0} />
        </div>
      )}
      <EntryGrid<BallotRowView>
        id={`tally-${sectionId}-${round.number}`}
        label={words.gridOf(label)}
        rows={round.rows}
        rowKey={(row) => row.applicationId}
        columns={tallyKeys.map((key) => ({ key, title: words[key] }))}
        lead={[
          { key: 'number', title: words.number, cell: (row) => row.number },
          {
            key: 'name',
            title: words.applicant,
            width: 10,
            cell: (row) => (
              <>
                <span className={styles.name}>{row.name}</span>
                <div className={`${styles.quiet} ${styles.small}`}>{row.title}</div>
              </>
            ),
          },
          {
            key: 'recused',
            title: words.recused,
            align: 'right',
            cell: (row) => (row.recusedPresent === 0 ? '—' : row.recusedPresent),
          },
        ]}
        trail={[
          {
            key: 'sum',
            title: words.sum,
            width: 7,
            cell: (row, texts) => <RowSum row={row} texts={texts} />,
          },
          {
            key: 'result',
            title: words.result,
            width: 15,
            cell: (row, texts) => (
              <RowResult
                roundId={roundId}
                sectionId={sectionId}
                round={round}
                row={row}
                stored={isStored(row, texts)}
                fixed={readOnly}
              />
            ),
          },
        ]}
        text={storedText}
        cellLabel={(row, column) => words.cellOf(row.name, column.title)}
        check={(_row, _key, text) => (text === '' || parseCount(text) !== undefined ? null : words.notACount)}
        save={save}
        readOnly={readOnly}
      />
    </>
  );
}

/** The live sum beside what it must be: the row that does not balance says so and is not saved. */
export function RowSum({
  row,
  texts,
}: {
  readonly row: BallotRowView;
  readonly texts: Readonly<Record<string, string>>;
}) {
  const words = useWords().ballots.tally;
  const [least, most] = [row.mustSum ?? 0, row.maySum ?? 0];
  const { state, found } = checkRow(row, texts);
  const wrong = state === 'unbalanced' || found > most;
  return (
    <div className={own.sum} data-state={wrong ? 'unbalanced' : state}>
      <span className={own.figure}>
        {found} <span className={own.of}>/ {words.range(least, most)}</span>
      </span>
      {state === 'unbalanced' ? (
        <span role="alert" className={own.alert}>
          {words.unbalanced(found, found > most ? most : least)}
        </span>
      ) : (
        <span className={styles.small}>
          {wrong
            ? words.over(found - most)
            : state === 'balanced'
              ? words.balanced
              : words.outOf(words.range(least, most))}
        </span>
      )}
    </div>
  );
}
