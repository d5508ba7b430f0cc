import type { IsoDate } from '../calendar/iso-date.ts';
import { lastDayOf } from '../calendar/partial-date.ts';
import { awayText } from './away.ts';
import type { PoolDetails, PoolEntry } from './pool-member.ts';

export type PoolAct = 'added' | 'changed' | 'renewed' | 'suspended' | 'resumed' | 'removed' | 'readmitted';

export type PoolField = keyof PoolDetails | 'idNumber' | 'unit' | 'juries';

/** A field in which two entries differ, as texts that whoever shows them joins in the reader's language; empty for blank. */
export interface PoolCell {
  readonly field: PoolField;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const single = (text: string): readonly string[] => (text === '' ? [] : [text]);

/** One field of an entry as texts: two entries say the same where their texts are the same. */
function fieldTexts(entry: PoolEntry, field: PoolField): readonly string[] {
  if (field === 'idNumber') return single(entry.idNumber);
  if (field === 'unit') return single(entry.units.at(-1)?.unit ?? '');
  if (field === 'juries') return entry.juries.map((one) => one.jury);
  if (field === 'away') return entry.details.away.map(awayText);
  const value = entry.details[field];
  if (value === null) return [];
  if (field === 'titles') {
    return entry.details.titles.map((one) => [one.series, one.title, one.since ?? ''].filter(Boolean).join(' '));
  }
  return Array.isArray(value) ? value.map(String) : single(String(value));
}

const FIELDS: readonly PoolField[] = [
  'name',
  'tibetanName',
  'idNumber',
  'unit',
  'duty',
  'titles',
  'disciplines',
  'education',
  'prefecture',
  'inPost',
  'retiresOn',
  'chairEligible',
  'ownStaff',
  'termStart',
  'termEnd',
  'firstEntry',
  'served',
  'phone',
  'address',
  'avoidUnits',
  'availability',
  'away',
  'juries',
  'remark',
];

export function changedCells(before: PoolEntry, after: PoolEntry): PoolCell[] {
  return FIELDS.map((field) => ({ field, before: fieldTexts(before, field), after: fieldTexts(after, field) })).filter(
    (cell) => cell.before.length !== cell.after.length || cell.before.some((text, i) => text !== cell.after[i]),
  );
}

export interface PoolChange {
  readonly memberId: string;
  readonly act: PoolAct;
  readonly onDate: IsoDate;
  readonly reason: string;
  readonly document: string;
  readonly before: PoolEntry | null;
  readonly after: PoolEntry;
}

export type ReportedKind = 'added' | 'removed' | 'renewed' | 'unit' | 'suspended' | 'other';
export const REPORTED_KINDS: readonly ReportedKind[] = ['added', 'removed', 'renewed', 'unit', 'suspended', 'other'];

export interface ReportedChange extends PoolChange {
  readonly kind: ReportedKind;
  /** What belongs to the kind: the term of a renewal, the employer of a move, everything else of another change. */
  readonly cells: readonly PoolCell[];
}

/** A term is renewed where its last day is later: the same end by its day or by its month is the same term. */
function isRenewed(before: PoolEntry, after: PoolEntry): boolean {
  const [was, is] = [lastDayOf(before.details.termEnd), lastDayOf(after.details.termEnd)];
  return was !== null && is !== null && is > was;
}

/** What a change is to the authority: a new term is a renewal and a new employer is told, whichever act brought it. */
function toldAs(change: PoolChange): ReportedChange[] {
  const { act, before, after } = change;
  const cells = before === null ? [] : changedCells(before, after);
  const one = (kind: ReportedKind): ReportedChange[] => [{ ...change, kind, cells }];
  if (act === 'added' || act === 'readmitted') return one('added');
  if (act === 'removed') return one('removed');
  if (act === 'suspended' || act === 'resumed') return one('suspended');
  if (before === null) return [];
  const kindOf = ({ field }: PoolCell): ReportedKind => {
    if (field === 'unit') return 'unit';
    return isRenewed(before, after) && (field === 'termStart' || field === 'termEnd') ? 'renewed' : 'other';
  };
  const kinds = new Set(cells.map(kindOf));
  // A change that shows in no field, such as since when somebody works there, is told as well.
  if (kinds.size === 0) return one('other');
  return [...kinds].map((kind) => ({ ...change, kind, cells: cells.filter((cell) => kindOf(cell) === kind) }));
}

/** The changes from one day to another, both counted, by kind and then by their day (调整备案报告). */
export function reportChanges(changes: readonly PoolChange[], from: IsoDate, until: IsoDate): ReportedChange[] {
  const told = changes.filter((one) => from <= one.onDate && one.onDate <= until).flatMap(toldAs);
  return REPORTED_KINDS.flatMap((kind) =>
    told.filter((one) => one.kind === kind).sort((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0)),
  );
}
