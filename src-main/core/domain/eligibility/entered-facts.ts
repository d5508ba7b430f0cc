import { type IsoDate, parseIsoDate } from '../calendar/iso-date.ts';
import { daySpanOf } from '../calendar/partial-date.ts';
import { canonicalJson } from '../kernel/digest.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { readCellDate } from '../roster/cell-date.ts';
import type { EligibilityFacts, FactName } from './facts.ts';
import type { Finding } from './finding.ts';

/**
 * Facts that no roster says and no paper of the checklist settles: somebody reads them off a paper and enters them, a
 * group at a time. Stored in `application_fact`: published names are never changed, only added to.
 */
export const FACT_GROUPS = {
  posting: ['unitPosting', 'receivedOn'],
  aid: ['aidDirect', 'aidStays', 'unitTier', 'hostRecommends'],
  village: ['villageSent', 'villageStays', 'villageAchievement'],
  firm: ['personnelFileAtUnit', 'registeredInProvince', 'contract', 'insurancePeriods'],
  employment: ['employment'],
  kind: ['typeConditionsMet'],
  achievements: ['achievements'],
  punishments: ['punishments'],
  criteria: ['criteriaVersion'],
} as const satisfies Readonly<Record<string, readonly FactName[]>>;
export type FactGroup = keyof typeof FACT_GROUPS;
export type EnteredFact = (typeof FACT_GROUPS)[FactGroup][number];

export const factGroups = Object.keys(FACT_GROUPS) as readonly FactGroup[];
export const enteredFacts: readonly EnteredFact[] = factGroups.flatMap((group) => FACT_GROUPS[group]);

type Entries<V extends { readonly [K in EnteredFact]: unknown }> = {
  readonly [K in EnteredFact]: { readonly name: K; readonly value: V[K] | null };
}[EnteredFact];

/** null takes back what was entered: nobody has said. */
export type FactEntry = Entries<{ readonly [K in EnteredFact]: NonNullable<EligibilityFacts[K]> }>;

type Typed<T> = T extends IsoDate
  ? string
  : T extends readonly (infer U)[]
    ? Typed<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Typed<T[K]> }
      : T;
/** As somebody typed it: no date has been read yet. */
export type TypedEntry = Entries<{ readonly [K in EnteredFact]: Typed<NonNullable<EligibilityFacts[K]>> }>;

export interface EntryGround {
  readonly today: IsoDate;
  /** Ids of the criteria that the office holds for the series. */
  readonly criteria: readonly string[];
}

/** Where in the form: which fact, which of its lines. */
interface Place {
  readonly fact: EnteredFact;
  readonly line: number;
}

/** As written, in the shape of the store: `2020-12-05`, `2020-12` or `2020`. */
function written(text: string, place: Place): Result<string> {
  const plain = text.normalize('NFKC').trim();
  if (daySpanOf(plain)) return ok(plain);
  const read = readCellDate({ t: plain, kind: 'text' });
  return read.ok ? ok(read.value.date) : refuse('fact_date_unreadable', { ...place, date: plain });
}

function wholeDay(text: string, place: Place): Result<IsoDate> {
  const date = written(text, place);
  if (!date.ok) return date;
  const day = parseIsoDate(date.value);
  return day === undefined ? refuse('fact_day_missing', { ...place, date: date.value }) : ok(day);
}

/** The day by which something may have happened; what begins later cannot be on a paper yet. */
function notAfter(today: IsoDate, date: string, place: Place): Result<null> {
  const span = daySpanOf(date);
  return span && span.earliest > today ? refuse('fact_in_future', { ...place, date, today }) : ok(null);
}

type Read = typeof written | typeof wholeDay;
type Until = 'may_lie_ahead' | 'is_over';

