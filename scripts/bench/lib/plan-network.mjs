const FORBIDDEN = -1;
const NEED = 3;
const DISCIPLINES = 12;

/**
 * A made-up network of reviewers, the same in every run: three for each row, one pair in ten forbidden, disciplines asked
 * for unevenly, loads within 8 % of the mean. Costs are whole and rarely equal.
 * @param {number} rows
 * @param {number} columns
 */
export function planNetwork(rows, columns) {
  let state = 20_261_126;
  const luck = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const own = Array.from({ length: columns }, () => Math.floor(luck() * DISCIPLINES));
  const cost = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const wanted = Math.floor(((luck() + luck()) / 2) * DISCIPLINES);
    for (let column = 0; column < columns; column += 1) {
      const fits = (own[column] === wanted ? 0 : 300) + Math.floor(luck() * 1000);
      cost[row * columns + column] = luck() < 0.1 ? FORBIDDEN : fits;
    }
  }
  const mean = (NEED * rows) / columns;
  return {
    rows,
    columns,
    cost,
    need: new Int32Array(rows).fill(NEED),
    least: new Int32Array(columns).fill(Math.floor(mean * 0.92)),
    most: new Int32Array(columns).fill(Math.ceil(mean * 1.08)),
    balance: 0,
    bound: new Map(),
    sides: [],
  };
}
