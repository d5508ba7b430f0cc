import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { DocumentWords } from './document-context.ts';
import type { CellLook, SheetCell, WorkbookModel } from './workbook-model.ts';

/** What stands in a cell of the plan. `locked`: the office has settled the pair; it is not changed here. */
export interface PlanCell {
  readonly mark: 'lead' | 'reviewer' | 'recused' | 'none';
  readonly locked: boolean;
}

export interface AssignmentSheet {
  readonly group: string;
  readonly experts: readonly { readonly name: string; readonly poolNumber: string }[];
  readonly rows: readonly {
    readonly bagNumber: string;
    readonly name: string;
    readonly unit: string;
    readonly qualification: string;
    /** One for each expert. */
    readonly cells: readonly PlanCell[];
  }[];
}

/** 主审分配表: the plan as a workbook, one sheet a group, to be changed and read in again. */
export interface AssignmentWorkbookFacts {
  readonly roundTitle: string;
  readonly rehearsal: boolean;
  readonly createdOn: IsoDate;
  readonly need: number;
  /** By which the workbook is known again when it comes back (`bookTag`). */
  readonly tag: string;
  readonly sheets: readonly AssignmentSheet[];
}

/** Spreadsheet programs take these for parts of a reference in a sheet's name, and no more than 31 characters. */
function sheetName(group: string, taken: Set<string>): string {
  const bare = [...group.replace(/[[\]:*?/\\']/gu, ' ').trim()].slice(0, 27).join('');
  let name = bare;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${bare} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}

const LOOKS = { lead: 'mark', reviewer: 'mark', none: 'mark', recused: 'barred' } as const satisfies Record<
  string,
  CellLook
>;

export function assignmentWorkbook(facts: AssignmentWorkbookFacts, words: DocumentWords): WorkbookModel {
  const w = words.groupPapers.book;
  const c = words.common;
  const taken = new Set([w.guideName.toLowerCase()]);
  const marks = { lead: w.lead, reviewer: w.reviewer, recused: w.recused, none: '' };
  const across = (text: string, look: CellLook, span: number): SheetCell[] => [{ text, look, span }];
  const guide = [
    [w.guideTitle, 'title'],
    [facts.roundTitle, 'subtitle'],
  ] as const;
  const lines = [
    ...w.guide(facts.need).map((text) => [text, 'plain'] as const),
    [w.marksHeading, 'column_head'] as const,
  ];
  const [title, round, ...rest] = [...guide, ...lines].map(([text, look]) => across(text, look, 2));
  const tag: SheetCell[] = [
    { text: w.tag, look: 'boxed' },
    { text: facts.tag, look: 'boxed' },
  ];
  const guideRows: SheetCell[][] = [title ?? [], round ?? [], tag, ...rest];
  const marksFrom = guideRows.length + 1;
  return {
    kind: 'workbook',
    title: w.title,
    createdOn: facts.createdOn,
    ...(facts.rehearsal ? { headerMark: words.rehearsalMark } : {}),
    sheets: [
      ...facts.sheets.map(({ group, experts, rows }) => ({
        kind: 'written' as const,
        name: sheetName(group, taken),
        orientation: 'landscape' as const,
        widths: [8, 16, 26, 16, ...experts.map(() => 10)],
        rows: [
          across(`${w.title}　${group}`, 'title', 4 + experts.length),
          across(w.lead_in, 'subtitle', 4 + experts.length),
          [
            c.bagNumber,
            c.name,
            c.unit,
            c.qualification,
            ...experts.map((one) => w.expert(one.name, one.poolNumber)),
          ].map((text): SheetCell => ({ text, look: 'heading' })),
          ...rows.map((row): SheetCell[] => [
            ...[row.bagNumber, row.name, row.unit, row.qualification].map(
              (text): SheetCell => ({ text, look: 'boxed' }),
            ),
            ...row.cells.map(({ mark, locked }): SheetCell => {
              return { text: marks[mark], look: locked && mark !== 'recused' ? 'fixed' : LOOKS[mark] };
            }),
          ]),
        ],
        headingRow: 3,
        textColumns: Array.from({ length: 4 + experts.length }, (_, i) => i),
        blankRows: 0,
        locked: true,
        choices: experts.map((_, i) => ({
          column: 4 + i,
          sheet: w.guideName,
          valuesAt: 0,
          from: marksFrom,
          to: marksFrom + 1,
          strict: false,
          title: w.marksHeading,
          message: w.choose,
        })),
      })),
      {
        kind: 'written',
        name: w.guideName,
        orientation: 'portrait',
        widths: [16, 60],
        rows: [
          ...guideRows,
          [{ text: w.lead, look: 'mark' }],
          [{ text: w.reviewer, look: 'mark' }],
          [{ text: w.recused, look: 'barred' }],
        ],
        textColumns: [0],
        blankRows: 0,
        locked: true,
        choices: [],
      },
    ],
  };
}
