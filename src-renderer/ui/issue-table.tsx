import type { IssueView } from '../../src-main/core/contract/index.ts';
import { explainCode, useWords } from '../api/index.ts';
import { type Column, DataTable } from './data-table.tsx';

/** Rows of a workbook with what is wrong or odd: where it stands, what was written there, what to do. */
export function IssueTable({
  label,
  issues,
  empty,
  maxHeight = '22rem',
}: {
  readonly label: string;
  readonly issues: readonly IssueView[];
  readonly empty: string;
  readonly maxHeight?: string;
}) {
  const words = useWords();
  const sentenceOf = (issue: IssueView): string =>
    explainCode(words, issue.code, {
      ...issue.params,
      row: issue.row,
      field: fieldName(words.issues.fields, issue.field),
      original: issue.original ?? '',
    }) ?? words.issues.unknown(issue.row);
  const columns: readonly Column<{ readonly issue: IssueView; readonly key: string }>[] = [
    { key: 'row', title: words.issues.row, value: ({ issue }) => issue.row, align: 'right', tight: true },
    { key: 'sheet', title: words.issues.sheet, value: ({ issue }) => issue.sheet, tight: true },
    {
      key: 'column',
      title: words.issues.column,
      value: ({ issue }) => columnName(issue.column, fieldName(words.issues.fields, issue.field)),
      tight: true,
    },
    { key: 'original', title: words.issues.original, value: ({ issue }) => issue.original, width: 11 },
    { key: 'sentence', title: words.issues.sentence, value: ({ issue }) => sentenceOf(issue), width: 22 },
  ];
  return (
    <DataTable
      label={label}
      rows={issues.map((issue, i) => ({ issue, key: String(i) }))}
      columns={columns}
      rowKey={({ key }) => key}
      filter={issues.length > 8}
      empty={<p style={{ margin: 0, padding: '0.75rem 1rem', color: 'var(--mantine-color-dimmed)' }}>{empty}</p>}
      maxHeight={maxHeight}
    />
  );
}

function fieldName(names: Readonly<Record<string, string>>, field: string): string {
  return Object.hasOwn(names, field) ? (names[field] ?? field) : field;
}

/** `G 身份证号`: letter and heading as they stand in the sheet; what the column means only where the heading says otherwise. */
function columnName(column: string, meaning: string): string {
  return column.includes(meaning) ? column : [column, meaning].filter(Boolean).join(' ');
}
