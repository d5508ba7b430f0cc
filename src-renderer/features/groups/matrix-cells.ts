import type { BoardGroup, GroupView, Planning } from '../../../src-main/core/contract/index.ts';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { takesPart } from '../../../src-main/core/domain/recusal/kinds.ts';

export interface MatrixCell {
  readonly mark: 'lead' | 'reviewer' | null;
  readonly recused: boolean;
  readonly lock: 'must' | 'never' | null;
}

export interface MatrixRow {
  readonly applicationId: ApplicationId;
  readonly number: string;
  readonly name: string;
  readonly unit: string;
  /** Reviewers who cannot be told now. */
  readonly sealed: number;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixColumn {
  readonly expertId: ExpertId;
  readonly name: string;
  readonly unit: string;
  readonly load: number;
  /** Of another group, and helps in this one. */
  readonly helps: boolean;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** Applications of a group by its experts, and by those of other groups who review or are locked to some of them, or were asked for. */
export function matrixOf(
  groupId: string,
  views: readonly GroupView[],
  board: readonly BoardGroup[],
  locks: Planning['locks'],
  asked: ReadonlySet<string>,
): Matrix {
  const view = views.find((one) => one.groupId === groupId);
  if (view === undefined) return { columns: [], rows: [] };
  const own = new Set<string>(view.experts.map((one) => one.expertId));
  const bags = new Set<string>(view.applications.map((one) => one.applicationId));
  const helpers = new Set<string>([
    ...view.applications.flatMap((one) => one.reviewers.map((r) => r.expertId)),
    ...locks.filter((one) => bags.has(one.applicationId)).map((one) => one.expertId),
    ...asked,
  ]);
  const everybody = views.flatMap((one) => one.experts);
  const columns = [
    ...view.experts,
    ...everybody.filter((one) => !own.has(one.expertId) && helpers.has(one.expertId)),
  ].map(({ expertId, name, unit, load }) => ({ expertId, name, unit, load, helps: !own.has(expertId) }));
  const away = new Map(
    board.flatMap((one) =>
      one.applications.map(
        (a) =>
          [
            a.applicationId,
            new Set(a.ties.filter((tie) => !takesPart(tie.treatment)).map((tie) => tie.expertId)),
          ] as const,
      ),
    ),
  );
  const lockOf = new Map(locks.map((one) => [`${one.applicationId} ${one.expertId}`, one.lock]));
  const rows = view.applications.map(({ applicationId, number, name, unit, sealed, reviewers }) => ({
    ...{ applicationId, number, name, unit, sealed },
    cells: columns.map(({ expertId }): MatrixCell => {
      const reviewer = reviewers.find((one) => one.expertId === expertId);
      return {
        mark: reviewer === undefined ? null : reviewer.lead ? 'lead' : 'reviewer',
        recused: away.get(applicationId)?.has(expertId) ?? false,
        lock: lockOf.get(`${applicationId} ${expertId}`) ?? null,
      };
    }),
  }));
  return { columns, rows };
}
