import type { IdKind } from '../identity/id-number.ts';
import { ok, type Result } from '../kernel/result.ts';
import { readCellDate } from './cell-date.ts';
import type { SheetGrid } from './cells.ts';
import { EXPERT_COLUMNS, EXPERT_REQUIRED } from './expert-columns.ts';
import { type Judged, judgePeople } from './judge-people.ts';
import { type RosterLayout, type RosterRow, type RosterRows, readChosenRows, readRosterRows } from './roster-rows.ts';
import { dateField, digitsField, notesFor, type Person, type RowNotes, readPerson, requiredText } from './row-notes.ts';
import type { SheetChoice } from './sheet-choice.ts';
import { readInPost, readYears, type Sex, splitNames } from './words.ts';

/** Text fields are '' when the cell is blank; dates are `YYYY-MM` or `YYYY-MM-DD`, null when blank or unreadable. */
export interface AcceptedExpert {
  readonly sheet: string;
  /** 1-based row of the sheet. */
  readonly rowNumber: number;
  /** 序号 of the pool; null when blank or no number. */
  readonly poolNumber: number | null;
  readonly name: string;
  readonly nameOriginal: string | null;
  /** In Tibetan script; '' where the roster has none. */
  readonly tibetanName: string;
  readonly sex: Sex | null;
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly idNumber: string;
  readonly idKind: IdKind;
  /** The fifteen digits of an old card, whose eighteen are `idNumber`; null for everything else. */
  readonly idOld: string | null;
  readonly unitName: string;
  readonly duty: string;
  readonly title: string;
  readonly titleDate: string | null;
  readonly specialty: string;
  readonly education: string;
  /** True also where the pool does not say (a warning tells when a word could not be read). */
  readonly inPost: boolean;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  /** Years of earlier juries, ascending. */
  readonly served: readonly number[];
  readonly servedOriginal: string;
  readonly phone: string;
  /** Where the person lives, as written; '' where the roster has none. */
  readonly address: string;
  /** Names of units the expert must avoid, as written. */
  readonly avoidUnits: readonly string[];
  readonly remark: string;
}

export type JudgedExperts = Judged<AcceptedExpert>;

const LAYOUT: RosterLayout = {
  kind: 'experts',
  specs: EXPERT_COLUMNS,
  required: EXPERT_REQUIRED,
  foreign: /^(拟?申报|岗位审核|近三年年度考核)/u,
};

/**
 * Judges the expert pool (form F03). Row refusals: those of `readIdNumber` and `readPersonName`, `duplicate_id`
 * {firstRow, firstSheet}, `unit_missing`, `title_missing`, `specialty_missing`. Workbook refusals: those of `readRosterRows`.
 */
export function judgeExperts(sheets: readonly SheetGrid[]): Result<JudgedExperts> {
  const roster = readRosterRows(sheets, LAYOUT);
  return roster.ok ? ok(judgePool(roster.value)) : roster;
}

/** The same under what somebody decided about sheets and columns. Never refuses: `trouble` tells why no row was read. */
export function judgeChosenExperts(sheets: readonly SheetGrid[], choices: readonly SheetChoice[]): JudgedExperts {
  return judgePool(readChosenRows(sheets, LAYOUT, choices));
}

/** The data rows that `judgeChosenExperts` judges, one by one. */
export function readExpertRows(sheets: readonly SheetGrid[], choices: readonly SheetChoice[]): RosterRows {
  return readChosenRows(sheets, LAYOUT, choices);
}

/** What one row says, whether it can be taken or not. */
export function readExpertRow(row: RosterRow): AcceptedExpert {
  const notes = notesFor(row);
  return judgeRow(notes, readPerson(notes));
}

function judgePool(roster: RosterRows): JudgedExperts {
  const firstByNumber = new Map<number, number>();
  return judgePeople(roster, (notes, person) => {
    const expert = judgeRow(notes, person);
    if (expert.poolNumber === null) return expert;
    const firstRow = firstByNumber.get(expert.poolNumber);
    if (firstRow === undefined) firstByNumber.set(expert.poolNumber, expert.rowNumber);
    else notes.warn('poolNumber', 'duplicate_pool_number', { firstRow });
    return expert;
  });
}

function judgeRow(notes: RowNotes, person: Person): AcceptedExpert {
  const text = (field: string) => notes.text(field);
  const number = text('poolNumber').normalize('NFKC');
  const inPost = readInPost(text('inPost'));
  if (text('inPost') !== '' && inPost === undefined) notes.warn('inPost', 'in_post_unreadable');
  const served = readYears(text('served'));
  if (!served) notes.warn('served', 'served_unreadable');
  return {
    sheet: notes.row.sheet.name,
    rowNumber: notes.row.row,
    poolNumber: /^\d{1,9}$/u.test(number) ? Number(number) : null,
    name: person.name,
    nameOriginal: person.nameOriginal,
    tibetanName: person.tibetanName,
    sex: person.sex,
    ethnicity: text('ethnicity'),
    birth: person.birth,
    idNumber: person.id?.number ?? '',
    idKind: person.id?.kind ?? 'resident_id',
    idOld: person.id?.oldNumber ?? null,
    unitName: requiredText(notes, 'unitName', 'unit_missing'),
    duty: text('duty'),
    title: requiredText(notes, 'title', 'title_missing'),
    titleDate: dateField(notes, 'titleDate'),
    specialty: requiredText(notes, 'specialty', 'specialty_missing'),
    education: text('education'),
    inPost: inPost ?? true,
    ...termOf(notes),
    served: served ?? [],
    servedOriginal: text('served'),
    phone: digitsField(notes, 'phone'),
    address: text('address'),
    avoidUnits: splitNames(text('avoidUnits')),
    remark: text('remark'),
  };
}

/** Two columns, or one cell such as `2020年1月-2022年12月` or `2020.01—2022.12`. */
function termOf(notes: RowNotes): { termStart: string | null; termEnd: string | null } {
  let termStart = dateField(notes, 'termStart');
  let termEnd = dateField(notes, 'termEnd');
  const term = notes.text('term');
  if (term !== '') {
    const parts = term.split(/\s*(?:至|到|—+|–|~|～|(?<=[\d月日])-(?=\d{4}))\s*/u);
    const dates = parts.map((t) => readCellDate({ t, kind: 'text' }));
    const [first, last] = dates;
    if (dates.length === 2 && first?.ok && last?.ok) {
      termStart ??= first.value.date;
      termEnd ??= last.value.date;
    } else notes.warn('term', 'date_unreadable');
  }
  if (termStart && termEnd && termStart > termEnd) notes.warn('termEnd', 'term_reversed');
  return { termStart, termEnd };
}
