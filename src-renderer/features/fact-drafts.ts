import type { EnteredFact, FactEntry, TypedEntry } from '../../src-main/core/domain/eligibility/entered-facts.ts';

export type FactShape =
  | 'yes_no'
  | 'day'
  | 'tier'
  | 'employment'
  | 'criteria'
  | 'posting'
  | 'periods'
  | 'punishments'
  | 'achievements';

export const shapeOf: Readonly<Record<EnteredFact, FactShape>> = {
  unitPosting: 'posting',
  receivedOn: 'day',
  aidDirect: 'yes_no',
  aidStays: 'periods',
  unitTier: 'tier',
  hostRecommends: 'yes_no',
  villageSent: 'yes_no',
  villageStays: 'periods',
  villageAchievement: 'yes_no',
  personnelFileAtUnit: 'yes_no',
  registeredInProvince: 'yes_no',
  contract: 'yes_no',
  insurancePeriods: 'periods',
  employment: 'employment',
  typeConditionsMet: 'yes_no',
  achievements: 'achievements',
  punishments: 'punishments',
  criteriaVersion: 'criteria',
};

/** A fact as it stands in the form: a word, or lines of cells; `none` says that there is nothing of the kind. */
export interface FactDraft {
  readonly word: string;
  readonly lines: readonly (readonly string[])[];
  readonly none: boolean;
}

export const blankLine: Readonly<Record<FactShape, readonly string[]>> = {
  yes_no: [],
  day: [],
  tier: [],
  employment: [],
  criteria: [],
  posting: ['', ''],
  periods: ['', ''],
  punishments: ['', '', ''],
  achievements: ['', ''],
};

function linesOf(entry: FactEntry): readonly (readonly string[])[] {
  const { value } = entry;
  if (value === null || typeof value !== 'object') return [];
  const cells = (one: object): readonly string[] => {
    const { id, on, grade, from = '', to } = one as Readonly<Record<string, string | null | undefined>>;
    if (id !== undefined) return [id ?? '', on ?? ''];
    return grade === undefined ? [from ?? '', to ?? ''] : [grade ?? '', from ?? '', to ?? ''];
  };
  return Array.isArray(value) ? value.map(cells) : [cells(value)];
}

export function draftOf(name: EnteredFact, entry: FactEntry | undefined): FactDraft {
  const value = entry?.value ?? null;
  const lines = entry === undefined ? [] : linesOf(entry);
  const none = value === 'none' || (Array.isArray(value) && value.length === 0);
  const word = typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' && !none ? value : '';
  return { word, none, lines: lines.length > 0 ? lines : [blankLine[shapeOf[name]]] };
}

const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '');

/** False for a sanction without its kind: the office has no word for that. */
export function isWhole(name: EnteredFact, { lines, none }: FactDraft): boolean {
  return shapeOf[name] !== 'punishments' || none || lines.every((line) => isBlank(line) || line[0] !== '');
}

function sentValue(name: EnteredFact, { word, lines, none }: FactDraft): unknown {
  const filled = lines.filter((line) => !isBlank(line));
  const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text);
  switch (shapeOf[name]) {
    case 'yes_no':
      return word === '' ? null : word === 'yes';
    case 'posting': {
      const [from = '', to = ''] = filled[0] ?? [];
      return none ? 'none' : filled.length === 0 ? null : { from, to };
    }
    case 'periods':
      return none ? [] : filled.length === 0 ? null : filled.map(([from = '', to]) => ({ from, to: orNull(to) }));
    case 'punishments':
      if (none) return [];
      return filled.length === 0 ? null : filled.map(([grade, from = '', to]) => ({ grade, from, to: orNull(to) }));
    case 'achievements':
      return none ? [] : filled.length === 0 ? null : filled.map(([id = '', on = '']) => ({ id, on }));
    default:
      return orNull(word);
  }
}

/** What is sent of it; what was left empty says nothing. */
export function entryOf(name: EnteredFact, draft: FactDraft): TypedEntry {
  return { name, value: sentValue(name, draft) } as TypedEntry;
}
