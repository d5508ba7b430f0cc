/** How a Chinese character is written, as far as the office's data say. */
export interface CharacterStrokes {
  readonly count: number;
  /** Types in writing order: 1 横（提） 2 竖（竖钩） 3 撇 4 点（捺） 5 折. Null: only the count is known. */
  readonly types: string | null;
  /** Place among characters with the same types. */
  readonly place: number;
}

export interface StrokeTable {
  of(character: string): CharacterStrokes | undefined;
  /** Characters whose stroke types are known. */
  readonly size: number;
}

/** What one mark of the count lines says: `(` is unknown, `)` one stroke, and so on up to `|`, 84. */
const UNKNOWN = 0x28;

interface CountRun {
  readonly first: number;
  readonly marks: string;
}

/**
 * The table from its two files (assets/strokes/README.md): lines of stroke types and the characters written so, and runs
 * of code points with one mark for the stroke count of each. A line that does not read is a broken installation: an
 * exception.
 */
export function parseStrokeTable(sequences: string, counts: string): StrokeTable {
  const known = new Map<string, CharacterStrokes>();
  for (const line of sequences.split('\n')) {
    if (line === '') continue;
    const tab = line.indexOf('\t');
    const types = line.slice(0, tab);
    if (!/^[1-5]+$/u.test(types)) throw new Error(`stroke data: line "${line.slice(0, 40)}"`);
    let place = 0;
    for (const character of line.slice(tab + 1)) {
      known.set(character, { count: types.length, types, place });
      place += 1;
    }
  }
  const runs: CountRun[] = [];
  for (const line of counts.split('\n')) {
    if (line === '') continue;
    const read = /^([0-9a-f]{4,5})\t([(-|]+)$/u.exec(line);
    if (!read) throw new Error(`stroke data: count line "${line.slice(0, 40)}"`);
    runs.push({ first: Number.parseInt(read[1] ?? '', 16), marks: read[2] ?? '' });
  }

  const countOf = (character: string): number => {
    const point = character.codePointAt(0) ?? 0;
    const run = runs.find((r) => point >= r.first && point < r.first + r.marks.length);
    return run === undefined ? 0 : run.marks.charCodeAt(point - run.first) - UNKNOWN;
  };
  return {
    size: known.size,
    of(character) {
      const whole = known.get(character);
      if (whole !== undefined) return whole;
      const count = countOf(character);
      return count === 0 ? undefined : { count, types: null, place: character.codePointAt(0) ?? 0 };
    },
  };
}
