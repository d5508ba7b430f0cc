/** Sums of variables kept between bounds: `low <= sum of x over columns <= high`, with `0 <= x <= cap`. Whole numbers. */
export interface Sums {
  readonly rows: readonly { readonly low: number; readonly high: number; readonly columns: readonly number[] }[];
  readonly caps: readonly number[];
}

export type Answer =
  | { readonly kind: 'point'; readonly numerators: readonly number[]; readonly denominator: number }
  /** One whole number a row, above 0 for its lower bound and below for its upper: added up, the rows contradict the caps. */
  | { readonly kind: 'conflict'; readonly weights: readonly number[] }
  /** Numbers would leave what a double holds exactly. */
  | { readonly kind: 'too_big' };

/** Two products of entries below this are added without rounding. */
const EXACT = 2 ** 26;

/**
 * Is there a point, whole or not? The simplex of Dutertre and de Moura ("A Fast Linear-Arithmetic Solver for DPLL(T)",
 * 2006): a basic variable outside its bounds moves to the bound, and where no other can give way its row is the
 * contradiction. Smallest index first (Bland), so it ends. The tableau holds whole numbers over one denominator
 * (Edmonds), so nothing is rounded.
 */
export function solveSums({ rows, caps }: Sums): Answer {
  const [height, width] = [rows.length, caps.length];
  const low = [...rows.map((r) => r.low), ...caps.map(() => 0)];
  const high = [...rows.map((r) => r.high), ...caps];
  const tableau = rows.map(({ columns }) => {
    const line = new Float64Array(width);
    for (const c of columns) line[c] = 1;
    return line;
  });
  const basic = rows.map((_, i) => i);
  const free = caps.map((_, j) => height + j);
  const standing = new Float64Array(width);
  let scale = 1;

  for (;;) {
    const values = tableau.map((line) => {
      let sum = 0;
      for (let j = 0; j < width; j += 1) sum += (line[j] as number) * (standing[j] as number);
      return sum;
    });
    let out = -1;
    for (let i = 0; i < height; i += 1) {
      const [v, value] = [basic[i] as number, values[i] as number];
      const outside = value < (low[v] as number) * scale || value > (high[v] as number) * scale;
      if (outside && (out < 0 || v < (basic[out] as number))) out = i;
    }
    if (out < 0) {
      const numerators = caps.map(() => 0);
      basic.forEach((v, i) => {
        if (v >= height) numerators[v - height] = values[i] as number;
      });
      free.forEach((v, j) => {
        if (v >= height) numerators[v - height] = (standing[j] as number) * scale;
      });
      return { kind: 'point', numerators, denominator: scale };
    }
    const leaving = basic[out] as number;
    const line = tableau[out] as Float64Array;
    const rises = (values[out] as number) < (low[leaving] as number) * scale;
    let enter = -1;
    for (let j = 0; j < width; j += 1) {
      const entry = (line[j] as number) * (rises ? 1 : -1);
      const v = free[j] as number;
      const gives =
        entry > 0 ? (standing[j] as number) < (high[v] as number) : (standing[j] as number) > (low[v] as number);
      if (entry !== 0 && gives && (enter < 0 || v < (free[enter] as number))) enter = j;
    }
    if (enter < 0) {
      const weights = rows.map(() => 0);
      const sign = rises ? 1 : -1;
      if (leaving < height) weights[leaving] = sign * scale;
      free.forEach((v, j) => {
        if (v < height) weights[v] = -sign * (line[j] as number);
      });
      return { kind: 'conflict', weights: inLowestTerms(weights) };
    }
    standing[enter] = (rises ? low[leaving] : high[leaving]) as number;
    basic[out] = free[enter] as number;
    free[enter] = leaving;
    const pivot = line[enter] as number;
    if (!turn(tableau, out, enter, scale)) return { kind: 'too_big' };
    scale = Math.abs(pivot);
  }
}

/** Exchanges the basic variable of a row with the free one of a column, over the new denominator |pivot|. */
function turn(tableau: readonly Float64Array[], out: number, enter: number, scale: number): boolean {
  const line = tableau[out] as Float64Array;
  const pivot = line[enter] as number;
  const sign = pivot < 0 ? -1 : 1;
  let biggest = 0;
  for (let i = 0; i < tableau.length; i += 1) {
    if (i === out) continue;
    const other = tableau[i] as Float64Array;
    const factor = other[enter] as number;
    for (let j = 0; j < other.length; j += 1) {
      if (j === enter) continue;
      const entry = (sign * ((other[j] as number) * pivot - factor * (line[j] as number))) / scale;
      other[j] = entry;
      if (entry > biggest) biggest = entry;
      else if (-entry > biggest) biggest = -entry;
    }
    other[enter] = sign * factor;
    biggest = Math.max(biggest, Math.abs(factor));
  }
  for (let j = 0; j < line.length; j += 1) line[j] = j === enter ? sign * scale : -sign * (line[j] as number);
  return biggest < EXACT && Math.abs(pivot) < EXACT && scale < EXACT;
}

function inLowestTerms(weights: readonly number[]): readonly number[] {
  let divisor = 0;
  for (const weight of weights) {
    let [a, b] = [divisor, Math.abs(weight)];
    while (b !== 0) [a, b] = [b, a % b];
    divisor = a;
  }
  return divisor > 1 ? weights.map((weight) => weight / divisor) : weights;
}
