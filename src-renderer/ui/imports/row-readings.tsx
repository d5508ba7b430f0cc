import { VisuallyHidden } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { CellView, DraftRowView, IssueView } from '../../../src-main/core/contract/index.ts';
import type { Reading } from '../../../src-main/core/domain/roster/cell-reading.ts';
import { type Roster, useAsk, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { asHeading } from '../format.ts';
import { sentenceOfIssue } from '../issue-table.tsx';
import { ErrorNote } from '../notes.tsx';
import { StatusIcon } from '../status-badge.tsx';
import styles from './rows-panel.module.css';

/** Every cell of one row: column, text as the sheet shows it, what was made of it, and what is wrong with it. */
export function RowReadings({
  roundId,
  roster,
  draftId,
  row,
}: {
  readonly roundId: string | null;
  readonly roster: Roster;
  readonly draftId: string;
  readonly row: DraftRowView;
}) {
  const dictionary = useWords();
  const words = dictionary.imports.rowView;
  const place = { sheet: row.sheet, row: row.row };
  const answer = useAsk(roster, 'draftRow', { roundId, draftId, ...place });
  if (answer.isError) return <ErrorNote error={answer.error.reply} />;
  if (!answer.data) return null;
  const { cells, refused, warnings } = answer.data;
  const title = words.title(answer.data.sheet, answer.data.row);
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <Findings refused={refused} warnings={warnings} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{dictionary.imports.column}</th>
              <th scope="col">{words.raw}</th>
              <th scope="col">{words.reading}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <CellRow key={cell.letter} cell={cell} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function CellRow({ cell }: { readonly cell: CellView }) {
  const dictionary = useWords();
  const words = dictionary.imports.rowView;
  const names: Readonly<Record<string, string>> = dictionary.issues.fields;
  const said = cell.reading === null ? '' : sayReading(dictionary, cell.reading);
  const differs = cell.field !== null && said !== cell.raw && said !== '';
  const state = cell.refused.length > 0 ? 'failed' : cell.warnings.length > 0 ? 'waiting' : undefined;
  const meaning = cell.field === null ? '' : asHeading(names[cell.field] ?? cell.field);
  const marks = [
    cell.formula ? words.formula : '',
    cell.hidden ? words.hiddenColumn : '',
    cell.filledFrom === null ? '' : words.filledFrom(cell.filledFrom),
  ].filter(Boolean);
  return (
    <tr data-state={state} data-unread={cell.field === null || undefined}>
      <th scope="row">
        <span className={styles.letter}>{cell.letter}</span> {cell.heading}
        {meaning !== '' && !cell.heading.includes(meaning) && <span className={styles.meaning}>{meaning}</span>}
      </th>
      <td>
        <span className={styles.raw}>{cell.raw}</span>
        {marks.length > 0 && <span className={styles.meaning}>{marks.join(dictionary.common.comma)}</span>}
      </td>
      <td>
        {cell.field === null ? (
          <span className={styles.meaning}>{words.notRead}</span>
        ) : (
          <span className={differs ? styles.differs : undefined}>
            {differs && <IconArrowsDiff size="0.95rem" aria-hidden />}
            {differs && <VisuallyHidden>{words.differs}</VisuallyHidden>}
            <span>{said === '' ? words.blank(cell.raw === '') : said}</span>
          </span>
        )}
        <Findings refused={cell.refused} warnings={cell.warnings} />
      </td>
    </tr>
  );
}

function Findings({
  refused,
  warnings,
}: {
  readonly refused: readonly IssueView[];
  readonly warnings: readonly IssueView[];
}) {
  const dictionary = useWords();
  if (refused.length + warnings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {[...refused, ...warnings].map((issue, i) => (
        <li key={`${issue.field} ${issue.code}`}>
          <StatusIcon status={i < refused.length ? 'failed' : 'waiting'} size="0.95rem" />
          <span>{sentenceOfIssue(dictionary, issue)}</span>
        </li>
      ))}
    </ul>
  );
}

function sayReading(dictionary: Words, reading: Reading): string {
  const { common, imports } = dictionary;
  const words = imports.rowView;
  switch (reading.kind) {
    case 'text':
      return reading.text;
    case 'date':
      return reading.date;
    case 'number':
      return String(reading.number);
    case 'sex':
      return reading.code === 'female' ? common.female : common.male;
    case 'level':
      return common.levels[reading.code] ?? reading.code;
    case 'application_kind':
      return common.applicationKinds[reading.code] ?? reading.code;
    case 'unit_kind':
      return common.unitKinds[reading.code] ?? reading.code;
    case 'id_kind':
      return dictionary.issues.documentKinds[reading.code] ?? reading.code;
    case 'yes_no':
      return reading.yes ? common.yes : common.no;
    case 'grades':
      return reading.grades.map(({ year, grade }) => words.grade(year, grade)).join(common.comma);
    case 'names':
      return reading.names.join(common.comma);
    case 'years':
      return reading.years.join(common.comma);
    case 'specialty_years':
      return words.specialtyYears(reading.specialty, reading.years);
    case 'term':
      return words.term(reading.start ?? '', reading.end ?? '');
  }
}
