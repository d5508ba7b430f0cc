import { emWidth } from '../column-widths.ts';

/**
 * Chinese characters of the basic plane: each is one em wide, and a line may end after any of them (UAX #14, class ID).
 */
const SQUARE = /^[\u3400-\u4dbf\u4e00-\u9fff]+$/u;

/** Of the characters that a line takes. */
const perLine = (width: number, size: number): number => Math.max(1, Math.floor((width + 0.001) / size));

/**
 * The lines of a cell where they can be told without measuring: what certainly fits stays whole, and what is nothing but
 * Chinese characters ends where the width ends. Undefined: it has to be measured word by word, which is many times slower.
 */
export function cellLines(text: string, width: number, size: number): readonly string[] | undefined {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (emWidth(line) * size <= width) lines.push(line);
    else if (SQUARE.test(line)) {
      const count = perLine(width, size);
      for (let at = 0; at < line.length; at += count) lines.push(line.slice(at, at + count));
    } else return undefined;
  }
  return lines;
}
