import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import type { AssignedPair } from './assign.ts';
import type { BookCell, BookRow, JudgedAssignmentBook } from './assignment-book.ts';
import type { AssignmentInput, PlannedApplication } from './problem.ts';
import { type PromiseCode, promisesOf } from './promises.ts';

/** What the workbook is held against. */
export interface BookGround {
  readonly input: AssignmentInput;
  readonly pairs: readonly AssignedPair[];
  readonly applications: readonly {
    readonly applicationId: ApplicationId;
    readonly number: number;
    readonly name: string;
  }[];
  /** Whoever may be given applications. */
  readonly experts: readonly { readonly expertId: ExpertId; readonly name: string; readonly poolNumber: string }[];
}

export type BookRefusalCode =
  | 'application_unknown'
  | 'name_differs'
  | 'row_twice'
  | 'expert_unknown'
  | 'expert_twice'
  | 'mark_unknown'
  | 'recusal_elsewhere'
  | 'recused'
  | 'over_limit'
  | 'under_limit'
  | Exclude<PromiseCode, 'recused' | 'limits' | 'discipline'>;

/** A cell that cannot be taken; the row it stands in is then left as it is. */
export interface BookRefusal {
  readonly sheet: string;
  readonly cell: string;
  readonly code: BookRefusalCode;
  readonly number: number | null;
  readonly name: string;
  readonly expert: string;
  readonly text: string;
  /** Of `over_limit`, `under_limit`: the limit; of `covered`: experts that the row has. */
  readonly figure?: number;
}

export interface BookChange {
  readonly sheet: string;
  readonly cell: string;
  readonly applicationId: ApplicationId;
  readonly expertId: ExpertId;
  /** `lead`, `not_lead`: of a pair that stays. */
  readonly change: 'added' | 'removed' | 'lead' | 'not_lead';
  /** The expert leads from now on. */
  readonly lead: boolean;
}

export interface BookChanges {
  readonly changes: readonly BookChange[];
  /** Reviewers of every application that changes, as they will be. */
  readonly rows: ReadonlyMap<ApplicationId, readonly AssignedPair[]>;
  readonly refused: readonly BookRefusal[];
  /** Applications that no row speaks of: they stay as they are. */
  readonly missing: readonly ApplicationId[];
}

interface Candidate {
  readonly row: BookRow;
  readonly applicationId: ApplicationId;
  readonly before: readonly AssignedPair[];
  readonly after: readonly AssignedPair[];
  readonly changes: readonly BookChange[];
}

const same = (a: string, b: string): boolean => {
  const key = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  return key(a) === key(b);
};

/** Who is meant by a heading: by the pool's number, else by a name that only one has. */
function expertOf({ expert, poolNumber }: BookCell, experts: BookGround['experts']) {
  const named = experts.filter((one) => same(one.name, expert));
  if (poolNumber === '') return named.length === 1 ? named[0] : undefined;
  return named.find((one) => same(one.poolNumber, poolNumber));
}

/** Whether any heading names an expert of the round. A workbook without rows says nothing, and is no other's. */
export function namesAnybody({ rows }: JudgedAssignmentBook, { experts }: Pick<BookGround, 'experts'>): boolean {
  return rows.length === 0 || rows.some(({ cells }) => cells.some((cell) => expertOf(cell, experts) !== undefined));
}

/** Rules that are kept by each pair alone: the cell is told. The others are of the whole row. */
const OF_A_PAIR = ['recused', 'level', 'own_group', 'locks'] as const;

/** The hard promises about one application that these pairs would not keep. Limits are of the whole plan. */
function broken(
  input: AssignmentInput,
  application: PlannedApplication,
  pairs: readonly AssignedPair[],
): Set<PromiseCode> {
  const own = <T extends { readonly applicationId: string }>(list: readonly T[]) =>
    list.filter((one) => one.applicationId === application.applicationId);
  const alone = { ...input, applications: [application], conflicts: own(input.conflicts), locks: own(input.locks) };
  const bad = promisesOf(alone, pairs).filter((one) => one.hard && one.violated > 0 && one.promise !== 'limits');
  return new Set(bad.map((one) => one.promise));
}

