import type { ApplicationState } from '../acceptance/states.ts';
import { isOpen } from '../acceptance/states.ts';
import { APPLICATION_KINDS, type ApplicationKind, applicationKindOf } from './application-kind.ts';

export interface KindCount {
  readonly kind: ApplicationKind;
  readonly level: string;
  /** The sum of all that follow. */
  readonly applied: number;
  readonly accepted: number;
  readonly open: number;
  readonly returned: number;
  /** By the applicant, or deemed to be for want of a correction. */
  readonly withdrawn: number;
  readonly moved: number;
}

type Column = Exclude<keyof KindCount, 'kind' | 'level' | 'applied'>;

function columnOf(state: ApplicationState): Column {
  if (isOpen(state)) return 'open';
  if (state === 'deemed_withdrawn') return 'withdrawn';
  return state as 'accepted' | 'returned' | 'withdrawn' | 'moved';
}

const LEVELS = ['full_senior', 'associate_senior', 'intermediate', 'junior'];

/** One line for each kind and level that anybody applied in, kinds in their order and the highest level first. */
export function kindStatistics(
  counts: readonly {
    readonly kind: string;
    readonly level: string;
    readonly state: ApplicationState;
    readonly n: number;
  }[],
): KindCount[] {
  const lines = new Map<string, KindCount>();
  for (const { kind: stored, level, state, n } of counts) {
    const kind = applicationKindOf(stored);
    const key = `${kind} ${level}`;
    const none = { kind, level, applied: 0, accepted: 0, open: 0, returned: 0, withdrawn: 0, moved: 0 };
    const line = lines.get(key) ?? none;
    const column = columnOf(state);
    lines.set(key, { ...line, applied: line.applied + n, [column]: line[column] + n });
  }
  return [...lines.values()].sort(
    (a, b) =>
      APPLICATION_KINDS.indexOf(a.kind) - APPLICATION_KINDS.indexOf(b.kind) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
  );
}