function period(
  given: { readonly from: string; readonly to: string | null },
  place: Place,
  { read, today, until }: { readonly read: Read; readonly today: IsoDate; readonly until: Until },
): Result<{ readonly from: string; readonly to: string | null }> {
  const from = read(given.from, place);
  if (!from.ok) return from;
  const begun = notAfter(today, from.value, place);
  if (!begun.ok) return begun;
  if (given.to === null) return ok({ from: from.value, to: null });
  const to = read(given.to, place);
  if (!to.ok) return to;
  const [start, end] = [daySpanOf(from.value), daySpanOf(to.value)];
  if (start && end && end.latest < start.earliest) {
    return refuse('fact_dates_contradict', { ...place, from: from.value, to: to.value });
  }
  const over = until === 'is_over' ? notAfter(today, to.value, place) : ok(null);
  return over.ok ? ok({ from: from.value, to: to.value }) : over;
}

function each<T, U>(all: readonly T[], one: (item: T, line: number) => Result<U>): Result<readonly U[]> {
  const values: U[] = [];
  for (const [i, item] of all.entries()) {
    const read = one(item, i + 1);
    if (!read.ok) return read;
    values.push(read.value);
  }
  return ok(values);
}

function readValue(entry: TypedEntry, { today, criteria }: EntryGround): Result<unknown> {
  const at = (line: number): Place => ({ fact: entry.name, line });
  const { name, value } = entry;
  if (value === null) return ok(null);
  switch (name) {
    case 'receivedOn': {
      const day = wholeDay(value, at(1));
      if (!day.ok) return day;
      const come = notAfter(today, day.value, at(1));
      return come.ok ? day : come;
    }
    case 'unitPosting':
      return value === 'none' ? ok(value) : period(value, at(1), { read: wholeDay, today, until: 'may_lie_ahead' });
    // A letter may send somebody until a day that is still to come; paid insurance lies behind.
    case 'aidStays':
    case 'villageStays':
      return each(value, (one, line) => period(one, at(line), { read: written, today, until: 'may_lie_ahead' }));
    case 'insurancePeriods':
      return each(value, (one, line) => period(one, at(line), { read: written, today, until: 'is_over' }));
    case 'punishments':
      return each(value, (one, line) => {
        const read = period(one, at(line), { read: wholeDay, today, until: 'may_lie_ahead' });
        return read.ok ? ok({ grade: one.grade, ...read.value }) : read;
      });
    case 'achievements':
      return each(value, ({ id, on }, line) => {
        if (id.trim() === '') return refuse('fact_text_missing', { ...at(line) });
        const date = written(on, at(line));
        if (!date.ok) return date;
        const come = notAfter(today, date.value, at(line));
        return come.ok ? ok({ id: id.trim(), on: date.value }) : come;
      });
    case 'criteriaVersion':
      return criteria.includes(value) ? ok(value) : refuse('fact_criteria_unknown', { fact: name });
    default:
      return ok(value);
  }
}

/**
 * What was typed, with its dates read. Refusals, each with {fact, line}: `fact_date_unreadable` {date}, `fact_day_missing`
 * {date}, `fact_in_future` {date, today}, `fact_dates_contradict` {from, to}, `fact_text_missing`; `fact_criteria_unknown`.
 */
export function readEntry(entry: TypedEntry, ground: EntryGround): Result<FactEntry> {
  const value = readValue(entry, ground);
  return value.ok ? ok({ name: entry.name, value: value.value } as FactEntry) : value;
}

export type StandingFacts = ReadonlyMap<EnteredFact, FactEntry['value']>;

/** Entries that say something else than what stands. Refuses with `facts_unchanged` where none does. */
export function changedEntries(entries: readonly FactEntry[], standing: StandingFacts): Result<readonly FactEntry[]> {
  const changed = entries.filter(
    ({ name, value }) => canonicalJson(value) !== canonicalJson(standing.get(name) ?? null),
  );
  return changed.length === 0 ? refuse('facts_unchanged') : ok(changed);
}

/**
 * What this application's rules wait for: facts that a check looked at, could not tell by, and found unsaid. A rule whose
 * figure the office has not entered waits for that figure, not for a fact.
 */
export function neededFacts(findings: readonly Finding[]): ReadonlySet<EnteredFact> {
  const open = findings.filter(({ result, reason }) => result === 'cannot_tell' && reason !== 'parameter_not_set');
  return new Set(enteredFacts.filter((name) => open.some(({ inputs }) => inputs[name] === null)));
}