/**
 * What the workbook would change: of every application whose row can be taken whole. A row with one refused cell is left as
 * it is, and so is every pair whose row or column is not there. Limits are weighed last and over the whole plan: while they
 * are not kept, every row that adds to an expert above the limit, or takes from one below, is refused, so that the same
 * workbook taken again changes nothing more.
 */
export function bookChanges(book: JudgedAssignmentBook, ground: BookGround): BookChanges {
  const refused: BookRefusal[] = [];
  const byNumber = new Map(ground.applications.map((one) => [one.number, one]));
  const seen = new Map<number, number>();
  for (const { number } of book.rows) if (number !== null) seen.set(number, (seen.get(number) ?? 0) + 1);
  let taken: Candidate[] = [];
  for (const row of book.rows) {
    const application = row.number === null ? undefined : byNumber.get(row.number);
    const no = (code: BookRefusalCode) =>
      refused.push({ ...placeOf(row, row.cell), code, expert: '', text: row.text || row.name });
    if (application === undefined) no('application_unknown');
    else if (!same(application.name, row.name)) no('name_differs');
    else if ((seen.get(application.number) ?? 0) > 1) no('row_twice');
    else {
      const judged = judgeRow(row, application.applicationId, ground);
      refused.push(...judged.refused);
      if (judged.refused.length === 0 && judged.candidate.changes.length > 0) taken.push(judged.candidate);
    }
  }
  for (;;) {
    const beyond = beyondLimits(taken, ground);
    if (beyond.length === 0) break;
    refused.push(...beyond.map(({ refusal }) => refusal));
    const out = new Set(beyond.map(({ candidate }) => candidate));
    taken = taken.filter((one) => !out.has(one));
  }
  const places = new Map(book.rows.map((row, i) => [`${row.sheet}\n${row.cell}`, i]));
  const told = new Set(book.rows.map((row) => row.number));
  return {
    changes: taken.flatMap((one) => one.changes),
    rows: new Map(taken.map((one) => [one.applicationId, one.after])),
    refused: refused
      .map((one, i) => ({ one, place: places.get(`${one.sheet}\n${rowCell(one, book)}`) ?? 0, i }))
      .sort((a, b) => a.place - b.place || a.i - b.i)
      .map(({ one }) => one),
    missing: ground.applications.filter((one) => !told.has(one.number)).map((one) => one.applicationId),
  };
}

const digits = (cell: string): string => cell.replace(/^[A-Z]+/u, '');

function rowCell({ sheet, cell }: BookRefusal, { rows }: JudgedAssignmentBook): string {
  return rows.find((row) => row.sheet === sheet && digits(row.cell) === digits(cell))?.cell ?? cell;
}

const placeOf = (row: BookRow, cell: string) => ({ sheet: row.sheet, cell, number: row.number, name: row.name });

