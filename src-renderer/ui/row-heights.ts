/**
 * Heights of many rows, most of them guessed until they were drawn once. A tree of partial sums (Fenwick): measuring a
 * row, the place of a row and the row at a place each take a handful of steps, whatever the number of rows.
 */
export class RowHeights {
  readonly count: number;
  readonly guess: number;
  private readonly sums: Float64Array;
  private readonly known: Float64Array;
  private readonly highest: number;

  constructor(count: number, guess: number) {
    this.count = count;
    this.guess = guess;
    this.known = new Float64Array(count).fill(-1);
    this.sums = new Float64Array(count + 1);
    for (let at = 1; at <= count; at++) this.sums[at] = guess * (at & -at);
    this.highest = count === 0 ? 0 : 2 ** Math.floor(Math.log2(count));
  }

  isMeasured(index: number): boolean {
    return (this.known[index] ?? -1) >= 0;
  }

  /** True where it changes what was thought before. */
  measure(index: number, height: number): boolean {
    if (index < 0 || index >= this.count) return false;
    const before = this.isMeasured(index) ? (this.known[index] as number) : this.guess;
    this.known[index] = height;
    const more = height - before;
    if (Math.abs(more) <= 0.5) {
      this.known[index] = before;
      return false;
    }
    for (let at = index + 1; at <= this.count; at += at & -at) this.sums[at] = (this.sums[at] as number) + more;
    return true;
  }

  /** Height of the rows before `index`. */
  above(index: number): number {
    let sum = 0;
    for (let at = Math.min(index, this.count); at > 0; at -= at & -at) sum += this.sums[at] as number;
    return sum;
  }

  get total(): number {
    return this.above(this.count);
  }

  /** The row that covers `offset`; the number of rows where all end before it. */
  rowAt(offset: number): number {
    let at = 0;
    let left = offset;
    for (let step = this.highest; step > 0; step >>= 1) {
      const next = at + step;
      if (next <= this.count && (this.sums[next] as number) <= left) {
        at = next;
        left -= this.sums[next] as number;
      }
    }
    return at;
  }
}
