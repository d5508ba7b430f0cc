import type { PreparedApplication } from '../../../db/tables/prepared-application.ts';

/**
 * Rows with rising numbers on their way out of the thread: of each field one text, a line a row, which the receiver takes
 * over at once. Row by row it makes an object and five strings for each, in the middle of an act.
 */
export type PackedRows = { readonly first: number; readonly count: number } & {
  readonly [F in (typeof TEXTS)[number]]: string;
};

/** None of them has a line end: JSON writes it otherwise, and folded words, letters and figures are all the rest. */
const TEXTS = ['details', 'initials', 'spelling', 'source', 'words'] as const;

export function packRows(rows: readonly PreparedApplication[]): PackedRows {
  const lines = (field: (typeof TEXTS)[number]) => rows.map((row) => row[field]).join('\n');
  return {
    first: rows[0]?.number ?? 0,
    count: rows.length,
    details: lines('details'),
    initials: lines('initials'),
    spelling: lines('spelling'),
    source: lines('source'),
    words: lines('words'),
  };
}

/** What `packRows` was given, in its order. */
export function unpackRows({ first, count, ...texts }: PackedRows): readonly PreparedApplication[] {
  const [details, initials, spelling, source, words] = TEXTS.map((field) => texts[field].split('\n')) as [
    ...[string[], string[], string[], string[], string[]],
  ];
  return Array.from({ length: count }, (_, i) => ({
    number: first + i,
    details: details[i] as string,
    initials: initials[i] as string,
    spelling: spelling[i] as string,
    source: source[i] as string,
    words: words[i] as string,
  }));
}
