import type { IsoDate } from '../calendar/iso-date.ts';
import type { PoolDetails, PoolEntry } from './pool-member.ts';

export type PoolAct = 'added' | 'changed' | 'renewed' | 'suspended' | 'resumed' | 'removed' | 'readmitted';

export type PoolField = keyof PoolDetails | 'unit';

/** A field in which two entries differ, as texts. */
export interface PoolCell {
  readonly field: PoolField;
  readonly before: string;
  readonly after: string;
}

/** One field of an entry as a text: two entries say the same where their texts are the same. */
export function fieldText(entry: PoolEntry, field: PoolField): string {
  if (field === 'unit') return entry.units.at(-1)?.unit ?? '';
  const value = entry.details[field];
  if (value === null) return '';
  if (field === 'titles') {
    return entry.details.titles
      .map((one) => [one.series, one.title, one.since ?? ''].filter(Boolean).join(' '))
      .join('；');
  }
  return Array.isArray(value) ? value.join('、') : String(value);
}

const FIELDS: readonly PoolField[] = [
  'name',
  'tibetanName',
  'unit',
  'duty',
  'titles',
  'disciplines',
  'education',
  'prefecture',
  'inPost',
  'chairEligible',
  'ownStaff',
  'termStart',
  'termEnd',
  'firstEntry',
  'served',
  'phone',
  'avoidUnits',
  'availability',
  'remark',
];

export function changedCells(before: PoolEntry, after: PoolEntry): PoolCell[] {
  return FIELDS.map((field) => ({ field, before: fieldText(before, field), after: fieldText(after, field) })).filter(
    (cell) => cell.before !== cell.after,
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
  readonly cells: readonly PoolCell[];
}

/** What a change is to the authority: a new term is a renewal and a new employer is told, whichever act brought it. */
function kindsOf({ act, before }: PoolChange, cells: readonly PoolCell[]): ReportedKind[] {
  if (act === 'added' || act === 'readmitted') return ['added'];
  if (act === 'removed') return ['removed'];
  if (act === 'suspended' || act === 'resumed') return ['suspended'];
  if (before === null) return [];
  const kinds: ReportedKind[] = [];
  if (cells.some(({ field, before: was, after }) => field === 'termEnd' && after > was)) kinds.push('renewed');
  if (cells.some(({ field }) => field === 'unit')) kinds.push('unit');
  const told: readonly PoolField[] = ['unit', 'termStart', 'termEnd'];
  if (cells.some(({ field }) => !told.includes(field)) || kinds.length === 0) kinds.push('other');
  return kinds;
}

/** The changes from one day to another, both counted, by kind and then by their day (调整备案报告). */
export function reportChanges(changes: readonly PoolChange[], from: IsoDate, until: IsoDate): ReportedChange[] {
  const told = changes
    .filter((one) => from <= one.onDate && one.onDate <= until)
    .flatMap((one) => {
      const cells = one.before === null ? [] : changedCells(one.before, one.after);
      return kindsOf(one, cells).map((kind): ReportedChange => ({ ...one, kind, cells }));
    });
  return REPORTED_KINDS.flatMap((kind) =>
    told.filter((one) => one.kind === kind).sort((a, b) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0)),
  );
}
