import loadHighs, { type CallbackData } from 'highs';
import type {
  Column,
  OpenProgramme,
  Programme,
  Row,
  Searched,
  SoFar,
  Solved,
  Solver,
  Term,
} from '../../core/domain/draw/lottery/solver.ts';

/** Differences this small between the best panel and the best that can be are none: HiGHS' own limit is 1e-4. */
const GAP = 1e-9;

/**
 * A single search in whole numbers that takes longer is given up: whoever asks looks at the clock in between. Not for
 * other programmes, whose clock HiGHS lets run on from one solving to the next.
 */
const MOST_SECONDS = 20;

/** HiGHS says 1e200 and more of what it does not have yet. */
const isReached = (value: number): boolean => Math.abs(value) < 1e100;

/** HiGHS, compiled to WebAssembly, in this thread: each `solve` keeps the thread until it has its answer. */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  const { variableType, objectiveSense, modelStatus, solutionStatus, callbackType } = highs.constants;
  const kind = ({ whole }: Column) => (whole ? variableType.integer : variableType.continuous);

  function open({ columns, rows }: Programme): OpenProgramme {
    const all = rows.map(({ terms }: Row) => terms);
    const starts = [0];
    for (const terms of all) starts.push((starts.at(-1) as number) + terms.length);
    const model = highs.createModel({
      numCols: columns.length,
      numRows: rows.length,
      sense: objectiveSense.maximize,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(({ low }) => low),
      colUpper: columns.map(({ high }) => high),
      rowLower: rows.map(({ low }) => low),
      rowUpper: rows.map(({ high }) => high),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: columns.length,
        starts,
        indices: all.flatMap((terms) => terms.map(([at]) => at)),
        values: all.flatMap((terms) => terms.map(([, value]) => value)),
      },
      integrality: columns.map(kind),
    });
    model.options.set({ output_flag: false, mip_rel_gap: GAP, mip_abs_gap: GAP });
    if (columns.some(({ whole }) => whole)) model.options.set({ time_limit: MOST_SECONDS });
    const place = (terms: readonly Term[]) => {
      return { indices: terms.map(([at]) => at), values: terms.map(([, value]) => value) };
    };
    const solution = (): Solved => {
      const { colValue, rowDual } = model.getSolution();
      return { value: model.getObjectiveValue(), columns: colValue, duals: rowDual };
    };
    return {
      setCosts: (costs) => void model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs),
      addColumn: ({ cost, low, high }, terms) => void model.addCol(cost, low, high, place(terms)),
      setCoefficient: (row, column, value) => void model.changeCoefficient(row, column, value),
      setRow: (row, low, high) => void model.changeRowBounds(row, low, high),
      solve(): Solved | undefined {
        model.run();
        return model.getModelStatus() === modelStatus.optimal ? solution() : undefined;
      },
      search(told): Searched {
        let soFar: SoFar = { value: null, most: Number.POSITIVE_INFINITY };
        const hear = ({ data }: { readonly data: CallbackData }) => {
          const { mip_primal_bound: value = Number.NaN, mip_dual_bound: most = Number.NaN } = data;
          soFar = {
            value: isReached(value) ? value : soFar.value,
            most: isReached(most) ? Math.min(soFar.most, most) : soFar.most,
          };
          told(soFar);
          return undefined;
        };
        model.run({ [callbackType.mipLogging]: hear, [callbackType.mipImprovingSolution]: hear });
        const status = model.getModelStatus();
        if (status === modelStatus.infeasible) return { state: 'impossible' };
        if (status === modelStatus.optimal) return { state: 'found', best: solution() };
        const feasible = model.info.get('primal_solution_status') === solutionStatus.feasible;
        return { state: 'given_up', best: feasible ? solution() : undefined, most: soFar.most };
      },
      close: () => model.dispose(),
    };
  }
  return { open };
}
