import { type UnitWorkbookWords, unitWorkbooks } from '../../../src-renderer/text/zh-cn/unit-workbooks.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { APPLICANT_COLUMNS, APPLICANT_REQUIRED } from '../domain/roster/applicant-columns.ts';
import { EXPERT_COLUMNS, EXPERT_REQUIRED } from '../domain/roster/expert-columns.ts';
import type { FieldSpec } from '../domain/roster/header.ts';
import { EXAMPLE, FILLING_GUIDE } from '../domain/roster/own-marks.ts';
import { TREE_COLUMNS } from '../domain/units/tree-columns.ts';
import type { ChoiceList, SheetCell, WorkbookModel, WrittenSheet } from './workbook-model.ts';

export type TemplateOf = 'applicants' | 'experts' | 'units';

export interface TemplateFacts {
  readonly of: TemplateOf;
  readonly createdOn: IsoDate;
  /** Names of the title series, as the office's catalogue has them. */
  readonly series: readonly string[];
}

/** A second way to write what other columns say already: read where a unit uses it, not offered to fill. */
const OTHER_NOTATION: ReadonlySet<string> = new Set(['age', 'assessmentText', 'specialtyAndYears', 'term']);

const ROSTERS: Readonly<
  Record<TemplateOf, { readonly specs: readonly FieldSpec[]; readonly required: readonly string[] }>
> = {
  applicants: { specs: APPLICANT_COLUMNS, required: APPLICANT_REQUIRED },
  experts: { specs: EXPERT_COLUMNS, required: EXPERT_REQUIRED },
  units: { specs: TREE_COLUMNS, required: ['name'] },
};

const DATES: ReadonlySet<string> = new Set([
  ...['birth', 'workStart', 'graduated', 'currentTitleDate', 'appointedDate'],
  ...['titleDate', 'firstEntry', 'termStart', 'termEnd'],
]);
const NUMBERS: ReadonlySet<string> = new Set(['idNumber', 'phone', 'postAuditNumber', 'code']);
const WIDTHS: Readonly<Record<string, number>> = {
  sequence: 6,
  poolNumber: 6,
  sex: 6,
  ethnicity: 8,
  idNumber: 21,
  code: 21,
  phone: 14,
  address: 26,
  unitName: 26,
  parent: 26,
  school: 24,
  series: 16,
  postAuditNumber: 22,
  avoidUnits: 22,
  former: 22,
  remark: 16,
};
/** A unit's name is longer than a person's. */
const UNIT_NAME = 30;
const BLANK_ROWS = 60;
/** Every assessment of the last three years has its column. */
const YEARS_BACK = [3, 2, 1];

/** Characters, a little less than a page across: title and filing line stand on the first sheet that leaves the printer. */
const FIRST_PAGE = 130;

function columnsWithin(room: number, widths: readonly number[]): number {
  let used = 0;
  const first = widths.findIndex((width) => {
    used += width;
    return used > room;
  });
  return first === -1 ? widths.length : Math.max(1, first);
}

interface Column {
  readonly field: string;
  readonly heading: string;
  readonly required: boolean;
}

function columnsOf(of: TemplateOf, year: number, words: UnitWorkbookWords): readonly Column[] {
  const { specs, required } = ROSTERS[of];
  return specs.flatMap(({ field, labels, yearly }): Column[] => {
    if (OTHER_NOTATION.has(field)) return [];
    if (yearly === true) {
      return YEARS_BACK.map((back) => ({ field, heading: words.template.yearColumn(year - back), required: false }));
    }
    return [{ field, heading: labels[0] ?? field, required: required.includes(field) }];
  });
}

/** Words a column offers; every one of them is read back as what it says. */
function choicesOf(of: TemplateOf, series: readonly string[], words: UnitWorkbookWords): Record<string, string[]> {
  const { inPost, kinds, levels, registerKinds, sexes, unitKinds } = words.template.values;
  if (of === 'units') return { unitKind: registerKinds };
  if (of === 'experts') return { sex: sexes, inPost };
  return { sex: sexes, level: levels, kind: kinds, series: [...series], unitKind: unitKinds };
}

