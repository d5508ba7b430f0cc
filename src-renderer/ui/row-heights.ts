/**
 * Heights of many rows, most of them guessed until they were drawn once. A tree of partial sums (Fenwick): measuring a
 * row, the place of a row and the row at a place each take a handful of steps, whatever the number of rows.
 */
export class RowHeights {
  readonly count: number;
  private readonly sums: Float64Array;
  private readonly heights: Float64Array;
  private readonly measured: Uint8Array;
  private readonly highest: number;

  /** `guess`: px of a row that was not drawn yet, or of each by its index. */
  constructor(count: number, guess: number | ((index: number) => number)) {
    this.count = count;
    this.heights =
      typeof guess === 'number'
        ? new Float64Array(count).fill(guess)
        : Float64Array.from({ length: count }, (_, i) => guess(i));
    this.measured = new Uint8Array(count);
    this.sums = new Float64Array(count + 1);
    for (let at = 1; at <= count; at++) {
      this.sums[at] = (this.sums[at] as number) + (this.heights[at - 1] as number);
      const next = at + (at & -at);
      if (next <= count) this.sums[next] = (this.sums[next] as number) + (this.sums[at] as number);
    }
    this.highest = count === 0 ? 0 : 2 ** Math.floor(Math.log2(count));
  }

  isMeasured(index: number): boolean {
    return this.measured[index] === 1;
  }

  heightOf(index: number): number {
    return this.heights[index] ?? 0;
  }

  /** True where it changes what was thought before. */
  measure(index: number, height: number): boolean {
    if (index < 0 || index >= this.count) return false;
    this.measured[index] = 1;
    const more = height - (this.heights[index] as number);
    if (Math.abs(more) <= 0.5) return false;
    this.heights[index] = height;
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
