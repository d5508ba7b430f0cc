import { Anchor } from '@mantine/core';
import type { IssueView } from '../../src-main/core/contract/index.ts';
import { explainCode, useWords } from '../api/index.ts';
import type { Words } from '../text/index.ts';
import { type Column, DataTable } from './data-table.tsx';
import { asHeading } from './format.ts';

/** Rows of a workbook with what is wrong or odd: where it stands, what was written there, what to do. */
export function IssueTable({
  label,
  issues,
  empty,
  maxHeight = '22rem',
  onRow,
}: {
  readonly label: string;
  readonly issues: readonly IssueView[];
  readonly empty: string;
  readonly maxHeight?: string;
  /** Shows the whole row. */
  readonly onRow?: (issue: IssueView) => void;
}) {
  const words = useWords();
  const columns: readonly Column<{ readonly issue: IssueView; readonly key: string }>[] = [
    {
      key: 'row',
      title: words.issues.row,
      value: ({ issue }) => issue.row,
      align: 'right',
      tight: true,
      ...(onRow === undefined
        ? {}
        : {
            cell: ({ issue }) => (
              <Anchor
                component="button"
                type="button"
                aria-label={words.issues.showRow(issue.row)}
                onClick={() => onRow(issue)}
              >
                {issue.row}
              </Anchor>
            ),
          }),
    },
    // Of a workbook with one sheet its name on every line says nothing.
    ...(issues.some((issue) => issue.sheet !== issues[0]?.sheet)
      ? [
          {
            key: 'sheet',
            title: words.issues.sheet,
            value: ({ issue }: { readonly issue: IssueView }) => issue.sheet,
            width: 7,
          },
        ]
      : []),
    {
      key: 'column',
      title: words.issues.column,
      value: ({ issue }) => columnName(issue.column, fieldName(words.issues.fields, issue.field)),
      tight: true,
    },
    // A cell that is missing has no text to show.
    ...(issues.some((issue) => issue.original)
      ? [
          {
            key: 'original',
            title: words.issues.original,
            value: ({ issue }: { readonly issue: IssueView }) => issue.original,
            width: 11,
          },
        ]
      : []),
    { key: 'sentence', title: words.issues.sentence, value: ({ issue }) => sentenceOfIssue(words, issue), width: 22 },
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

/** Where it stands, what is wrong or odd, what to do. */
export function sentenceOfIssue(words: Words, issue: IssueView): string {
  const params = {
    ...issue.params,
    row: issue.row,
    sheet: issue.sheet,
    field: fieldName(words.issues.fields, issue.field),
    original: issue.original ?? '',
  };
  return explainCode(words, issue.code, params) ?? words.issues.unknown(issue.row);
}

function fieldName(names: Readonly<Record<string, string>>, field: string): string {
  return Object.hasOwn(names, field) ? (names[field] ?? field) : field;
}

/** `G 身份证号`: letter and heading as they stand in the sheet; what the column means only where the heading says otherwise. */
function columnName(column: string, meaning: string): string {
  return column.includes(meaning) ? column : [column, asHeading(meaning)].filter(Boolean).join(' ');
}