/** 空白名册模板: the form as the import reads it, with lists to choose from, an example row and the notes of each column. */
export function rosterTemplate(facts: TemplateFacts, words: UnitWorkbookWords = unitWorkbooks): WorkbookModel {
  const { createdOn, of, series } = facts;
  const w = words.template;
  const columns = columnsOf(of, Number(createdOn.slice(0, 4)), words);
  const choices = choicesOf(of, series, words);
  const lists = Object.entries(choices).filter(([field]) => columns.some((column) => column.field === field));
  const example: Readonly<Record<string, string>> = w.example[of];
  const exampleOf = ({ field }: Column): string => {
    if (field === 'sequence' || field === 'poolNumber') return EXAMPLE;
    const said = example[field] ?? '';
    // The example speaks of engineers: the catalogue has the series under its own full name.
    return field === 'series' ? (series.find((name) => name.includes(said)) ?? said) : said;
  };
  const headingRow = 3;
  const widths = columns.map(({ field, heading }) =>
    of === 'units' && field === 'name' ? UNIT_NAME : (WIDTHS[field] ?? Math.max(11, heading.length * 1.6)),
  );
  const top = columnsWithin(FIRST_PAGE, widths);
  const sheet: WrittenSheet = {
    kind: 'written',
    name: w.title[of],
    orientation: 'landscape',
    widths,
    rows: [
      [{ text: w.title[of], look: 'title', span: top }],
      [{ text: w.filing, look: 'plain', span: top }],
      columns.map(({ heading, required }): SheetCell => ({ text: heading, look: required ? 'required' : 'heading' })),
      columns.map((column): SheetCell => ({ text: exampleOf(column), look: 'example' })),
    ],
    headingRow,
    textColumns: columns.flatMap(({ field }, i) => (DATES.has(field) || NUMBERS.has(field) ? [i] : [])),
    blankRows: BLANK_ROWS,
    choices: lists.map(
      ([field, values], i): ChoiceList => ({
        column: columns.findIndex((column) => column.field === field),
        sheet: FILLING_GUIDE,
        valuesAt: FIRST_LIST + i,
        from: GUIDE_HEAD + 1,
        to: GUIDE_HEAD + values.length,
        // An office may know a series or a type that is not in the list.
        strict: field !== 'series' && field !== 'kind',
        title: w.pickTitle,
        message: w.pickMessage,
      }),
    ),
  };
  return { kind: 'workbook', title: words.names[of], createdOn, sheets: [sheet, guide(columns, lists, of, words)] };
}

/** 1-based row of the guide's own heading; the lists stand right of it, one free column between. */
const GUIDE_HEAD = 3;
const FIRST_LIST = 4;

function guide(
  columns: readonly Column[],
  lists: readonly (readonly [string, readonly string[]])[],
  of: TemplateOf,
  words: UnitWorkbookWords,
): WrittenSheet {
  const w = words.template;
  const notes = columns.map(({ field, heading, required }): SheetCell[] => [
    { text: heading, look: 'boxed' },
    { text: required ? w.required : w.optional, look: required ? 'required' : 'boxed' },
    { text: noteOf(field, of, lists, words), look: 'boxed' },
  ]);
  const longest = Math.max(notes.length, ...lists.map(([, values]) => values.length));
  const blank: SheetCell = { text: '', look: 'plain' };
  const headOf = (field: string) => columns.find((column) => column.field === field)?.heading ?? field;
  return {
    kind: 'written',
    name: FILLING_GUIDE,
    orientation: 'landscape',
    widths: [20, 10, 46, 3, ...lists.map(() => 18)],
    rows: [
      [{ text: FILLING_GUIDE, look: 'title', span: 3 }],
      [{ text: w.guideLead(w.title[of]), look: 'subtitle', span: 3 }],
      [
        ...[w.column, w.need, w.how].map((text): SheetCell => ({ text, look: 'heading' })),
        blank,
        ...lists.map(([field]): SheetCell => ({ text: w.choices(headOf(field)), look: 'heading' })),
      ],
      ...Array.from({ length: longest }, (_, i): SheetCell[] => [
        ...(notes[i] ?? [blank, blank, blank]),
        blank,
        ...lists.map(([, values]): SheetCell => {
          const text = values[i];
          return text === undefined ? blank : { text, look: 'boxed' };
        }),
      ]),
    ],
    textColumns: [],
    blankRows: 0,
    choices: [],
  };
}

function noteOf(
  field: string,
  of: TemplateOf,
  lists: readonly (readonly [string, readonly string[]])[],
  { template: w }: UnitWorkbookWords,
): string {
  const own = w.notes[of === 'units' && field === 'name' ? 'treeName' : field];
  const format = lists.some(([one]) => one === field)
    ? w.listNote
    : DATES.has(field)
      ? w.dateNote
      : NUMBERS.has(field)
        ? w.textNote
        : '';
  return [own ?? '', format].join('');
}
