import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { type ConflictDecision, decisionOf } from '../../../src-main/core/domain/recusal/register.ts';
import { pathInWords } from '../../../src-main/core/reports/index.ts';
import type { RelationWords } from '../../text/zh-cn/relations.ts';
import type { Status } from '../../ui/index.ts';

/** As the words name them. */
export type Shown = 'open' | 'recused' | 'disclosed' | 'dismissed';
export const SHOWN = ['open', 'recused', 'disclosed', 'dismissed'] as const satisfies readonly Shown[];

export type GroupBy = 'expert' | 'applicant' | 'kind';

const SHOWN_AS: Readonly<Record<ConflictDecision, Shown>> = {
  undecided: 'open',
  recused: 'recused',
  disclosed: 'disclosed',
  dismissed: 'dismissed',
};

export function shownAs({ state, treatment }: Pick<ConflictView, 'state' | 'treatment'>): Shown {
  return SHOWN_AS[decisionOf(state, treatment)];
}

export const statusOf = {
  open: 'waiting',
  recused: 'passed',
  disclosed: 'next',
  dismissed: 'open',
} as const satisfies Record<Shown, Status>;

/** One entry, or all of the masked jurors that were decided alike: nothing tells those apart. */
export interface ConflictRow {
  readonly key: string;
  readonly conflicts: readonly ConflictView[];
  readonly first: ConflictView;
  readonly shown: Shown;
  readonly sealed: boolean;
}

export function rowsOf(conflicts: readonly ConflictView[]): readonly ConflictRow[] {
  const told = conflicts
    .filter((one) => one.kind !== 'sealed')
    .map((one) => ({ key: one.conflictId, conflicts: [one], first: one, shown: shownAs(one), sealed: false }));
  const withheld = SHOWN.flatMap((shown): ConflictRow[] => {
    const alike = conflicts.filter((one) => one.kind === 'sealed' && shownAs(one) === shown);
    const [first] = alike;
    return first === undefined ? [] : [{ key: `sealed ${shown}`, conflicts: alike, first, shown, sealed: true }];
  });
  return [...told, ...withheld];
}

export interface RowGroup {
  readonly key: string;
  /** '' of masked jurors. */
  readonly name: string;
  readonly note: string;
  readonly rows: readonly ConflictRow[];
  readonly count: number;
  readonly open: number;
}

const keyOf = ({ first, sealed }: ConflictRow, by: GroupBy) => {
  if (sealed) return 'sealed';
  if (by === 'kind') return first.kind;
  return by === 'expert' ? first.expertId : (first.applicationId ?? '');
};

/** The groups of the rows, those with something to decide first, in the order of the rows otherwise. */
export function groupsOf(rows: readonly ConflictRow[], by: GroupBy): readonly RowGroup[] {
  const groups = new Map<string, ConflictRow[]>();
  for (const row of rows) {
    const key = keyOf(row, by);
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [row]);
    else list.push(row);
  }
  const all = [...groups].flatMap(([key, list]): RowGroup[] => {
    const [row] = list;
    if (row === undefined) return [];
    const { expert, expertUnit, number, applicant, applicantUnit, kind } = row.first;
    const names = {
      expert: [expert, expertUnit],
      applicant: [`${number} ${applicant}`, applicantUnit],
      kind: [kind, ''],
    } as const;
    const [name, note] = row.sealed ? ['', ''] : names[by];
    const size = (some: readonly ConflictRow[]) => some.reduce((n, one) => n + one.conflicts.length, 0);
    const open = size(list.filter((one) => one.shown === 'open'));
    return [{ key, name, note, rows: list, count: size(list), open }];
  });
  return all.sort((a, b) => Number(b.open > 0) - Number(a.open > 0));
}

/** What is searched in each row, in small letters. */
export function textsOf(
  rows: readonly ConflictRow[],
  units: Readonly<Record<string, string>>,
  words: RelationWords,
): ReadonlyMap<string, string> {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return new Map(
    rows.map(({ key, first }) => {
      const { expert, expertUnit, number, applicant, applicantUnit, kind, path, reason } = first;
      const evidence = pathInWords(path, (id) => units[id] ?? '', words);
      const all = [expert, expertUnit, number, applicant, applicantUnit, kinds[kind] ?? '', reason, ...evidence];
      return [key, all.join(' ').toLowerCase()];
    }),
  );
}

export function countShown(conflicts: readonly ConflictView[]): Readonly<Record<Shown, number>> {
  const counts = { open: 0, recused: 0, disclosed: 0, dismissed: 0 };
  for (const one of conflicts) counts[shownAs(one)] += 1;
  return counts;
}

/** The effect of a decision in numbers and names. At most `named` names are spelt out. */
export function effectOf(conflicts: readonly ConflictView[], named = 6) {
  const experts = new Set(conflicts.map((one) => one.expertId));
  const applicants = new Map(
    conflicts.flatMap((one) => (one.applicationId === null ? [] : [[one.applicationId, one.applicant] as const])),
  );
  const names = [...applicants.values()];
  return {
    experts: experts.size,
    applicants: applicants.size,
    names: names.slice(0, named),
    more: names.length > named,
  };
}