function judgeRow(
  row: BookRow,
  applicationId: ApplicationId,
  ground: BookGround,
): { readonly candidate: Candidate; readonly refused: readonly BookRefusal[] } {
  const { input, experts } = ground;
  const refused: BookRefusal[] = [];
  const before = ground.pairs.filter((pair) => pair.applicationId === applicationId);
  const application = input.applications.find((one) => one.applicationId === applicationId);
  const away = new Set(input.conflicts.flatMap((one) => (one.applicationId === applicationId ? [one.expertId] : [])));
  const spoken = new Map<ExpertId, { readonly cell: BookCell; readonly mark: 'lead' | 'reviewer' | 'none' }>();
  for (const cell of row.cells) {
    const no = (code: BookRefusalCode) =>
      refused.push({ ...placeOf(row, cell.cell), code, expert: cell.expert, text: cell.text });
    const expert = expertOf(cell, experts);
    // A column of remarks that somebody added: its heading names nobody, and what stands below is no mark.
    if (expert === undefined && cell.poolNumber === '' && cell.mark === 'unknown') continue;
    if (cell.mark === 'unknown') no('mark_unknown');
    else if (expert === undefined) {
      if (cell.mark !== 'none') no('expert_unknown');
    } else if (spoken.has(expert.expertId)) no('expert_twice');
    else if (cell.mark === 'recused') {
      if (!away.has(expert.expertId)) no('recusal_elsewhere');
      else spoken.set(expert.expertId, { cell, mark: 'none' });
    } else spoken.set(expert.expertId, { cell, mark: cell.mark });
  }
  const after: AssignedPair[] = before.filter((pair) => !spoken.has(pair.expertId));
  const changes: BookChange[] = [];
  for (const [expertId, { cell, mark }] of spoken) {
    const was = before.find((pair) => pair.expertId === expertId);
    const lead = mark === 'lead';
    const at = { sheet: row.sheet, cell: cell.cell, applicationId, expertId, lead };
    if (mark !== 'none') after.push({ applicationId, expertId, lead });
    if (was === undefined && mark !== 'none') {
      changes.push({ ...at, change: 'added' });
      const bad = application && broken(input, application, [{ applicationId, expertId, lead }]);
      const code = OF_A_PAIR.find((one) => (one === 'locks' ? isNever(input, applicationId, expertId) : bad?.has(one)));
      if (code) refused.push({ ...placeOf(row, cell.cell), code, expert: cell.expert, text: cell.text });
    } else if (was !== undefined && mark === 'none') changes.push({ ...at, change: 'removed' });
    else if (was !== undefined && was.lead !== lead) changes.push({ ...at, change: lead ? 'lead' : 'not_lead' });
  }
  // What was not as the rules want it before is no fault of a workbook that does not touch it.
  if (changes.length > 0 && refused.length === 0 && application) {
    for (const code of broken(input, application, after)) {
      if (code === 'recused' || code === 'limits' || code === 'discipline') continue;
      const figure = code === 'covered' ? { figure: after.length } : {};
      refused.push({ ...placeOf(row, row.cell), code, expert: '', text: row.text, ...figure });
    }
  }
  return { candidate: { row, applicationId, before, after, changes }, refused };
}

function isNever({ locks }: AssignmentInput, applicationId: string, expertId: string): boolean {
  return locks.some((one) => one.lock === 'never' && one.applicationId === applicationId && one.expertId === expertId);
}

function beyondLimits(taken: readonly Candidate[], { input, pairs, experts }: BookGround) {
  const loads = new Map<string, number>();
  const count = (pair: AssignedPair, n: number) => loads.set(pair.expertId, (loads.get(pair.expertId) ?? 0) + n);
  for (const pair of pairs) count(pair, 1);
  for (const { before, after } of taken) {
    for (const pair of before) count(pair, -1);
    for (const pair of after) count(pair, 1);
  }
  const found: { readonly candidate: Candidate; readonly refusal: BookRefusal }[] = [];
  for (const { expertId, least = 0, most = Number.POSITIVE_INFINITY } of input.experts) {
    const load = loads.get(expertId) ?? 0;
    if (load <= most && load >= least) continue;
    const [code, change, figure] =
      load > most ? (['over_limit', 'added', most] as const) : (['under_limit', 'removed', least] as const);
    const expert = experts.find((one) => one.expertId === expertId)?.name ?? '';
    for (const candidate of taken) {
      const own = candidate.changes.find((one) => one.expertId === expertId && one.change === change);
      if (own === undefined) continue;
      const refusal = { ...placeOf(candidate.row, own.cell), code, expert, text: '', figure };
      found.push({ candidate, refusal });
    }
  }
  return found;
}
